using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Places;

/// <summary>A CMS place of service code: two digits, 01 to 99 (12 is the home).</summary>
public readonly record struct PlaceOfService : IComparable<PlaceOfService>
{
    private PlaceOfService(byte number) => Number = number;

    public byte Number { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceOfService place)
    {
        place = default;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > 2 || !byte.TryParse(trimmed, System.Globalization.NumberStyles.None, null, out var number) || number == 0) return false;
        place = new PlaceOfService(number);
        return true;
    }

    /// <exception cref="FormatException">The text is not a place of service code.</exception>
    public static PlaceOfService Parse(string text) => TryParse(text, out var place)
        ? place
        : throw new FormatException("A place of service is two digits, 01 to 99.");

    public int CompareTo(PlaceOfService other) => Number.CompareTo(other.Number);

    public static bool operator <(PlaceOfService left, PlaceOfService right) => left.Number < right.Number;
    public static bool operator >(PlaceOfService left, PlaceOfService right) => left.Number > right.Number;
    public static bool operator <=(PlaceOfService left, PlaceOfService right) => left.Number <= right.Number;
    public static bool operator >=(PlaceOfService left, PlaceOfService right) => left.Number >= right.Number;

    public override string ToString() => Number == 0 ? "" : Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
