namespace Upright.Benchmarks.Counting;

/// <summary>What is counted otherwise than by contract, of the code that was counted last.</summary>
internal sealed partial class PayerCount
{
    /// <summary>What each step counts when rows or NPIs are counted.</summary>
    public void Weigh(Weighting weighting)
    {
        PlaceTable[] steps = [new(), new()];
        Counter[] weights = [new(), new()];
        var once = new HashSet<(int Age, int Step, int Npi)>();
        var reached = new HashSet<int>();
        foreach (var (source, set, amount, rows) in _count.Seen)
        {
            var age = source.Chosen.Age;
            reached.Clear();
            foreach (var reference in source.Groups!.ReferencesOf(set))
                foreach (var (contract, group) in source.Groups.MembersOf(reference))
                {
                    ref readonly var observation = ref _count.Find(source, contract, amount);
                    if (observation.LeftOut != Observation.Kept) continue;
                    var step = steps[age].PlaceOf(StateStep(amount, observation));
                    // A row counts once at each step that its contracts lie at.
                    if (weighting == Weighting.Row)
                    {
                        if (reached.Add(step)) weights[age].Add(step, rows);
                        continue;
                    }
                    foreach (var npi in source.Npis!.Of(source.Groups.GroupIds[group]))
                        if (once.Add((age, step, npi))) weights[age].Add(step);
                }
        }
        for (var age = 0; age < 2; age++)
            for (var i = 0; i < steps[age].Count; i++)
                if (weights[age][i] > 0) _figures.Weighted.Add(StepOf(age, steps[age][i], weights[age][i]));
    }

    /// <summary>Distinct NPIs under the counted contracts.</summary>
    /// <param name="bound">No NPI has this number or a higher one.</param>
    public void CountNpis(int bound)
    {
        Npis.Clear(bound);
        var groups = new BitSet();
        SourceWork? last = null;
        foreach (var (source, set, amount, _) in _count.Seen)
        {
            if (source.Chosen.Age != 0) continue;
            if (source != last) groups.Clear(source.Groups!.GroupIds.Length);
            last = source;
            foreach (var reference in source.Groups!.ReferencesOf(set))
                foreach (var (contract, group) in source.Groups.MembersOf(reference))
                {
                    if (groups.Contains(group) || !_count.Find(source, contract, amount).Counts) continue;
                    groups.Add(group);
                    foreach (var npi in source.Npis!.Of(source.Groups.GroupIds[group])) Npis.Add(npi);
                }
        }
        _figures.Npis = Npis.Count;
    }

    /// <summary>The prices of the provider asked about. One that was left out of the statistics is still his own: it is shown, without a place.</summary>
    /// <param name="nameOf">Billing party and name of a group of a file.</param>
    public void FindOwn(Func<SourceWork, int, (string TinType, string Tin, string? Name)> nameOf)
    {
        var found = new HashSet<OwnPrice>();
        foreach (var (source, set, amount, _) in _count.Seen)
        {
            if (source.Own is not { Count: > 0 } own || source.Chosen.Age != 0) continue;
            foreach (var reference in source.Groups!.ReferencesOf(set))
                foreach (var (contract, group) in source.Groups.MembersOf(reference))
                {
                    if (!own.Contains(group)) continue;
                    var (type, tin, name) = nameOf(source, group);
                    ref readonly var observation = ref _count.Find(source, contract, amount);
                    var network = source.Groups.Networks[source.Groups.NetworkOf[contract]];
                    found.Add(new OwnPrice(network, type, tin, name, _count.AmountOf(amount) / 1_000_000m, observation.LeftOut == Observation.Kept ? observation.Doubt : 0));
                }
        }
        _figures.Own = [.. found.OrderBy(p => p.Network is null).ThenBy(p => p.Network, StringComparer.Ordinal).ThenBy(p => p.TinType, StringComparer.Ordinal)
            .ThenBy(p => p.Tin, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Amount)];
    }
}
