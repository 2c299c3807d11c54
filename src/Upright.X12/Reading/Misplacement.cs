namespace Upright.X12.Reading;

/// <summary>What is wrong with where a segment stands.</summary>
internal enum Misplacement
{
    None,

    /// <summary>The standard has no segment of this name.</summary>
    UnknownSegment,

    /// <summary>The guide has no segment of this name.</summary>
    NotInGuide,

    /// <summary>The guide has the name, but not here or not with this qualifier.</summary>
    Unexpected,

    /// <summary>It belongs before what stands before it.</summary>
    OutOfOrder,

    /// <summary>The segment repeats more often than allowed.</summary>
    SegmentTooOften,

    /// <summary>The loop repeats more often than allowed.</summary>
    LoopTooOften,

    /// <summary>It follows an unexpected segment that it belongs to: already reported.</summary>
    Followed,
}
