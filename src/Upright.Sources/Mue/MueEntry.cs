namespace Upright.Sources.Mue;

/// <summary>A Medically Unlikely Edit for DME suppliers.</summary>
/// <param name="Units">The most units of the code that one beneficiary's day (or line) is expected to have.</param>
/// <param name="AdjudicationIndicator">1 claim line edit, 2 absolute date of service edit (policy), 3 date of service edit (clinical), as a digit.</param>
public sealed record MueEntry(string Code, int Units, int AdjudicationIndicator, string Rationale);
