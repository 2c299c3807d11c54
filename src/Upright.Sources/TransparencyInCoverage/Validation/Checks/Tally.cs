namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>What was counted on the way, for the scorecard.</summary>
internal sealed class Tally
{
    public long Items, Level2Items, OrthoticItems, Rates, Prices, References, Groups, Parties, Npis, NpisWrong, Tins, TinsWrong;
    public long PricesWrong, Expirations, ExpirationsWrong, ItemsWrong, PricesRepeated, AllowedAmounts, Plans, Files;
    public SortedDictionary<string, long> NegotiatedTypes { get; } = new(StringComparer.Ordinal);
}
