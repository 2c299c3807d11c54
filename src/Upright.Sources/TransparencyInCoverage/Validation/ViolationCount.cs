namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>How often one rule is broken at one kind of place, with the first of them.</summary>
/// <param name="Place">The kind of place, with [] for every element of an array.</param>
/// <param name="Rule">The keyword of the schema.</param>
/// <param name="Count">How often.</param>
/// <param name="First">The first in the file.</param>
public sealed record ViolationCount(string Place, string Rule, long Count, Violation First);
