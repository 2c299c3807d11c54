using Upright.X12.Checking;

namespace Upright.X12.Showing;

/// <summary>A segment of a shown transaction set.</summary>
/// <param name="Name">NM1.</param>
/// <param name="Title">In plain words: "Billing provider".</param>
/// <param name="Position">1-based in the set.</param>
/// <param name="Elements">Those that hold something.</param>
public sealed record ShownSegment(string Name, string Title, int Position, IReadOnlyList<ShownElement> Elements)
{
    /// <summary>What the checks say of it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
