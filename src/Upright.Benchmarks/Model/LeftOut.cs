namespace Upright.Benchmarks;

/// <summary>Why comparable prices do not count.</summary>
public enum LeftOutReason
{
    /// <summary>The price names no provider, or none that the file resolves: it belongs to no contract.</summary>
    NoProviders,

    /// <summary>The contract has no tax number.</summary>
    NoTin,

    /// <summary>All of the contract's providers are known, and none is of a kind that supplies orthoses.</summary>
    NotASupplier,

    /// <summary>Nothing is known of the contract's providers.</summary>
    ProviderUnknown,

    /// <summary>The contract has no provider in the state asked for.</summary>
    OtherState,

    /// <summary>It is not known in which state the contract's providers are.</summary>
    StateUnknown,

    /// <summary>A file of an earlier month, replaced by a later one of the same reporting entity.</summary>
    EarlierMonth,

    /// <summary>A file of a month after the date asked for.</summary>
    LaterMonth,
}

/// <summary>What was left out for one reason.</summary>
/// <param name="Count">How many of <paramref name="Unit"/>.</param>
/// <param name="Unit">contracts, rows or files.</param>
/// <param name="Explanation">The reason in a sentence.</param>
public sealed record LeftOut(LeftOutReason Reason, long Count, string Unit, string Explanation);
