using System.Globalization;

namespace Upright.Coverage.Evidence;

/// <summary>
/// When a document was read: a day, or only the month when the day was not noted.
/// Written <c>2026-11-23</c> or <c>2026-11</c>.
/// </summary>
public readonly record struct ReadOn(int Year, int Month, int? Day) : IComparable<ReadOn>
{
    public static bool TryParse(string text, out ReadOn read)
    {
        read = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            read = new ReadOn(day.Year, day.Month, day.Day);
        else if (DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            read = new ReadOn(month.Year, month.Month, null);
        return read.Year != 0;
    }

    /// <summary>The earliest day it can have been.</summary>
    public DateOnly Earliest => new(Year, Month, Day ?? 1);

    public int CompareTo(ReadOn other) => Earliest.CompareTo(other.Earliest);

    public static bool operator <(ReadOn left, ReadOn right) => left.CompareTo(right) < 0;
    public static bool operator >(ReadOn left, ReadOn right) => left.CompareTo(right) > 0;
    public static bool operator <=(ReadOn left, ReadOn right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ReadOn left, ReadOn right) => left.CompareTo(right) >= 0;

    public override string ToString() => Day is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");
}
