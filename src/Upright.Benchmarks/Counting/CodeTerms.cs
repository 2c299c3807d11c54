using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>What is the same for all payers of a question about one code: the bounds to Medicare, and how providers are judged.</summary>
internal sealed class CodeTerms
{
    private readonly (long Low, long High)[] _bounds;

    /// <param name="fee">Null when there is none.</param>
    /// <param name="states">The states met among providers.</param>
    public CodeTerms(string code, BenchmarkQuestion question, MedicareFee? fee, Numbering<string> states, bool knowsProviders)
    {
        (Code, KnowsProviders, Relevance) = (code, knowsProviders, question.Relevance);
        Letter = char.IsAsciiLetterUpper(code[0]) ? 1u << (code[0] - 'A') : 0;
        StateAsked = question.State is { } asked ? 1UL << asked.Order : 0;
        Highest = fee is null ? null : (long)(fee.Highest.Amount * 1_000_000m);
        _bounds = new (long, long)[states.Count];
        _bounds.AsSpan().Fill((long.MinValue, long.MaxValue));
        if (fee is null) return;
        // A state without a fee of its own is judged by the nation's range when it is asked for; a contract's own state without a fee has no bounds.
        _bounds[0] = question.State is { } state && fee.ByState.TryGetValue(state, out var own) ? Bounds(own.Amount, own.Amount) : Bounds(fee.Lowest.Amount, fee.Highest.Amount);
        foreach (var (jurisdiction, amount) in fee.ByState)
            for (var i = 1; i < _bounds.Length; i++)
                if (states[i] == jurisdiction.Abbreviation) _bounds[i] = Bounds(amount.Amount, amount.Amount);
    }

    public string Code { get; }

    public bool KnowsProviders { get; }

    public Relevance Relevance { get; }

    /// <summary>The code's first letter, as <see cref="GroupFacts.Billed"/> has it.</summary>
    public uint Letter { get; }

    /// <summary>The jurisdiction asked for, as <see cref="GroupFacts.States"/> has it; 0 for none.</summary>
    public ulong StateAsked { get; }

    /// <summary>The nation's highest fee in millionths of a dollar, by which families are measured; null for none.</summary>
    public long? Highest { get; }

    /// <summary>The first rule that doubts a price, save the one that needs all prices.</summary>
    public Doubt DoubtOf(long amount, int state, bool expired)
    {
        if (amount <= 0) return Doubt.Zero;
        if (amount < 1_000_000) return Doubt.UnderOneDollar;
        if (expired) return Doubt.Expired;
        var (low, high) = _bounds[state];
        return amount < low ? Doubt.FarBelowMedicare : amount > high ? Doubt.FarAboveMedicare : 0;
    }

    private static (long, long) Bounds(decimal lowest, decimal highest) =>
        ((long)decimal.Ceiling(lowest * DoubtRules.BelowMedicare * 1_000_000), (long)decimal.Floor(highest * DoubtRules.AboveMedicare * 1_000_000));
}
