namespace Upright.X12.Guides;

/// <summary>A segment or a loop at its place in the loop around it.</summary>
public sealed class LoopChild
{
    internal LoopChild(SegmentRule segment) => Segment = segment;

    internal LoopChild(LoopRule loop) => Loop = loop;

    public SegmentRule? Segment { get; }

    public LoopRule? Loop { get; }

    /// <summary>The segment that begins it.</summary>
    internal SegmentRule First => Segment ?? Loop!.ChildArray[0].Segment!;

    public Usage Usage => Segment?.Usage ?? Loop!.Usage;

    public int Repeats => Segment?.Repeats ?? Loop!.Repeats;
}
