using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>From the observations of one payer and one code to its figures. Not thread-safe; used again for the next code.</summary>
internal sealed partial class PayerCount(Numbering<string> states)
{
    private const int Doubts = 8;

    private readonly ObservationCount _count = new();
    private readonly PlaceTable _stateSteps = new();
    private readonly BitSet _parties = new();
    private readonly Counter _byAmount = new(), _byStep = new(), _byStateStep = new();
    private Tally[] _tallies = [];
    private (Doubt Plain, Doubt Expired, bool Far)[] _doubts = [];
    private CodeTerms _terms = null!;
    private PayerFigures _figures = null!;

    /// <summary>What one contract's believed prices are, by month.</summary>
    private struct Tally
    {
        public long Low, High, EarlierLow, EarlierHigh;
        public int Prices, EarlierPrices;
        public byte LeftOut;
        public bool Observed, Judged, AtMultiple;

        /// <summary>Its place in the family plus one; 0 before it was looked for, -1 when it is not there.</summary>
        public int Kin;
    }

    /// <summary>Distinct billing parties of the code that was counted last.</summary>
    public BitSet Parties => _parties;

    /// <summary>Distinct NPIs, when they were counted.</summary>
    public BitSet Npis { get; } = new();

    /// <param name="code">The place of the code among those that were read.</param>
    /// <param name="family">Null when families are not asked about.</param>
    /// <param name="inPanel">The code is one of those by which the families were found.</param>
    /// <param name="parties">No party has this number or a higher one.</param>
    public PayerFigures Count(IReadOnlyList<SourceWork> sources, int code, CodeTerms terms, Classification kinds, ApartCount apart, Kinship? family, bool inPanel, int parties)
    {
        (_terms, _figures) = (terms, new PayerFigures());
        _count.Clear();
        foreach (var source in sources) _count.Add(source, code, terms, kinds, _figures, apart);
        if (_tallies.Length < _count.Contracts) _tallies = new Tally[_count.Contracts * 2];
        _tallies.AsSpan(0, _count.Contracts).Clear();
        if (family is not null) FindSteps();
        for (var age = 0; age < 2; age++)
        {
            if (_count.Of(age).Length == 0) continue;
            Judge(age);
            Sum(age, age == 0 ? family : null);
        }
        Conclude(parties);
        if (family is not null) Compare(family, inPanel);
        return _figures;
    }

    /// <summary>Leaves out, doubts, and finds the prices that are far from the payer's own.</summary>
    private void Judge(int age)
    {
        if (_doubts.Length < _count.Amounts) _doubts = new (Doubt, Doubt, bool)[_count.Amounts * 2];
        for (var i = 0; i < _count.Amounts; i++) _doubts[i] = (_terms.DoubtOf(_count.AmountOf(i), 0, expired: false), _terms.DoubtOf(_count.AmountOf(i), 0, expired: true), false);
        _byAmount.Clear(_count.Amounts);
        var observations = _count.Of(age);
        for (var i = 0; i < observations.Length; i++)
        {
            ref var one = ref observations[i];
            var (contract, amount) = _count.PairOf(age, i);
            one.Judge(_count.PartyOf(contract) >= 0, _terms);
            one.Doubt = (byte)(one.State == 0 ? one.Expired ? _doubts[amount].Expired : _doubts[amount].Plain : _terms.DoubtOf(_count.AmountOf(amount), one.State, one.Expired));
            if (one.Counts) _byAmount.Add(amount);
        }
        var prices = new List<(int Amount, double Price, long Count)>(_count.Amounts);
        for (var i = 0; i < _count.Amounts; i++)
            if (_byAmount[i] > 0) prices.Add((i, _count.AmountOf(i) / 1e6, _byAmount[i]));
        foreach (var far in Fence.Far(prices)) _doubts[far].Far = true;
    }

    /// <summary>Histogram and contracts.</summary>
    private void Sum(int age, Kinship? family)
    {
        var observations = _count.Of(age);
        _stateSteps.Clear();
        _byStep.Clear(_count.Amounts * Doubts);
        _byStateStep.Clear(0);
        for (var i = 0; i < observations.Length; i++)
        {
            ref var one = ref observations[i];
            var (contract, amount) = _count.PairOf(age, i);
            ref var tally = ref _tallies[contract];
            if (age == 0) tally.Observed = true;
            if (one.LeftOut != Observation.Kept)
            {
                if (age == 0) tally.LeftOut |= (byte)(1 << one.LeftOut);
                continue;
            }
            if (one.Doubt == 0 && _doubts[amount].Far) one.Doubt = (byte)Doubt.FarFromOwnDistribution;
            if (one.State == 0) _byStep.Add(amount * Doubts + one.Doubt);
            else _byStateStep.Add(_stateSteps.PlaceOf(StateStep(amount, one)));
            if (family is not null) Meet(ref tally, contract, amount, family);
            if (one.Doubt == 0) Take(ref tally, _count.AmountOf(amount), age);
        }
        for (var i = 0; i < _count.Amounts * Doubts; i++)
            if (_byStep[i] > 0) _figures.Observations.Add(new Step(age, "", i % Doubts, _count.AmountOf(i / Doubts), _byStep[i]));
        for (var i = 0; i < _stateSteps.Count; i++) _figures.Observations.Add(StepOf(age, _stateSteps[i], _byStateStep[i]));
    }

    private static ulong StateStep(int amount, in Observation one) => ((ulong)(uint)amount << 32) | ((uint)one.State << 4) | one.Doubt;

    private Step StepOf(int age, ulong step, long weight) => new(age, states[(int)((uint)step >> 4)], (int)(step & 15), _count.AmountOf((int)(step >> 32)), weight);

    private static void Take(ref Tally tally, long amount, int age)
    {
        ref var prices = ref age == 0 ? ref tally.Prices : ref tally.EarlierPrices;
        ref var low = ref age == 0 ? ref tally.Low : ref tally.EarlierLow;
        ref var high = ref age == 0 ? ref tally.High : ref tally.EarlierHigh;
        if (prices++ == 0 || amount < low) low = amount;
        if (prices == 1 || amount > high) high = amount;
    }

    private void Conclude(int parties)
    {
        _parties.Clear(parties);
        Span<long> leftOut = stackalloc long[8];
        for (var contract = 0; contract < _count.Contracts; contract++)
        {
            ref readonly var tally = ref _tallies[contract];
            for (var reason = 0; tally.LeftOut >> reason != 0; reason++) leftOut[reason] += (tally.LeftOut >> reason) & 1;
            if (tally.Prices == 0) continue;
            _figures.Contracts++;
            if (tally.Prices > 1) _figures.SeveralPrices++;
            _parties.Add(_count.PartyOf(contract));
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
