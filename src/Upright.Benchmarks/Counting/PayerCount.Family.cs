namespace Upright.Benchmarks.Counting;

/// <summary>How the contracts stand to their families.</summary>
internal sealed partial class PayerCount
{
    /// <summary>A kept price of a contract: is it at the multiple at which the contract pays other codes, to half a percent of the fee?</summary>
    private void Meet(ref Tally tally, int contract, long amount, Kinship family)
    {
        tally.Judged = true;
        var kin = KinOf(ref tally, contract, family);
        if (kin < 0 || tally.AtMultiple || _terms.Highest is not { } highest) return;
        var fee = (Int128)(long)(highest * 1_000_000m);
        tally.AtMultiple = Int128.Abs((Int128)amount * Family.StepsInOne - family.Steps[kin] * fee) <= fee;
    }

    private int KinOf(ref Tally tally, int contract, Kinship family)
    {
        if (tally.Kin == 0) tally.Kin = family.Find(_count.HashOf(contract)) is >= 0 and var place ? place + 1 : -1;
        return tally.Kin > 0 ? tally.Kin - 1 : -1;
    }

    /// <param name="inPanel">The code is one of those the families were found by: its own part is taken out of what validates it.</param>
    private void Compare(Kinship family, bool inPanel)
    {
        var own = inPanel ? 1 : 0;
        var consistent = new Dictionary<int, long>();
        var missing = new Dictionary<int, long>(family.BySteps);
        for (var contract = 0; contract < _count.Contracts; contract++)
        {
            ref var tally = ref _tallies[contract];
            if (!tally.Observed) continue;
            var kin = KinOf(ref tally, contract, family);
            if (kin < 0) continue;
            var step = family.Steps[kin];
            missing[step]--;
            if (!tally.Judged || _terms.Highest is null || !Family.IsConsistent(family.Hits[kin] - (tally.AtMultiple ? own : 0), family.Codes[kin] - own)) continue;
            consistent[step] = consistent.GetValueOrDefault(step) + 1;
            _figures.Consistent++;
            if (tally.AtMultiple) _figures.Validated++;
        }
        if (consistent.Count > 0) _figures.CommonMultiple = MultipleOf(consistent.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First().Key);
        foreach (var (step, contracts) in missing.Where(m => m.Value > 0).OrderBy(m => m.Key)) _figures.Implied.Add((MultipleOf(step), contracts));
    }

    private static decimal MultipleOf(int step) => (decimal)step / Family.StepsInOne;
}
