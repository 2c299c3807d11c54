using Upright.Benchmarks.Counting;
using Upright.Domain;

namespace Upright.Benchmarks.Judging;

/// <summary>The prices of one provider, each placed in its payer's distribution.</summary>
internal static class OwnPrices
{
    /// <param name="payers">Names as shown; the benchmarks are in their order.</param>
    public static IReadOnlyList<ContractPrice> Of(Figures figures, BenchmarkQuestion question, IReadOnlyList<string> payers, IReadOnlyList<PayerBenchmark> benchmarks)
    {
        var prices = new List<ContractPrice>();
        for (var i = 0; i < payers.Count; i++)
        {
            var payer = benchmarks[i];
            foreach (var own in figures.Of(question.Code.Value, payers[i]).Own)
                prices.Add(new ContractPrice(payer.Payer, own.Network, own.TinType, own.Tin, own.Name, new Money(own.Amount), own.Doubt == 0 ? null : (Doubt)own.Doubt,
                    RankOf(own.Amount, payer.Prices), payer.Distribution is { } d ? new Money(own.Amount) - d.P50 : null, payer.IsSample));
        }
        return prices;
    }

    /// <summary>Percent of observations below, plus half of those at the price.</summary>
    internal static decimal? RankOf(decimal amount, IReadOnlyList<PricePoint> prices)
    {
        var counted = prices.Where(p => p.Flag is null).ToList();
        var total = counted.Sum(p => p.Contracts);
        if (total == 0) return null;
        var below = counted.Where(p => p.Amount.Amount < amount).Sum(p => p.Contracts);
        var at = counted.Where(p => p.Amount.Amount == amount).Sum(p => p.Contracts);
        return decimal.Round((below + at / 2m) * 100 / total, 1);
    }
}
