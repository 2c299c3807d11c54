using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>
/// From published rows to observations, for one payer and one code: rows → distinct (set, price) → distinct (reference, price) → distinct (contract, price).
/// Its tables are used again for the next code. Not thread-safe.
/// </summary>
internal sealed class ObservationCount
{
    private readonly PairTable _priced = new();
    private (bool Expired, bool Loose, long Rows)[] _pricedFacts = [];
    private readonly PairTable _references = new();
    private bool[] _referenceExpired = [];
    private readonly PairTable _contracts = new();
    private readonly PairTable[] _pairs = [new(), new()];
    private readonly Observation[][] _observations = [[], []];
    private readonly List<(SourceWork Source, long Set, long Amount, long Rows)> _seen = [];

    /// <summary>Distinct (set, price) of the files, with their rows; for what is counted otherwise than by contract.</summary>
    public IReadOnlyList<(SourceWork Source, long Set, long Amount, long Rows)> Seen => _seen;

    /// <summary>How many contracts have any comparable price.</summary>
    public int Contracts => _contracts.Count;

    /// <summary>The observations of the month that answers (0) or the one before (1).</summary>
    public Span<Observation> Of(int age) => _observations[age].AsSpan(0, _pairs[age].Count);

    public long AmountOf(int age, int place) => _pairs[age][place].B;

    public ulong HashOf(int contract) => (ulong)_contracts[contract].A;

    /// <summary>The observation of a contract at a price; every pair that was seen has one.</summary>
    public ref Observation Find(int age, ulong contract, long amount) => ref _observations[age][_pairs[age].Find((long)contract, amount)];

    public void Clear()
    {
        _contracts.Clear();
        _pairs[0].Clear();
        _pairs[1].Clear();
        _seen.Clear();
    }

    /// <summary>Counts the rows of one file.</summary>
    /// <param name="code">The place of the code among those that were read.</param>
    public void Add(SourceWork source, int code, CodeTerms terms, Classification kinds, PayerFigures figures, ApartCount apart)
    {
        var now = source.Chosen.Age == 0;
        var any = false;
        _priced.Clear();
        foreach (var (of, first, count) in source.Rows.Stretches)
        {
            if (of != code) continue;
            any = true;
            if (now) figures.Published += count;
            foreach (ref readonly var row in source.Rows.Of(first, count))
            {
                var kind = kinds.Of(row.Term);
                if (kind.Kind is null) Price(row, now, figures);
                else if (now) apart.Add(kind, row.Amount);
            }
        }
        if (!any) return;
        if (now) figures.Files++;
        figures.FilesWithCode.Add(source.Chosen.Source.SourceId);
        Expand(source, terms, figures);
    }

    private void Price(in PublishedRow row, bool now, PayerFigures figures)
    {
        if (now) figures.Comparable++;
        var before = _priced.Count;
        var place = _priced.PlaceOf(row.Set, row.Amount);
        if (place == _pricedFacts.Length) Array.Resize(ref _pricedFacts, Math.Max(512, place * 2));
        ref var facts = ref _pricedFacts[place];
        if (place == before) facts = (true, false, 0);
        facts = (facts.Expired & row.Marks.HasFlag(RowMarks.Expired), facts.Loose | row.Marks.HasFlag(RowMarks.Loose), facts.Rows + 1);
    }

    private void Expand(SourceWork source, CodeTerms terms, PayerFigures figures)
    {
        var (groups, age) = (source.Groups!, source.Chosen.Age);
        _references.Clear();
        for (var place = 0; place < _priced.Count; place++)
        {
            var (set, amount) = _priced[place];
            var (expired, loose, rows) = _pricedFacts[place];
            var found = false;
            foreach (var reference in groups.ReferencesOf((int)set))
            {
                var members = groups.MembersOf(reference);
                found |= members.Length > 0;
                // A reference of many groups is not gone through again for another set at the same price.
                if (members.Length > 1 && IsKnown(reference, amount, expired)) continue;
                foreach (var (contract, group) in members) Observe(age, groups.Contracts[contract], groups.Parties[contract], amount, expired, source.FactsOf(group), terms);
            }
            if (found) _seen.Add((source, set, amount, rows));
            else if (loose && age == 0) figures.NoProviderRows += rows;
        }
    }

    private bool IsKnown(int reference, long amount, bool expired)
    {
        var before = _references.Count;
        var place = _references.PlaceOf(reference, amount);
        if (place == _referenceExpired.Length) Array.Resize(ref _referenceExpired, Math.Max(512, place * 2));
        if (place < before && (expired || !_referenceExpired[place])) return true;
        _referenceExpired[place] = expired;
        return false;
    }

    private void Observe(int age, ulong contract, ulong party, long amount, bool expired, in GroupFacts facts, CodeTerms terms)
    {
        var pairs = _pairs[age];
        var before = pairs.Count;
        var place = pairs.PlaceOf((long)contract, amount);
        ref var all = ref _observations[age];
        if (place == all.Length) Array.Resize(ref all, Math.Max(512, place * 2));
        if (place == before)
        {
            all[place] = Observation.New(party);
            all[place].Contract = _contracts.PlaceOf((long)contract, 0);
        }
        all[place].See(expired, facts, terms);
    }
}
