namespace Upright.Sources.TransparencyInCoverage.AllowedAmounts;

/// <summary>What a file of allowed amounts holds. Nearly all published ones are empty: fewer than 20 claims may not be shown.</summary>
/// <param name="ReportingEntity">Who publishes.</param>
/// <param name="LastUpdatedOn">As written.</param>
/// <param name="Version">As written; empty when not given.</param>
/// <param name="Items">Codes with their amounts, before the filter.</param>
/// <param name="Amounts">Amounts of the codes asked for.</param>
/// <param name="Skipped">Payments without a readable amount.</param>
public sealed record AllowedAmountsContents(string ReportingEntity, string LastUpdatedOn, string Version, long Items, IReadOnlyList<AllowedAmount> Amounts, long Skipped);
