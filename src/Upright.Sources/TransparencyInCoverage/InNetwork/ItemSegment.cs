namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The prices of one kept item: where they lie among all rows, and what they have in common.</summary>
/// <param name="Code">Number of the code in the vocabulary.</param>
/// <param name="CodeType">Likewise.</param>
/// <param name="Arrangement">Likewise.</param>
/// <param name="Flags">What holds for all its prices.</param>
/// <param name="FirstRow">Index of its first price.</param>
/// <param name="Rows">How many prices it has.</param>
public readonly record struct ItemSegment(int Code, int CodeType, int Arrangement, RateMarks Flags, long FirstRow, long Rows);
