using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>
/// From published rows to observations, for one payer and one code: rows → distinct (set, price) → distinct (reference, price) → distinct (contract, price).
/// Prices and contracts go by small numbers of this payer and code. Its tables are used again for the next code. Not thread-safe.
/// </summary>
internal sealed class ObservationCount
{
    private readonly PlaceTable _amounts = new(), _contracts = new(), _priced = new(), _references = new();
    private readonly PlaceTable[] _pairs = [new(), new()];
    private readonly Observation[][] _observations = [[], []];
    private (bool Expired, bool Loose, int Rows)[] _pricedFacts = [];
    private bool[] _referenceExpired = [];
    private int[] _parties = [];
    private readonly List<(SourceWork Source, int Set, int Amount, int Rows)> _seen = [];

    /// <summary>Distinct (set, price) of the files, with their rows; for what is counted otherwise than by contract.</summary>
    public IReadOnlyList<(SourceWork Source, int Set, int Amount, int Rows)> Seen => _seen;

    /// <summary>How many contracts have any comparable price.</summary>
    public int Contracts => _contracts.Count;

    /// <summary>How many distinct comparable prices there are, in both months.</summary>
    public int Amounts => _amounts.Count;

    /// <summary>In millionths of a dollar.</summary>
    public long AmountOf(int amount) => (long)_amounts[amount];

    public ulong HashOf(int contract) => _contracts[contract];

    /// <summary>The billing party of a contract; -1 for none.</summary>
    public int PartyOf(int contract) => _parties[contract];

    /// <summary>The observations of the month that answers (0) or the one before (1).</summary>
    public Span<Observation> Of(int age) => _observations[age].AsSpan(0, _pairs[age].Count);

    /// <summary>Which contract at which price an observation is.</summary>
    public (int Contract, int Amount) PairOf(int age, int place)
    {
        var pair = _pairs[age][place];
        return ((int)(pair >> 32), (int)pair);
    }

    /// <summary>The observation of a contract of a file at a price; every pair that was seen has one.</summary>
    public ref Observation Find(SourceWork source, int contract, int amount) =>
        ref _observations[source.Chosen.Age][_pairs[source.Chosen.Age].Find(Pair(source.Contracts[contract], amount))];

    public void Clear()
    {
        _amounts.Clear();
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
                if (kind.Kind is null)
                {
                    if (now) figures.Comparable++;
                    Price(row);
                }
                else if (now) apart.Add(kind, row.Amount);
            }
        }
        if (!any) return;
        if (now) figures.Files++;
        figures.FilesWithCode.Add(source.Chosen.Source.SourceId);
        Expand(source, terms, figures);
    }

    private void Price(in PublishedRow row)
    {
        var before = _priced.Count;
        var place = _priced.PlaceOf(Pair(row.Set, _amounts.PlaceOf((ulong)row.Amount)));
        if (place == _pricedFacts.Length) Array.Resize(ref _pricedFacts, Math.Max(512, place * 2));
        ref var facts = ref _pricedFacts[place];
        if (place == before) facts = (true, false, 0);
        facts = (facts.Expired & (row.Marks & RowMarks.Expired) != 0, facts.Loose | (row.Marks & RowMarks.Loose) != 0, facts.Rows + 1);
    }

    private void Expand(SourceWork source, CodeTerms terms, PayerFigures figures)
    {
        var groups = source.Groups!;
        source.BeginCode();
        _references.Clear();
        for (var place = 0; place < _priced.Count; place++)
        {
            var (set, amount) = ((int)(_priced[place] >> 32), (int)_priced[place]);
            var (expired, loose, rows) = _pricedFacts[place];
            var found = false;
            foreach (var reference in groups.ReferencesOf(set))
            {
                var members = groups.MembersOf(reference);
                found |= members.Length > 0;
                // A reference of many groups is not gone through again for another set at the same price.
                if (members.Length > 1 && IsKnown(reference, amount, expired)) continue;
                Observe(source, members, amount, expired, terms);
            }
            if (found) _seen.Add((source, set, amount, rows));
            else if (loose && source.Chosen.Age == 0) figures.NoProviderRows += rows;
        }
    }

    private bool IsKnown(int reference, int amount, bool expired)
    {
        var before = _references.Count;
        var place = _references.PlaceOf(Pair(reference, amount));
        if (place == _referenceExpired.Length) Array.Resize(ref _referenceExpired, Math.Max(512, place * 2));
        if (place < before && (expired || !_referenceExpired[place])) return true;
        _referenceExpired[place] = expired;
        return false;
    }

    private void Observe(SourceWork source, ReadOnlySpan<(int Contract, int Group)> members, int amount, bool expired, CodeTerms terms)
    {
        var pairs = _pairs[source.Chosen.Age];
        ref var all = ref _observations[source.Chosen.Age];
        foreach (var (contract, group) in members)
        {
            ref var number = ref source.Contracts[contract];
            if (number < 0) number = NumberOf(source.Groups!.Contracts[contract], source.Groups.Parties[contract]);
            var before = pairs.Count;
            var place = pairs.PlaceOf(Pair(number, amount));
            if (place == all.Length) Array.Resize(ref all, Math.Max(512, place * 2));
            ref var one = ref all[place];
            if (place == before) one = Observation.New;
            one.Expired &= expired;
            if (terms.KnowsProviders) one.See(source.Facts![group], terms);
        }
    }

    private int NumberOf(ulong hash, int party)
    {
        var number = _contracts.PlaceOf(hash);
        if (number >= _parties.Length) Array.Resize(ref _parties, Math.Max(512, number * 2));
        _parties[number] = party;
        return number;
    }

    private static ulong Pair(int high, int low) => ((ulong)(uint)high << 32) | (uint)low;
}
