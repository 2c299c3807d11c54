using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Dates as payers write them: 2025-06-23, 2025-06-23T00:00:00-05:00, 2022-08-5, 2/4/2026, 20250623.</summary>
internal static class DateText
{
    private static readonly string[] Formats = ["yyyy-M-d", "M/d/yyyy", "yyyyMMdd", "yyyy/M/d", "M-d-yyyy"];

    /// <summary>Reads the day; <paramref name="plain"/> says whether it is written as the schema wants it, and no more.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly date, out bool plain)
    {
        plain = false;
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-'
            && TryNumber(text[..4], out var year) && TryNumber(text[5..7], out var month) && TryNumber(text[8..10], out var day)
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            date = new DateOnly(year, month, day);
            plain = text.Length == 10;
            return plain || text[10] is (byte)'T' or (byte)' ';
        }
        date = default;
        if (text.Length > 40) return false;
        var words = Encoding.UTF8.GetString(text).Trim();
        var end = words.IndexOfAny(['T', ' ']);
        if (end > 0) words = words[..end];
        return DateOnly.TryParseExact(words, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number) =>
        Utf8Parser.TryParse(digits, out number, out var used) && used == digits.Length && number >= 0;
}
