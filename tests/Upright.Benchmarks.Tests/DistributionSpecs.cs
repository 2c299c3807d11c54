using System.Globalization;
using CsCheck;
using DuckDB.NET.Data;

namespace Upright.Benchmarks.Tests;

public sealed class DistributionSpecs
{
    private static readonly Gen<(decimal, long)[]> Prices = Gen.Select(Gen.Int[1, 400_000].Select(c => c / 100m), Gen.Long[1, 9]).Array[1, 60];

    [Fact]
    public void A_percentile_is_the_smallest_price_that_at_least_that_share_is_at_or_below() => Prices.Sample(prices =>
    {
        var distribution = Distribution.Of(prices)!;
        // The definition itself, over every copy of every price, in no hurry.
        var copies = prices.SelectMany(p => Enumerable.Repeat(p.Item1, (int)p.Item2)).ToList();
        foreach (var (percent, got) in new[] { (10, distribution.P10), (25, distribution.P25), (50, distribution.P50), (75, distribution.P75), (90, distribution.P90) })
            Assert.Equal(copies.Where(candidate => copies.Count(c => c <= candidate) * 100 >= percent * copies.Count).Min(), got.Amount);
        Assert.Equal(copies.Count, distribution.Observations);
        Assert.Equal(copies.Min(), distribution.Lowest.Amount);
        Assert.Equal(copies.Max(), distribution.Highest.Amount);
        Assert.Equal(Math.Round(copies.Sum() / copies.Count, 6, MidpointRounding.AwayFromZero), distribution.Mean.Amount);
        var most = copies.GroupBy(c => c).Max(g => g.Count());
        Assert.Equal(copies.GroupBy(c => c).Where(g => g.Count() == most).Min(g => g.Key), distribution.Mode.Amount);
        Assert.Equal(most, distribution.AtMode);
    });

    [Fact]
    public void The_database_computes_the_same_percentiles_as_the_method_shows_in_SQL()
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Prices.Sample(prices =>
        {
            using var command = duck.CreateCommand();
            command.CommandText = "SELECT quantile_disc(a, 0.10), quantile_disc(a, 0.25), quantile_disc(a, 0.50), quantile_disc(a, 0.75), quantile_disc(a, 0.90) FROM (SELECT unnest(["
                + string.Join(',', prices.SelectMany(p => Enumerable.Repeat(p.Item1.ToString("0.00", CultureInfo.InvariantCulture) + "::DECIMAL(18,6)", (int)p.Item2))) + "]) AS a)";
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            var d = Distribution.Of(prices)!;
            Assert.Equal([reader.GetDecimal(0), reader.GetDecimal(1), reader.GetDecimal(2), reader.GetDecimal(3), reader.GetDecimal(4)], [d.P10.Amount, d.P25.Amount, d.P50.Amount, d.P75.Amount, d.P90.Amount]);
        }, iter: 15, threads: 1);
    }

    [Fact]
    public void Order_and_splitting_of_weights_change_nothing() => Gen.Select(Prices, Gen.Int[0, 1000]).Sample((prices, seed) =>
    {
        var shuffled = prices.SelectMany(p => p.Item2 > 1 ? [(p.Item1, 1L), (p.Item1, p.Item2 - 1)] : new[] { p }).ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Distribution.Of(prices), Distribution.Of(shuffled));
    });

    [Fact]
    public void Nothing_has_no_distribution() => Assert.Null(Distribution.Of([(10m, 0)]));

    [Fact]
    public void The_median_of_an_even_number_is_a_price_that_somebody_has() =>
        Assert.Equal(100m, Distribution.Of([(100m, 1), (200m, 1)])!.P50.Amount);
}
