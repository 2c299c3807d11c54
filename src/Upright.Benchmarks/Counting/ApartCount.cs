namespace Upright.Benchmarks.Counting;

/// <summary>Counts prices that are kept apart, by kind: how many rows at which amount.</summary>
internal sealed class ApartCount
{
    private readonly Dictionary<Classification.Sort, Dictionary<long, long>> _kinds = [];

    public void Add(Classification.Sort kind, long amount, long rows = 1)
    {
        if (!_kinds.TryGetValue(kind, out var amounts)) _kinds[kind] = amounts = [];
        amounts[amount] = amounts.GetValueOrDefault(amount) + rows;
    }

    public void AddAll(ApartCount others)
    {
        foreach (var (kind, amounts) in others._kinds)
            foreach (var (amount, rows) in amounts) Add(kind, amount, rows);
    }

    /// <summary>One row a kind, in the order of their names.</summary>
    public IEnumerable<ApartRow> Rows()
    {
        foreach (var (kind, amounts) in _kinds.OrderBy(k => k.Key.Kind.ToString(), StringComparer.Ordinal).ThenBy(k => k.Key.Detail, StringComparer.Ordinal).ThenBy(k => k.Key.IsPercent))
        {
            var steps = amounts.OrderBy(a => a.Key).ToList();
            var total = steps.Sum(s => s.Value);
            long reached = 0;
            var middle = steps.First(s => (reached += s.Value) * 2 >= total).Key;
            yield return new ApartRow(kind.Kind!.Value, kind.Detail, total, Dollars(steps[0].Key), Dollars(middle), Dollars(steps[^1].Key), kind.IsPercent);
        }
    }

    private static decimal Dollars(long millionths) => millionths / 1_000_000m;
}
