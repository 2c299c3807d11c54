using Upright.Domain;

namespace Upright.Benchmarks;

/// <summary>
/// Whether a payer's contracts pay orthotic codes at a constant multiple of the DMEPOS fees. A contract is consistent when at least
/// five codes of the panel are priced and four in five of them lie at one multiple.
/// </summary>
/// <param name="PanelCodes">How many codes were looked at.</param>
/// <param name="Consistent">Contracts with a price for this code that are consistent.</param>
/// <param name="Validated">Of them, contracts whose price for this code lies at their multiple, to half a percent of the fee.</param>
/// <param name="Contradicted">Of them, those whose price lies elsewhere.</param>
/// <param name="CommonMultiple">The multiple most contracts have; null when none is consistent.</param>
/// <param name="Implied">Consistent contracts without a price for this code, and what their multiple would make it. Implied, never published, in no statistic.</param>
public sealed record FamilyConsistency(int PanelCodes, long Consistent, long Validated, long Contradicted, decimal? CommonMultiple, ImpliedPrices? Implied);

/// <summary>Prices that nobody published: a contract's own multiple times the Medicare fee.</summary>
public sealed record ImpliedPrices(long Contracts, Money P25, Money P50, Money P75);
