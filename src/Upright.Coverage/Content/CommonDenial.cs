using Upright.Coverage.Evidence;

namespace Upright.Coverage.Content;

/// <summary>A way in which these claims are denied, and how a claim avoids it.</summary>
/// <param name="Adjustment">Claim adjustment reason code with group, such as CO-50.</param>
/// <param name="Remarks">Remittance advice remark codes.</param>
/// <param name="Appeal">Whether it can be appealed, or must be billed anew.</param>
/// <param name="RuleIds">The rules that find it before the payer does.</param>
public sealed record CommonDenial(
    string Id, string Adjustment, IReadOnlyList<string> Remarks, string Why, string Avoid, string Appeal,
    IReadOnlyList<string> RuleIds, CodeScope Concerns, Basis Basis);
