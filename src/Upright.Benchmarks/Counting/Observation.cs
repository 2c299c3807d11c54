namespace Upright.Benchmarks.Counting;

/// <summary>One contract at one distinct price: what all its published rows and groups of providers say together.</summary>
internal struct Observation
{
    /// <summary>The billing party; 0 when the file names none.</summary>
    public ulong Party;

    /// <summary>The state of all its groups, by its number; 0 when they are in several, or it is not known of one.</summary>
    public ushort State;

    public byte Level;
    public bool Expired, InState, AnyState, Stateless;

    /// <summary>Which contract of the code it is of.</summary>
    public int Contract;

    /// <summary>Null when it is kept.</summary>
    public LeftOutReason? LeftOut;

    public Doubt Doubt;

    public static Observation New(ulong party) => new() { Party = party, Expired = true };

    public void See(bool expired, in GroupFacts facts, CodeTerms terms)
    {
        Expired &= expired;
        if (!terms.KnowsProviders) return;
        Level = (byte)Math.Max(Level, facts.LevelFor(terms.Letter));
        InState |= (facts.States & terms.StateAsked) != 0;
        if (facts.State == 0 || (AnyState && facts.State != State)) Stateless = true;
        if (facts.State == 0) return;
        if (!AnyState) State = facts.State;
        AnyState = true;
    }

    /// <summary>Judges what was seen: whether it counts, and whether its price is believed.</summary>
    public void Judge(long amount, CodeTerms terms)
    {
        LeftOut = ReasonToLeaveOut(terms);
        if (Stateless) State = 0;
        Doubt = terms.DoubtOf(amount, State, Expired);
    }

    private readonly LeftOutReason? ReasonToLeaveOut(CodeTerms terms)
    {
        if (Party == 0) return LeftOutReason.NoTin;
        if (!terms.KnowsProviders) return null;
        var reason = terms.Relevance switch
        {
            Relevance.Minimum => Level < 1 ? LeftOutReason.NotASupplier : (LeftOutReason?)null,
            Relevance.Balanced => Level < 1 ? LeftOutReason.NotASupplier : Level < 2 ? LeftOutReason.ProviderUnknown : null,
            _ => Level is 0 or 2 ? LeftOutReason.NotASupplier : Level < 3 ? LeftOutReason.ProviderUnknown : null,
        };
        if (reason is not null || terms.StateAsked == 0 || InState) return reason;
        return !AnyState && Level == 1 ? LeftOutReason.StateUnknown : LeftOutReason.OtherState;
    }
}
