using System.Globalization;

namespace Upright.Sources.Reading;

/// <summary>Dates as publishers write them in tables.</summary>
public static class PublishedDates
{
    private static readonly string[] Slashed = ["M/d/yyyy", "yyyyMMdd"];

    /// <summary>yyyymmdd; blank, 0 and 00000000 are no date.</summary>
    /// <returns>False when there is text that is no date.</returns>
    public static bool TryReadCompact(ReadOnlySpan<char> text, out DateOnly? date)
    {
        date = null;
        text = text.Trim();
        if (text.IsEmpty || text.Trim('0').IsEmpty) return true;
        if (!DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        date = read;
        return true;
    }

    /// <summary>m/d/yyyy, or yyyymmdd as date cells of a workbook are given.</summary>
    public static bool TryReadSlashed(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), Slashed, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
