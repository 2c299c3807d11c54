using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>A code of the family in plain words. The official descriptor is the HCPCS file's, not told here.</summary>
/// <param name="Code">The code.</param>
/// <param name="Group">The set it belongs to: custom-base, prefabricated-base, knee-joint, knee-lock, …</param>
/// <param name="Name">A short name in our words.</param>
/// <param name="Plain">What it is.</param>
/// <param name="Unit">What one unit is.</param>
/// <param name="ServiceType">The kind of service.</param>
public sealed record CodeProfile(HcpcsCode Code, string Group, string Name, string Plain, string Unit, string ServiceType, Basis Basis)
{
    /// <summary>For a base: the most knee joints one orthosis has room for (uprights); 0 when its wording leaves none; null when not a base.</summary>
    public int? KneeJointsPerSide { get; init; }

    /// <summary>What a reader should watch with this very code.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
