namespace Upright.Benchmarks;

/// <summary>Which kinds of providers supply orthoses, by the beginnings of NUCC taxonomy codes (release 25.1). docs/method.md gives the reasons.</summary>
public static class SupplierTaxonomies
{
    /// <summary>Orthotics and prosthetics is their trade: supplier, orthotist, prosthetist, orthotic fitter.</summary>
    public static IReadOnlyList<string> Specialist { get; } = ["335E", "222Z", "224P", "225000000X"];

    /// <summary>
    /// Fit or dispense braces beside other work: equipment suppliers, pharmacies, orthopaedic surgeons, rehabilitation physicians, podiatrists,
    /// physical and occupational therapists, chiropractors, hospitals, rehabilitation, podiatric and multi-specialty clinics and groups.
    /// </summary>
    public static IReadOnlyList<string> Plausible { get; } =
        ["332B", "3336", "207X", "2081", "213E", "2251", "225X", "111N", "282N", "283X", "261QP1100X", "261QP2000X", "261QR04", "261QM1300X", "193200000X", "193400000X"];

    /// <summary>A regular expression that finds one of these in a list of codes joined by blanks.</summary>
    internal static string Pattern(IReadOnlyList<string> beginnings) => $"(^| )({string.Join('|', beginnings)})";
}
