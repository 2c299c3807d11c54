using Upright.Domain;

namespace Upright.Benchmarks;

/// <summary>
/// Statistics over prices. A percentile is the smallest published price that at least that share of the weight is at or below
/// (the inverse of the empirical distribution, type 1 of Hyndman and Fan 1996): always a price that somebody has.
/// </summary>
/// <param name="Observations">The number of observations, or the total weight under another weighting.</param>
/// <param name="Mean">To the millionth of a dollar.</param>
/// <param name="Mode">The price most often had; the lowest of them when several are.</param>
/// <param name="ModeShare">The share of the weight at the mode, 0 to 1.</param>
public sealed record Distribution(
    long Observations, Money Lowest, Money P10, Money P25, Money P50, Money P75, Money P90, Money Highest, Money Mean, Money Mode, long AtMode, decimal ModeShare)
{
    /// <summary>The middle half, p75 less p25.</summary>
    public Money Spread => P75 - P25;

    /// <summary>p75 over p25; null when p25 is not above zero.</summary>
    public decimal? SpreadRatio => P25.Amount > 0 ? P75 / P25 : null;

    /// <summary>Null when there is no weight at all.</summary>
    /// <param name="prices">Prices in any order, the same price as often as wished, each with a weight of 0 or more.</param>
    public static Distribution? Of(IEnumerable<(decimal Amount, long Weight)> prices)
    {
        var steps = prices.Where(p => p.Weight > 0).GroupBy(p => p.Amount).Select(g => (Amount: g.Key, Weight: g.Sum(p => p.Weight))).OrderBy(p => p.Amount).ToArray();
        return steps.Length == 0 ? null : OfSteps(steps, steps.Sum(s => s.Amount * s.Weight));
    }

    /// <summary>The same of prices in millionths of a dollar that are sorted, but not yet distinct.</summary>
    internal static Distribution? OfSorted(IEnumerable<(long Amount, long Weight)> prices)
    {
        var steps = new List<(decimal Amount, long Weight)>();
        var (last, sum) = (long.MinValue, (Int128)0);
        foreach (var (amount, weight) in prices)
        {
            if (weight <= 0) continue;
            sum += (Int128)amount * weight;
            if (amount == last) steps[^1] = (steps[^1].Amount, steps[^1].Weight + weight);
            else steps.Add((amount / 1_000_000m, weight));
            last = amount;
        }
        return steps.Count == 0 ? null : OfSteps([.. steps], (decimal)sum / 1_000_000m);
    }

    private static Distribution OfSteps((decimal Amount, long Weight)[] steps, decimal sum)
    {
        var total = steps.Sum(s => s.Weight);
        var mode = steps.MaxBy(s => s.Weight);
        Money At(int percent) => new(Percentile(steps, total, percent));
        return new Distribution(total, new Money(steps[0].Amount), At(10), At(25), At(50), At(75), At(90), new Money(steps[^1].Amount),
            new Money(Math.Round(sum / total, 6, MidpointRounding.AwayFromZero)), new Money(mode.Amount), mode.Weight, (decimal)mode.Weight / total);
    }

    /// <summary>In whole numbers: a binary fraction of a percentile would land beside the step.</summary>
    private static decimal Percentile((decimal Amount, long Weight)[] steps, long total, int percent)
    {
        long reached = 0;
        foreach (var (amount, weight) in steps)
        {
            reached += weight;
            if ((Int128)reached * 100 >= (Int128)total * percent) return amount;
        }
        return steps[^1].Amount;
    }
}
