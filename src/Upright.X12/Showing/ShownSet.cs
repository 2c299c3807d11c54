using Upright.X12.Checking;

namespace Upright.X12.Showing;

/// <summary>A transaction set as a tree, for a terminal or a page.</summary>
/// <param name="Number">1-based in the file.</param>
/// <param name="Kind">837P; the bare ST01 where there is no table for it.</param>
public sealed record ShownSet(int Number, string Kind, ShownLoop Root)
{
    /// <summary>Findings that are about no segment of the set: envelopes.</summary>
    public IReadOnlyList<Finding> OtherFindings { get; init; } = [];
}
