namespace Upright.Benchmarks.Counting;

/// <summary>
/// Finds prices far from their payer's own distribution. The fence is reckoned over distinct prices with their counts: payers use few prices many times.
/// </summary>
internal static class Fence
{
    /// <summary>The amounts outside the fence around the median of logarithms. Logarithms only classify; no amount is changed.</summary>
    /// <param name="prices">Above zero, in any one unit.</param>
    public static IEnumerable<decimal> Far(IReadOnlyList<(decimal Amount, long Count)> prices)
    {
        if (prices.Sum(p => p.Count) < DoubtRules.FewestForFence) return [];
        var logs = prices.Select(p => (p.Amount, Log: Math.Log((double)p.Amount), p.Count)).ToList();
        var middle = Median(logs.Select(l => (l.Log, l.Count)));
        var deviation = Median(logs.Select(l => (Math.Abs(l.Log - middle), l.Count)));
        var fence = Math.Max(Math.Log((double)DoubtRules.LeastFactor), (double)DoubtRules.Scores * 1.4826 * deviation);
        // A price at exactly three times the median is not beyond it, whatever the last bit of a logarithm says.
        return logs.Where(l => Math.Abs(l.Log - middle) > fence + 1e-9).Select(l => l.Amount);
    }

    private static double Median(IEnumerable<(double Value, long Count)> values)
    {
        var sorted = values.OrderBy(v => v.Value).ToList();
        var total = sorted.Sum(v => v.Count);
        double At(long rank)
        {
            foreach (var (value, count) in sorted)
                if ((rank -= count) < 0) return value;
            return sorted[^1].Value;
        }
        return (At((total - 1) / 2) + At(total / 2)) / 2;
    }
}
