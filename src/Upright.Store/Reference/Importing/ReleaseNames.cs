using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Domain.Time;

namespace Upright.Store.Reference.Importing;

/// <summary>
/// What a publisher's file name says of its release, for the kinds whose content does not say it.
/// The kind itself is never told by the name.
/// </summary>
internal static partial class ReleaseNames
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>HCPC2020_OCT…, DMEPOS25_APR…, …_APR2025…, …_Quarter_1_2026: a year and a month or quarter.</summary>
    public static Quarter? QuarterIn(string name)
    {
        if (YearAndMonth().Match(name) is { Success: true } byMonth)
        {
            var year = int.Parse(byMonth.Groups[1].Value, CultureInfo.InvariantCulture);
            return new Quarter(year < 100 ? 2000 + year : year, Array.IndexOf(Months, byMonth.Groups[2].Value.ToUpperInvariant()) / 3 + 1);
        }
        if (MonthAndYear().Match(name) is { Success: true } reversed)
            return new Quarter(int.Parse(reversed.Groups[2].Value, CultureInfo.InvariantCulture), Array.IndexOf(Months, reversed.Groups[1].Value.ToUpperInvariant()) / 3 + 1);
        if (QuarterAndYear().Match(name) is { Success: true } byQuarter)
            return new Quarter(int.Parse(byQuarter.Groups[2].Value, CultureInfo.InvariantCulture), byQuarter.Groups[1].Value[0] - '0');
        return DateIn(name) is { } date ? Quarter.Of(date) : null;
    }

    /// <summary>…Eff_10-01-2026… or …2024-07-01….</summary>
    public static DateOnly? DateIn(string name)
    {
        if (AmericanDate().Match(name) is { Success: true } a && DateOnly.TryParseExact(a.Value, "MM-dd-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var american)) return american;
        if (IsoDate().Match(name) is { Success: true } i && DateOnly.TryParseExact(i.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
        return null;
    }

    public static int? YearIn(string name) =>
        FourDigits().Match(name) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>nucc_taxonomy_251: version 25.1, of January (.0) or July (.1) of 2025.</summary>
    public static (int Year, int Half)? TaxonomyVersionIn(string name) =>
        TaxonomyVersion().Match(name) is { Success: true } match
            ? (2000 + int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value[0] - '0') : null;

    [GeneratedRegex(@"(?<!\d)((?:20)?\d\d)[_\- ]?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?![a-z]{4,})", RegexOptions.IgnoreCase)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"(?<![a-z])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[_\- ]?(20\d\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"Quarter[_\- ]?([1-4])[_\- ](20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex QuarterAndYear();

    [GeneratedRegex(@"\d\d-\d\d-20\d\d")]
    private static partial Regex AmericanDate();

    [GeneratedRegex(@"20\d\d-\d\d-\d\d")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"taxonomy_(\d\d)([01])\b", RegexOptions.IgnoreCase)]
    private static partial Regex TaxonomyVersion();
}
