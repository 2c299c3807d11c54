using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>Finds the contracts that pay a constant multiple of the DMEPOS fees over a panel of codes. It looks at every file once.</summary>
internal sealed class FamilyMaker(SourceShelf shelf)
{
    private static readonly BenchmarkQuestion Bought = new(Domain.Codes.HcpcsCode.Parse("L0000"));

    /// <param name="panel">Codes with their highest fees, in rising order of codes.</param>
    public Family Make(IReadOnlyList<(string Code, decimal Fee)> panel, IReadOnlyList<ChosenSource> sources)
    {
        var keys = panel.Select(p => CodeKey.Of(p.Code)).ToArray();
        var fees = panel.Select(p => (long)(p.Fee * 1_000_000m)).ToArray();
        var kinds = new Classification(shelf.Terms, Bought);
        var payers = sources.Select(s => s.Payer).Distinct(StringComparer.Ordinal).ToList();
        var work = payers.Select(p => sources.Where(s => s.Payer == p).Select(s => new SourceWork(s)).ToList()).ToList();
        var families = new Dictionary<string, Kinship>(StringComparer.Ordinal);
        Workers.Run(work, () => new Panel(), _ => { }, source =>
        {
            source.Rows = shelf.RowsOf(source.Chosen, keys);
            if (source.Rows.Stretches.Count > 0) source.Groups = shelf.GroupsOf(source.Chosen);
        }, (own, payer) =>
        {
            var found = own.Find(work[payer], fees, kinds);
            foreach (var source in work[payer]) source.Forget();
            lock (families) families[payers[payer]] = found;
        });
        return new Family([.. panel.Select(p => p.Code)], families);
    }

    /// <summary>The tables of one thread.</summary>
    private sealed class Panel
    {
        private readonly PlaceTable _sets = new(), _held = new(), _contracts = new(), _steps = new();
        private readonly Counter _codes = new(), _hits = new();

        public Kinship Find(IReadOnlyList<SourceWork> sources, long[] fees, Classification kinds)
        {
            _contracts.Clear();
            _steps.Clear();
            _codes.Clear(0);
            _hits.Clear(0);
            for (var code = 0; code < fees.Length; code++)
            {
                _held.Clear();
                foreach (var source in sources) Hold(source, code, fees[code], kinds);
                _sets.Clear();
                for (var i = 0; i < _held.Count; i++)
                {
                    _hits.Add(_steps.PlaceOf(_held[i]));
                    // A contract is counted at its first price of the code.
                    var before = _sets.Count;
                    if (_sets.PlaceOf(_held[i] >> 32) == before) _codes.Add((int)(_held[i] >> 32));
                }
            }
            return Consistent();
        }

        private void Hold(SourceWork source, int code, long fee, Classification kinds)
        {
            _sets.Clear();
            foreach (var (of, first, count) in source.Rows.Stretches)
            {
                if (of != code) continue;
                foreach (ref readonly var row in source.Rows.Of(first, count))
                    if (row.Amount >= 1_000_000 && row.Amount < (Int128)fee * 100 && kinds.Of(row.Term).Kind is null) _sets.PlaceOf(((ulong)(uint)row.Set << 32) | StepOf(row.Amount, fee));
            }
            for (var i = 0; i < _sets.Count; i++)
            {
                var (set, step) = ((int)(_sets[i] >> 32), (uint)_sets[i]);
                foreach (var reference in source.Groups!.ReferencesOf(set))
                    foreach (var (contract, _) in source.Groups.MembersOf(reference))
                        if (source.Groups.Parties[contract] >= 0) _held.PlaceOf(((ulong)(uint)_contracts.PlaceOf(source.Groups.Contracts[contract]) << 32) | step);
            }
        }

        /// <summary>The multiple in steps, halves up.</summary>
        private static uint StepOf(long amount, long fee) => (uint)(((Int128)amount * (2 * Family.StepsInOne) + fee) / ((Int128)fee * 2));

        /// <summary>Each contract's step with most hits, the lowest of several.</summary>
        private Kinship Consistent()
        {
            var best = new (uint Step, long Hits)[_contracts.Count];
            for (var i = 0; i < _steps.Count; i++)
            {
                ref var one = ref best[(int)(_steps[i] >> 32)];
                var step = (uint)_steps[i];
                if (_hits[i] > one.Hits || (_hits[i] == one.Hits && step < one.Step)) one = (step, _hits[i]);
            }
            var kept = Enumerable.Range(0, best.Length).Where(i => Family.IsConsistent((int)best[i].Hits, (int)_codes[i])).OrderBy(i => _contracts[i]).ToArray();
            return new Kinship(Array.ConvertAll(kept, i => _contracts[i]), Array.ConvertAll(kept, i => (int)best[i].Step), Array.ConvertAll(kept, i => (byte)best[i].Hits), Array.ConvertAll(kept, i => (byte)_codes[i]));
        }
    }
}
