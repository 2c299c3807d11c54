using Upright.Store.Rates;

namespace Upright.Commands.Rates;

/// <summary>A loaded source with the prices of each of its codes.</summary>
internal sealed record SourceReport(RateSource Source, IReadOnlyDictionary<string, long> PricesByCode);
