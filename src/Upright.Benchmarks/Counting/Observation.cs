namespace Upright.Benchmarks.Counting;

/// <summary>One contract at one distinct price: what all its published rows and groups of providers say together.</summary>
internal struct Observation
{
    /// <summary>Stands in <see cref="LeftOut"/> for one that is kept.</summary>
    public const sbyte Kept = -1;

    /// <summary>The state of all its groups, by its number; 0 when they are in several, or it is not known of one.</summary>
    public ushort State;

    public byte Level;
    public bool Expired, InState, AnyState, Stateless;

    /// <summary>A <see cref="LeftOutReason"/>, or <see cref="Kept"/>.</summary>
    public sbyte LeftOut;

    /// <summary>A <see cref="Benchmarks.Doubt"/>, or 0.</summary>
    public byte Doubt;

    public readonly bool Counts => LeftOut == Kept && Doubt == 0;

    public static Observation New { get; } = new() { Expired = true };

    public void See(in GroupFacts facts, CodeTerms terms)
    {
        Level = (byte)Math.Max(Level, facts.LevelFor(terms.Letter));
        InState |= (facts.States & terms.StateAsked) != 0;
        if (facts.State == 0 || (AnyState && facts.State != State)) Stateless = true;
        if (facts.State == 0) return;
        if (!AnyState) State = facts.State;
        AnyState = true;
    }

    /// <summary>Judges what was seen of providers.</summary>
    public void Judge(bool hasParty, CodeTerms terms)
    {
        LeftOut = !hasParty ? (sbyte)LeftOutReason.NoTin : terms.KnowsProviders ? ReasonToLeaveOut(terms) : Kept;
        if (Stateless) State = 0;
    }

    private readonly sbyte ReasonToLeaveOut(CodeTerms terms)
    {
        const sbyte not = (sbyte)LeftOutReason.NotASupplier, unknown = (sbyte)LeftOutReason.ProviderUnknown;
        var reason = terms.Relevance switch
        {
            Relevance.Minimum => Level < 1 ? not : Kept,
            Relevance.Balanced => Level < 1 ? not : Level < 2 ? unknown : Kept,
            _ => Level is 0 or 2 ? not : Level < 3 ? unknown : Kept,
        };
        if (reason != Kept || terms.StateAsked == 0 || InState) return reason;
        return (sbyte)(!AnyState && Level == 1 ? LeftOutReason.StateUnknown : LeftOutReason.OtherState);
    }
}
