namespace Upright.X12.Syntax;

/// <summary>X12 dates and times.</summary>
internal static class Dates
{
    /// <summary>CCYYMMDD, a day that exists.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 8 || !Decimals.TryParseWhole(text, out var number)) return false;
        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>CCYYMMDD, or the first and last day of CCYYMMDD-CCYYMMDD.</summary>
    public static bool TryParseSpan(ReadOnlySpan<byte> text, out DateOnly from, out DateOnly to)
    {
        to = default;
        if (text.Length == 17 && text[8] == '-') return TryParse(text[..8], out from) & TryParse(text[9..], out to);
        var read = TryParse(text, out from);
        to = from;
        return read;
    }

    /// <summary>YYMMDD with a month and day that exist in some year.</summary>
    public static bool IsSixDigitDate(ReadOnlySpan<byte> text) =>
        text.Length == 6 && Decimals.TryParseWhole(text, out var number) && number / 100 % 100 is >= 1 and <= 12 &&
        number % 100 >= 1 && number % 100 <= DateTime.DaysInMonth(2000 + number / 10000, number / 100 % 100);

    /// <summary>HHMM, HHMMSS or HHMMSSd[d].</summary>
    public static bool IsTime(ReadOnlySpan<byte> text) =>
        text.Length is 4 or 6 or 7 or 8 && Decimals.TryParseWhole(text[..4], out var clock) && clock / 100 < 24 && clock % 100 < 60 &&
        (text.Length == 4 || Decimals.TryParseWhole(text[4..], out _) && text[4] <= '5');
}
