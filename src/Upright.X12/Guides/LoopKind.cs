namespace Upright.X12.Guides;

/// <summary>What a loop is to readers.</summary>
public enum LoopKind
{
    /// <summary>Part of the block around it.</summary>
    Plain,

    /// <summary>A block of its own: a level of the hierarchy, the header of a set.</summary>
    Unit,

    /// <summary>A block of its own that is a claim.</summary>
    Claim,

    /// <summary>A line of a claim, part of the claim's block.</summary>
    Line,
}
