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
        Workers.Run(work, () => new Panel(), source =>
        {
            source.Rows = shelf.RowsOf(source.Chosen, keys);
            if (source.Rows.Stretches.Count > 0) source.Groups = shelf.GroupsOf(source.Chosen);
        }, (own, payer) =>
        {
            var found = own.Find(work[payer], fees, kinds);
            work[payer] = [];
            lock (families) families[payers[payer]] = found;
        });
        return new Family([.. panel.Select(p => p.Code)], families);
    }

    /// <summary>The tables of one thread.</summary>
    private sealed class Panel
    {
        private readonly PairTable _sets = new(), _held = new(), _contracts = new(), _steps = new();

        public Kinship Find(IReadOnlyList<SourceWork> sources, long[] fees, Classification kinds)
        {
            _contracts.Clear();
            _steps.Clear();
            var (codes, hits) = (new Counter(), new Counter());
            for (var code = 0; code < fees.Length; code++)
            {
                _held.Clear();
                foreach (var source in sources) Hold(source, code, fees[code], kinds);
                // Pairs come contract by contract only by chance: a contract is counted at its first price of the code.
                _sets.Clear();
                for (var i = 0; i < _held.Count; i++)
                {
                    var (contract, step) = _held[i];
                    hits.Add(_steps.PlaceOf(contract, step));
                    var before = _sets.Count;
                    if (_sets.PlaceOf(contract, 0) == before) codes.Add(_contracts.PlaceOf(contract, 0));
                }
            }
            return Consistent(codes, hits);
        }

        private void Hold(SourceWork source, int code, long fee, Classification kinds)
        {
            _sets.Clear();
            foreach (var (of, first, count) in source.Rows.Stretches)
            {
                if (of != code) continue;
                foreach (ref readonly var row in source.Rows.Of(first, count))
                    if (row.Amount >= 1_000_000 && row.Amount < (Int128)fee * 100 && kinds.Of(row.Term).Kind is null) _sets.PlaceOf(row.Set, StepOf(row.Amount, fee));
            }
            for (var i = 0; i < _sets.Count; i++)
            {
                var (set, step) = _sets[i];
                foreach (var reference in source.Groups!.ReferencesOf((int)set))
                    foreach (var (contract, _) in source.Groups.MembersOf(reference))
                        if (source.Groups.Parties[contract] != 0) _held.PlaceOf((long)source.Groups.Contracts[contract], step);
            }
        }

        /// <summary>The multiple in steps, halves up.</summary>
        private static long StepOf(long amount, long fee) => (long)(((Int128)amount * (2 * Family.StepsInOne) + fee) / ((Int128)fee * 2));

        /// <summary>Each contract's step with most hits, the lowest of several.</summary>
        private Kinship Consistent(Counter codes, Counter hits)
        {
            var best = new (long Step, long Hits)[_contracts.Count];
            for (var i = 0; i < _steps.Count; i++)
            {
                var (contract, step) = _steps[i];
                ref var one = ref best[_contracts.Find(contract, 0)];
                if (hits[i] > one.Hits || (hits[i] == one.Hits && step < one.Step)) one = (step, hits[i]);
            }
            var kept = Enumerable.Range(0, best.Length).Where(i => Family.IsConsistent((int)best[i].Hits, (int)codes[i])).OrderBy(i => (ulong)_contracts[i].A).ToArray();
            return new Kinship(Array.ConvertAll(kept, i => (ulong)_contracts[i].A), Array.ConvertAll(kept, i => (int)best[i].Step), Array.ConvertAll(kept, i => (byte)best[i].Hits), Array.ConvertAll(kept, i => (byte)codes[i]));
        }
    }
}
