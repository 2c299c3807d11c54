namespace Upright.Benchmarks.Counting;

/// <summary>The bounds of the rules that flag a price. docs/method.md gives the reasons.</summary>
internal static class DoubtRules
{
    /// <summary>Times the Medicare fee (its lowest where the state is unknown).</summary>
    public const decimal BelowMedicare = 0.1m;

    /// <summary>Times the Medicare fee (its highest where the state is unknown).</summary>
    public const decimal AboveMedicare = 10m;

    /// <summary>Modified z-scores, after Iglewicz and Hoaglin 1993.</summary>
    public const decimal Scores = 3.5m;

    /// <summary>Prices within this factor of the median are never far, however narrow the rest.</summary>
    public const decimal LeastFactor = 3m;

    /// <summary>Fewer observations have no distribution to be far from.</summary>
    public const int FewestForFence = 8;

    public static string Explain(Doubt doubt) => doubt switch
    {
        Doubt.Zero => "The price is zero or below.",
        Doubt.UnderOneDollar => "The price is under $1, a placeholder.",
        Doubt.Expired => "Every row with this price expired before the date.",
        Doubt.FarBelowMedicare => "The price is under a tenth of the Medicare fee.",
        Doubt.FarAboveMedicare => "The price is over ten times the Medicare fee.",
        _ => "The price is at least a factor of 3 and more than 3.5 modified z-scores (log scale) from the payer's median.",
    };
}
