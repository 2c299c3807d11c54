namespace Upright.Benchmarks.Counting;

/// <summary>What is counted otherwise than by contract, of the code that was counted last.</summary>
internal sealed partial class PayerCount
{
    /// <summary>What each step counts when rows or NPIs are counted.</summary>
    public void Weigh(Weighting weighting)
    {
        var steps = new PairTable();
        var weights = new Counter();
        var once = new HashSet<(int Step, long Npi)>();
        var ages = new List<int>();
        var reached = new HashSet<long>();
        foreach (var (source, set, amount, rows) in _count.Seen)
        {
            var age = source.Chosen.Age;
            reached.Clear();
            foreach (var (observation, group) in KeptOf(source, (int)set, amount))
            {
                var tag = (Tag(observation) << 1) | (long)age;
                var step = steps.PlaceOf(amount, tag);
                if (weighting == Weighting.Row)
                {
                    // A row counts once at each step that its contracts lie at.
                    if (reached.Add(tag)) weights.Add(step, rows);
                    continue;
                }
                foreach (var npi in source.Npis!.Of(source.Groups!.GroupIds[group]))
                    if (once.Add((step, npi))) weights.Add(step);
            }
        }
        for (var i = 0; i < steps.Count; i++)
            if (weights[i] > 0) _figures.Weighted.Add(StepOf((int)(steps[i].B & 1), steps[i].A, steps[i].B >> 1, weights[i]));
    }

    /// <summary>Distinct NPIs under the counted contracts.</summary>
    public void CountNpis(NumberSet npis)
    {
        npis.Clear();
        foreach (var of in _count.Seen.Where(s => s.Source.Chosen.Age == 0).GroupBy(s => s.Source))
        {
            var groups = new bool[of.Key.Groups!.GroupIds.Length];
            foreach (var (source, set, amount, _) in of)
                foreach (var reference in source.Groups!.ReferencesOf((int)set))
                    foreach (var (contract, group) in source.Groups.MembersOf(reference))
                        if (!groups[group] && _count.Find(0, source.Groups.Contracts[contract], amount) is { LeftOut: null, Doubt: 0 }) groups[group] = true;
            for (var group = 0; group < groups.Length; group++)
            {
                if (!groups[group]) continue;
                foreach (var npi in of.Key.Npis!.Of(of.Key.Groups.GroupIds[group])) npis.Add((ulong)npi);
            }
        }
        _figures.Npis = npis.Count;
    }

    /// <summary>The prices of the provider asked about. One that was left out of the statistics is still his own: it is shown, without a place.</summary>
    /// <param name="nameOf">Billing party and name of a group of a file.</param>
    public void FindOwn(Func<SourceWork, int, (string TinType, string Tin, string? Name)> nameOf)
    {
        var found = new HashSet<OwnPrice>();
        foreach (var (source, set, amount, _) in _count.Seen)
        {
            if (source.Own is not { Count: > 0 } own || source.Chosen.Age != 0) continue;
            foreach (var reference in source.Groups!.ReferencesOf((int)set))
                foreach (var (contract, group) in source.Groups.MembersOf(reference))
                {
                    if (!own.Contains(group)) continue;
                    var (type, tin, name) = nameOf(source, group);
                    ref readonly var observation = ref _count.Find(0, source.Groups.Contracts[contract], amount);
                    var network = source.Groups.Networks[source.Groups.NetworkOf[contract]];
                    found.Add(new OwnPrice(network, type, tin, name, amount / 1_000_000m, observation.LeftOut is null ? (int)observation.Doubt : 0));
                }
        }
        _figures.Own = [.. found.OrderBy(p => p.Network is null).ThenBy(p => p.Network, StringComparer.Ordinal).ThenBy(p => p.TinType, StringComparer.Ordinal).ThenBy(p => p.Tin, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Amount)];
    }

    private IEnumerable<(Observation Observation, int Group)> KeptOf(SourceWork source, int set, long amount)
    {
        foreach (var reference in source.Groups!.ReferencesOf(set).ToArray())
            foreach (var (contract, group) in source.Groups.MembersOf(reference).ToArray())
                if (_count.Find(source.Chosen.Age, source.Groups.Contracts[contract], amount) is { LeftOut: null } kept) yield return (kept, group);
    }
}
