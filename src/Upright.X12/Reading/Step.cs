namespace Upright.X12.Reading;

/// <summary>What a reader has just come upon.</summary>
internal enum Step
{
    /// <summary>An ISA segment.</summary>
    InterchangeBegins,

    /// <summary>A GS segment.</summary>
    GroupBegins,

    /// <summary>An ST segment, and its guide if there is one.</summary>
    SetBegins,

    /// <summary>A segment inside a set, placed in the guide.</summary>
    Segment,

    /// <summary>A block is complete: a claim, a level, the header of the set.</summary>
    UnitEnds,

    /// <summary>The set is complete: its SE was read, or something that cannot stand in it.</summary>
    SetEnds,

    /// <summary>A GE segment.</summary>
    GroupEnds,

    /// <summary>An IEA segment.</summary>
    InterchangeEnds,

    /// <summary>A TA1 between ISA and GS.</summary>
    InterchangeAcknowledged,

    /// <summary>A segment that stands where none can.</summary>
    Stray,
}
