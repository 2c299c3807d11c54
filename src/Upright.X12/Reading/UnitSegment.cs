using Upright.X12.Guides;

namespace Upright.X12.Reading;

/// <summary>A segment kept in a <see cref="Unit"/>: where it stands in the guide, in the file and in the unit's bytes.</summary>
/// <param name="Rule">Its place in the guide; null when the guide has none for it.</param>
/// <param name="Loop">The loop that it was found in.</param>
/// <param name="Instance">Tells repetitions of a loop apart; ever higher within a unit.</param>
/// <param name="Position">1-based in the transaction set.</param>
/// <param name="Number">1-based in the file.</param>
/// <param name="Offset">0-based byte in the file.</param>
internal readonly record struct UnitSegment(SegmentRule? Rule, LoopRule Loop, int Instance, int Position, long Number, long Offset)
{
    public int Start { get; init; }

    public int Length { get; init; }

    public int FirstEnd { get; init; }

    public int EndCount { get; init; }
}
