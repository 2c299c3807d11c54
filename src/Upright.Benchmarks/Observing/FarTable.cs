using DuckDB.NET.Data;
using static Upright.Benchmarks.Observing.DuckDb;

namespace Upright.Benchmarks.Observing;

/// <summary>
/// Finds prices far from their payer's own distribution, and makes <c>judged</c>, the kept observations with their doubts.
/// The fence is reckoned over distinct prices with their counts: payers use few prices many times.
/// </summary>
internal sealed class FarTable(DuckDBConnection connection)
{
    public void Fill()
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE far(code VARCHAR, payer INTEGER, age TINYINT, amount DECIMAL(18,6))");
        var steps = connection.Ask("SELECT code, payer, age, amount, count(*) FROM observed WHERE left_out = '' AND doubt = 0 GROUP BY ALL",
            r => (Code: r.GetString(0), Payer: r.GetInt32(1), Age: Convert.ToInt32(r.GetValue(2), null), Amount: r.GetDecimal(3), Count: r.GetInt64(4)));
        var far = steps.GroupBy(s => (s.Code, s.Payer, s.Age)).SelectMany(g => Far([.. g.Select(s => (s.Amount, s.Count))]).Select(amount => $"({Text(g.Key.Code)}, {g.Key.Payer}, {g.Key.Age}, {Number(amount)})")).ToList();
        foreach (var some in far.Chunk(2000)) connection.Do("INSERT INTO far VALUES " + string.Join(", ", some));
        connection.Do(far.Count == 0
            ? "CREATE OR REPLACE TEMP VIEW judged AS SELECT code, payer, age, contract, amount, tin, state, doubt FROM observed WHERE left_out = ''"
            : $"CREATE OR REPLACE TEMP VIEW judged AS SELECT o.code, o.payer, o.age, o.contract, o.amount, o.tin, o.state, CASE WHEN o.doubt = 0 AND f.code IS NOT NULL THEN {(int)Doubt.FarFromOwnDistribution} ELSE o.doubt END AS doubt FROM observed o LEFT JOIN far f ON f.code = o.code AND f.payer = o.payer AND f.age = o.age AND f.amount = o.amount WHERE o.left_out = ''");
    }

    /// <summary>The amounts outside the fence around the median of logarithms. Logarithms only classify; no amount is changed.</summary>
    internal static IEnumerable<decimal> Far(IReadOnlyList<(decimal Amount, long Count)> prices)
    {
        if (prices.Sum(p => p.Count) < DoubtRules.FewestForFence) return [];
        var logs = prices.Select(p => (p.Amount, Log: Math.Log((double)p.Amount), p.Count)).ToList();
        var middle = Median(logs.Select(l => (l.Log, l.Count)));
        var deviation = Median(logs.Select(l => (Math.Abs(l.Log - middle), l.Count)));
        var fence = Math.Max(Math.Log((double)DoubtRules.LeastFactor), (double)DoubtRules.Scores * 1.4826 * deviation);
        return logs.Where(l => Math.Abs(l.Log - middle) > fence).Select(l => l.Amount);
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
