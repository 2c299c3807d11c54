namespace Upright.Benchmarks.Counting;

/// <summary>How the contracts stand to their families.</summary>
internal sealed partial class PayerCount
{
    private (int From, int To)[] _steps = [];

    /// <summary>Within which multiples each price lies, to half a percent of the fee.</summary>
    private void FindSteps()
    {
        if (_steps.Length < _count.Amounts) _steps = new (int, int)[_count.Amounts * 2];
        for (var i = 0; i < _count.Amounts; i++)
        {
            // |amount / fee - step / 200| <= 1 / 200, in whole numbers.
            var scaled = (Int128)_count.AmountOf(i) * Family.StepsInOne;
            if (_terms.Highest is not { } fee || scaled <= 0 || scaled / fee > int.MaxValue - 2) _steps[i] = (1, 0);
            else _steps[i] = ((int)((scaled + fee - 1) / fee) - 1, (int)(scaled / fee) + 1);
        }
    }

    /// <summary>A kept price of a contract: is it at the multiple at which the contract pays other codes?</summary>
    private void Meet(ref Tally tally, int contract, int amount, Kinship family)
    {
        tally.Judged = true;
        if (tally.Kin == 0) tally.Kin = KinOf(contract, family);
        if (tally.Kin > 0) tally.AtMultiple |= family.Steps[tally.Kin - 1] >= _steps[amount].From && family.Steps[tally.Kin - 1] <= _steps[amount].To;
    }

    private int KinOf(int contract, Kinship family) => family.Find(_count.HashOf(contract)) is >= 0 and var place ? place + 1 : -1;

    private void Compare(Kinship family, bool inPanel)
    {
        // The code's own part in the panel is taken out of what validates it.
        var own = inPanel ? 1 : 0;
        var consistent = new long[family.Multiples.Length];
        var missing = (long[])family.At.Clone();
        for (var contract = 0; contract < _count.Contracts; contract++)
        {
            ref var tally = ref _tallies[contract];
            if (!tally.Observed) continue;
            if (tally.Kin == 0) tally.Kin = KinOf(contract, family);
            if (tally.Kin < 0) continue;
            var kin = tally.Kin - 1;
            missing[family.MultipleOf[kin]]--;
            if (!tally.Judged || _terms.Highest is null || !Family.IsConsistent(family.Hits[kin] - (tally.AtMultiple ? own : 0), family.Codes[kin] - own)) continue;
            consistent[family.MultipleOf[kin]]++;
            _figures.Consistent++;
            if (tally.AtMultiple) _figures.Validated++;
        }
        // The most common, the lowest of several.
        if (_figures.Consistent > 0) _figures.CommonMultiple = Multiple(family, Array.IndexOf(consistent, consistent.Max()));
        for (var i = 0; i < missing.Length; i++)
            if (missing[i] > 0) _figures.Implied.Add((Multiple(family, i), missing[i]));
    }

    private static decimal Multiple(Kinship family, int place) => (decimal)family.Multiples[place] / Family.StepsInOne;
}
