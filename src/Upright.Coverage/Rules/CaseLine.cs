using Upright.Domain.Codes;

namespace Upright.Coverage.Rules;

/// <summary>A claim line as rules see it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Units">Units of service.</param>
/// <param name="Modifiers">In the order of the claim.</param>
public sealed record CaseLine(HcpcsCode Code, int Units, IReadOnlyList<Modifier> Modifiers)
{
    private static readonly Modifier Right = Modifier.Parse("RT");
    private static readonly Modifier Left = Modifier.Parse("LT");

    /// <summary>The side its modifiers name: unspecified without one, bilateral with both.</summary>
    public Laterality Side => (Modifiers.Contains(Right), Modifiers.Contains(Left)) switch
    {
        (true, true) => Laterality.Bilateral,
        (true, false) => Laterality.Right,
        (false, true) => Laterality.Left,
        _ => Laterality.Unspecified,
    };
}
