using System.Text.RegularExpressions;

namespace Upright.X12.Checking;

/// <summary>
/// What one payer or front end asks beyond the guide (SNIP type 7). Every rule is optional; a profile is data and can be
/// read from a file.
/// </summary>
/// <param name="Id">A short name: medicare-dme.</param>
/// <param name="Title">For people.</param>
public sealed record PayerProfile(string Id, string Title)
{
    /// <summary>The claim frequencies that the payer takes; empty when any.</summary>
    public IReadOnlyList<string> Frequencies { get; init; } = [];

    /// <summary>A regular expression of the whole member identifier; null when any.</summary>
    public string? MemberId { get; init; }

    /// <summary>Why a member identifier is refused, in a sentence.</summary>
    public string MemberIdWords { get; init; } = "The member identifier does not have the payer's form.";

    /// <summary>The payer identifiers that the profile is for (2010BB NM109); when given, another one is a finding.</summary>
    public IReadOnlyList<string> PayerIds { get; init; } = [];

    /// <summary>ISA05 and ISA07 that the front end takes; empty when any.</summary>
    public IReadOnlyList<string> InterchangeQualifiers { get; init; } = [];

    /// <summary>The most claims in a transaction set; null without a limit.</summary>
    public int? MostClaims { get; init; }

    /// <summary>Lower-case letters are refused.</summary>
    public bool UpperCaseOnly { get; init; }

    /// <summary>Places of service that the payer takes; empty when any.</summary>
    public IReadOnlyList<string> PlacesOfService { get; init; } = [];

    /// <summary>
    /// Medicare's DME contractors. Form of the Medicare Beneficiary Identifier and qualifiers: CMS and the front end's
    /// companion documents. A claim is corrected by reopening or appeal, so frequency 1 alone is taken.
    /// </summary>
    public static PayerProfile MedicareDme { get; } = new("medicare-dme", "Medicare DME contractors")
    {
        Frequencies = ["1"],
        MemberId = "^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$",
        MemberIdWords = "The member identifier does not have the form of a Medicare Beneficiary Identifier: eleven characters without hyphens, none of the letters S, L, O, I, B, Z.",
        InterchangeQualifiers = ["27", "28", "ZZ"],
        MostClaims = 5000,
    };

    public static IReadOnlyList<PayerProfile> BuiltIn => [MedicareDme];

    internal Regex? MemberIdPattern => MemberId is null ? null : _pattern ??= new Regex(MemberId, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private Regex? _pattern;
}
