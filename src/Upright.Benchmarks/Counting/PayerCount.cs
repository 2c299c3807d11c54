using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>From the observations of one payer and one code to its figures. Not thread-safe; used again for the next code.</summary>
internal sealed partial class PayerCount(Numbering<string> states)
{
    private readonly ObservationCount _count = new();
    private readonly PairTable _steps = new();
    private readonly PairTable _parties = new();
    private Tally[] _tallies = [];
    private HashSet<long>[] _far = [[], []];
    private CodeTerms _terms = null!;
    private PayerFigures _figures = null!;

    /// <summary>What one contract's believed prices are, by month.</summary>
    private struct Tally
    {
        public long Prices, Low, High, EarlierPrices, EarlierLow, EarlierHigh;
        public ulong Party;
        public int LeftOut;
        public bool Observed, Judged, AtMultiple;

        /// <summary>Its place in the family plus one; 0 before it was looked for, -1 when it is not there.</summary>
        public int Kin;
    }

    /// <summary>Distinct billing parties of the code that was counted last.</summary>
    public IEnumerable<long> Parties => Enumerable.Range(0, _parties.Count).Select(i => _parties[i].A);

    /// <param name="code">The place of the code among those that were read.</param>
    /// <param name="family">Null when families are not asked about.</param>
    public PayerFigures Count(IReadOnlyList<SourceWork> sources, int code, CodeTerms terms, Classification kinds, ApartCount apart, Kinship? family, bool inPanel)
    {
        (_terms, _figures) = (terms, new PayerFigures());
        _count.Clear();
        foreach (var source in sources) _count.Add(source, code, terms, kinds, _figures, apart);
        if (_tallies.Length < _count.Contracts) _tallies = new Tally[_count.Contracts * 2];
        _tallies.AsSpan(0, _count.Contracts).Clear();
        for (var age = 0; age < 2; age++)
        {
            Judge(age);
            Sum(age, family);
        }
        Conclude();
        if (family is not null) Compare(family, inPanel);
        return _figures;
    }

    /// <summary>Leaves out, doubts, and finds the prices that are far from the payer's own.</summary>
    private void Judge(int age)
    {
        var observations = _count.Of(age);
        _steps.Clear();
        var counts = new Counter();
        for (var i = 0; i < observations.Length; i++)
        {
            ref var one = ref observations[i];
            var amount = _count.AmountOf(age, i);
            one.Judge(amount, _terms);
            if (one is { LeftOut: null, Doubt: 0 }) counts.Add(_steps.PlaceOf(amount, 0));
        }
        var prices = new List<(decimal Amount, long Count)>(_steps.Count);
        for (var i = 0; i < _steps.Count; i++) prices.Add((_steps[i].A / 1_000_000m, counts[i]));
        _far[age] = [.. Fence.Far(prices).Select(a => (long)(a * 1_000_000m))];
        for (var i = 0; i < observations.Length && _far[age].Count > 0; i++)
            if (observations[i] is { LeftOut: null, Doubt: 0 } && _far[age].Contains(_count.AmountOf(age, i))) observations[i].Doubt = Doubt.FarFromOwnDistribution;
    }

    /// <summary>Histogram and contracts.</summary>
    private void Sum(int age, Kinship? family)
    {
        var observations = _count.Of(age);
        _steps.Clear();
        var counts = new Counter();
        for (var i = 0; i < observations.Length; i++)
        {
            ref readonly var one = ref observations[i];
            ref var tally = ref _tallies[one.Contract];
            var amount = _count.AmountOf(age, i);
            if (age == 0) tally.Observed = true;
            if (one.LeftOut is { } reason)
            {
                if (age == 0) tally.LeftOut |= 1 << (int)reason;
                continue;
            }
            counts.Add(_steps.PlaceOf(amount, Tag(one)));
            if (age == 0 && family is not null) Meet(ref tally, one.Contract, amount, family);
            if (one.Doubt != 0) continue;
            if (age == 0)
            {
                (tally.Low, tally.High) = tally.Prices == 0 ? (amount, amount) : (Math.Min(tally.Low, amount), Math.Max(tally.High, amount));
                tally.Prices++;
                tally.Party = one.Party;
            }
            else
            {
                (tally.EarlierLow, tally.EarlierHigh) = tally.EarlierPrices == 0 ? (amount, amount) : (Math.Min(tally.EarlierLow, amount), Math.Max(tally.EarlierHigh, amount));
                tally.EarlierPrices++;
            }
        }
        for (var i = 0; i < _steps.Count; i++) _figures.Observations.Add(StepOf(age, _steps[i].A, _steps[i].B, counts[i]));
    }

    private static long Tag(in Observation one) => (one.State << 4) | (int)one.Doubt;

    private Step StepOf(int age, long amount, long tag, long weight) => new(age, states[(int)(tag >> 4)], (int)(tag & 15), amount / 1_000_000m, weight);

    private void Conclude()
    {
        _parties.Clear();
        Span<long> leftOut = stackalloc long[(int)LeftOutReason.LaterMonth + 1];
        foreach (ref readonly var tally in _tallies.AsSpan(0, _count.Contracts))
        {
            for (var reason = 0; tally.LeftOut >> reason != 0; reason++) leftOut[reason] += (tally.LeftOut >> reason) & 1;
            if (tally.Prices == 0) continue;
            _figures.Contracts++;
            if (tally.Prices > 1) _figures.SeveralPrices++;
            _parties.PlaceOf((long)tally.Party, 0);
            if (tally.EarlierPrices == 0) continue;
            _figures.Matched++;
            if (tally.Low >= tally.EarlierLow && tally.High >= tally.EarlierHigh && (tally.Low > tally.EarlierLow || tally.High > tally.EarlierHigh)) _figures.Raised++;
            if (tally.Low <= tally.EarlierLow && tally.High <= tally.EarlierHigh && (tally.Low < tally.EarlierLow || tally.High < tally.EarlierHigh)) _figures.Lowered++;
        }
        _figures.Tins = _parties.Count;
        for (var reason = 0; reason < leftOut.Length; reason++)
            if (leftOut[reason] > 0) _figures.LeftOut.Add(((LeftOutReason)reason, leftOut[reason]));
    }
}
