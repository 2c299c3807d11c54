using Upright.Store.Rates;

namespace Upright.Benchmarks.Asking;

/// <summary>Under which name a file is shown, and whose contract its prices are.</summary>
internal static class PayerGrouping
{
    /// <summary>Families that are federations of companies with contracts of their own: there the reporting entity is the contracting party.</summary>
    private const string Federation = "Blue Cross";

    /// <summary>The name under which statistics are shown.</summary>
    public static string ShownAs(RateSource source) => source.PayerFamily ?? source.Payer;

    /// <summary>
    /// The contracting payer. One insurer reports under many entities (one a state and a product) that share networks and contracts;
    /// counting each entity would count a supplier's one contract many times.
    /// </summary>
    public static string ContractsAs(RateSource source) =>
        source.PayerFamily is { } family && !family.StartsWith(Federation, StringComparison.OrdinalIgnoreCase) ? family : source.Payer;

    public static bool Matches(RateSource source, string asked) =>
        ShownAs(source).Contains(asked, StringComparison.OrdinalIgnoreCase) || source.Payer.Contains(asked, StringComparison.OrdinalIgnoreCase);
}
