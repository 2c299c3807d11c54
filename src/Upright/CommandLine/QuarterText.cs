using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Domain.Time;

namespace Upright.CommandLine;

/// <summary>A quarter as users write it: 2026-Q1, or a month or day of it.</summary>
internal static partial class QuarterText
{
    public static bool TryParse(string text, out Quarter? quarter)
    {
        quarter = null;
        if (Pattern().Match(text) is { Success: true } match)
            quarter = new Quarter(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value[0] - '0');
        else if (DateOnly.TryParseExact(text.Length == 7 ? text + "-01" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            quarter = Quarter.Of(date);
        return quarter is not null;
    }

    [GeneratedRegex("^(20\\d\\d)-?[qQ]([1-4])$")]
    private static partial Regex Pattern();
}
