using System.Globalization;
using System.Text.RegularExpressions;

namespace Upright.Sources.Fetching;

/// <summary>
/// An address with places for the release: {yyyy} and {yy} year, {q} quarter 1-4, {letter} quarter a-d, {month} january,
/// {Month} January, {MM} 01-12, {half} 0 from January and 1 from July, {fy} federal fiscal year.
/// </summary>
public static partial class AddressPattern
{
    /// <exception cref="FormatException">A place that is not known, or the result is not an http or https address.</exception>
    public static Uri For(string pattern, Release release)
    {
        var day = release.FirstDay;
        var quarter = (day.Month + 2) / 3;
        var address = Place().Replace(pattern, place => place.Groups[1].Value switch
        {
            "yyyy" => day.ToString("yyyy", CultureInfo.InvariantCulture),
            "yy" => day.ToString("yy", CultureInfo.InvariantCulture),
            "q" => quarter.ToString(CultureInfo.InvariantCulture),
            "letter" => "abcd"[quarter - 1].ToString(),
            "month" => Month(day).ToLowerInvariant(),
            "Month" => Month(day),
            "MM" => day.ToString("MM", CultureInfo.InvariantCulture),
            "half" => day.Month < 7 ? "0" : "1",
            "fy" => (day.Month < 10 ? day.Year : day.Year + 1).ToString(CultureInfo.InvariantCulture),
            var unknown => throw new FormatException($"unknown place {{{unknown}}} in an address"),
        });
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : throw new FormatException("an address is not an http or https address");
    }

    /// <summary>The address as it may be shown: without query, fragment and user, any of which may hold a secret.</summary>
    public static string Shown(Uri address) => $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";

    private static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Place();
}
