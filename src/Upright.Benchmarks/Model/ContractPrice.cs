using Upright.Domain;

namespace Upright.Benchmarks;

/// <summary>One price of the provider asked about.</summary>
/// <param name="Network">Null when the file names none.</param>
/// <param name="TinType">ein or npi.</param>
/// <param name="BusinessName">As published; null when the file names none.</param>
/// <param name="PercentileRank">The percent of the payer's counted observations below this price, plus half of those at it (0 to 100); null when there are none.</param>
/// <param name="ToMedian">The price less the payer's median; null without statistics.</param>
public sealed record ContractPrice(
    string Payer, string? Network, string TinType, string Tin, string? BusinessName, Money Amount, Doubt? Flag, decimal? PercentileRank, Money? ToMedian, bool IsSample);
