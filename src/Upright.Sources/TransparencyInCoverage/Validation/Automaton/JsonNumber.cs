using System.Globalization;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// A JSON number as it stands: a whole number times a power of ten, in one form only, so that 1, 1.0 and 10e-1 are one.
/// Beyond 19 digits <see cref="IsExact"/> is false and the number is known to 19 digits, which no bound of a schema comes near.
/// </summary>
internal readonly record struct JsonNumber(ulong Digits, int Exponent, bool IsNegative, bool IsExact)
{
    public bool IsInteger => Exponent >= 0;

    public bool IsZero => Digits == 0;

    /// <summary>The number when it is whole, not negative and below ten to the eighteenth; -1 otherwise.</summary>
    public long Whole => Exponent == 0 && !IsNegative && Digits < 1_000_000_000_000_000_000 ? (long)Digits : -1;

    public static JsonNumber Of(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture).TrimStart('-');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = ulong.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return Normal(digits, point < 0 ? 0 : point + 1 - text.Length, value < 0, true);
    }

    public static JsonNumber Normal(ulong digits, long exponent, bool negative, bool exact)
    {
        if (digits == 0) return new JsonNumber(0, 0, false, exact);
        while (exponent < 0 && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }
        while (exponent > 0 && digits <= ulong.MaxValue / 10)
        {
            digits *= 10;
            exponent--;
        }
        return new JsonNumber(digits, (int)Math.Clamp(exponent, -1_000_000_000, 1_000_000_000), negative, exact);
    }

    public int CompareTo(in JsonNumber other)
    {
        if (Exponent == other.Exponent && !IsNegative && !other.IsNegative) return Digits.CompareTo(other.Digits);
        var sign = Sign;
        if (sign != other.Sign) return sign.CompareTo(other.Sign);
        if (sign == 0) return 0;
        return sign * CompareMagnitude(other);
    }

    /// <summary>The hash of a whole number that is not negative.</summary>
    public static ulong HashOf(ulong whole) => TextHash.Combine(whole, 0);

    public ulong Hash => TextHash.Combine(Digits + (IsNegative ? 0x5555555555555555UL : 0), (uint)Exponent);

    /// <summary>Nearest decimal; null beyond its range.</summary>
    public decimal? ToDecimal()
    {
        if (Exponent is < -28 or > 28) return Exponent < 0 ? 0m : null;
        decimal value = Digits;
        if (Exponent < 0) value *= new decimal(1, 0, 0, false, (byte)-Exponent);
        for (var i = 0; i < Exponent; i++)
        {
            if (value > 7_900_000_000_000_000_000_000_000_000m) return null;
            value *= 10;
        }
        return IsNegative ? -value : value;
    }

    private int Sign => Digits == 0 ? 0 : IsNegative ? -1 : 1;

    private int CompareMagnitude(in JsonNumber other)
    {
        var length = Length(Digits);
        var otherLength = Length(other.Digits);
        var order = ((long)Exponent + length).CompareTo((long)other.Exponent + otherLength);
        if (order != 0) return order;
        UInt128 left = Digits, right = other.Digits;
        for (var i = length; i < otherLength; i++) left *= 10;
        for (var i = otherLength; i < length; i++) right *= 10;
        return left.CompareTo(right);
    }

    private static int Length(ulong digits)
    {
        var length = 0;
        for (; digits > 0; digits /= 10) length++;
        return length;
    }
}
