using Upright.Domain.Time;

namespace Upright.Domain.Medicare;

/// <summary>A value of law or regulation that holds for a span of dates, with what says so.</summary>
/// <param name="Name">coinsurance-rate, part-b-deductible, sequestration-rate.</param>
/// <param name="Value">A fraction for rates, dollars for the deductible.</param>
/// <param name="Reference">The title of what says so.</param>
/// <param name="Confidence">A: statute or official page read; B: reputable secondary text; B-: third-party summary; C: to be confirmed.</param>
public sealed record DatedParameter(string Name, DateSpan Holds, decimal Value, string Reference, string Link, string Confidence);
