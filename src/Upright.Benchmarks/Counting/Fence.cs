namespace Upright.Benchmarks.Counting;

/// <summary>
/// Finds prices far from their payer's own distribution. The fence is reckoned over distinct prices with their counts: payers use few prices many times.
/// </summary>
internal static class Fence
{
    /// <summary>The amounts outside the fence around the median of logarithms. Logarithms only classify; no amount is changed.</summary>
    /// <param name="prices">Each with a name of its own; above zero.</param>
    public static IEnumerable<T> Far<T>(IReadOnlyCollection<(T Name, double Price, long Count)> prices)
    {
        if (prices.Sum(p => p.Count) < DoubtRules.FewestForFence) return [];
        var logs = prices.Select(p => (p.Name, Log: Math.Log(p.Price), p.Count)).ToArray();
        var middle = Median(Array.ConvertAll(logs, l => (l.Log, l.Count)));
        var deviation = Median(Array.ConvertAll(logs, l => (Math.Abs(l.Log - middle), l.Count)));
        var fence = Math.Max(Math.Log((double)DoubtRules.LeastFactor), (double)DoubtRules.Scores * 1.4826 * deviation);
        // A price at exactly three times the median is not beyond it, whatever the last bit of a logarithm says.
        return logs.Where(l => Math.Abs(l.Log - middle) > fence + 1e-9).Select(l => l.Name);
    }

    private static double Median((double Value, long Count)[] values)
    {
        Array.Sort(values, (a, b) => a.Value.CompareTo(b.Value));
        var total = values.Sum(v => v.Count);
        double At(long rank)
        {
            foreach (var (value, count) in values)
                if ((rank -= count) < 0) return value;
            return values[^1].Value;
        }
        return (At((total - 1) / 2) + At(total / 2)) / 2;
    }
}
