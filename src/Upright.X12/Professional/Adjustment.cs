namespace Upright.X12.Professional;

/// <summary>One adjustment of a CAS segment: why less (or more) was paid than charged.</summary>
/// <param name="Group">CO contractual, PR patient, OA other, PI payer initiated, CR correction.</param>
/// <param name="Reason">Claim adjustment reason code.</param>
/// <param name="Amount">Dollars; positive lowers the payment.</param>
public sealed record Adjustment(string Group, string Reason, decimal Amount, decimal? Quantity = null);
