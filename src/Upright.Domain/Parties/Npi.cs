using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Parties;

/// <summary>
/// A National Provider Identifier: ten digits beginning with 1 or 2 whose last is the Luhn check digit
/// over the prefix 80840 (45 CFR 162.406; ISO 7812 card issuer prefix 80 for health, 840 for the United States).
/// </summary>
public readonly record struct Npi : IComparable<Npi>
{
    private Npi(long number) => Number = number;

    /// <summary>The ten digits as a number; 0 for the default value, which is no NPI.</summary>
    public long Number { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out Npi npi) => TryParse(text.AsSpan(), out npi);

    public static bool TryParse(ReadOnlySpan<char> text, out Npi npi)
    {
        npi = default;
        text = text.Trim();
        if (text.Length != 10) return false;
        long number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            number = number * 10 + (c - '0');
        }
        if (!IsValid(number)) return false;
        npi = new Npi(number);
        return true;
    }

    /// <exception cref="FormatException">The text is not a valid NPI. The text itself is not repeated in the message.</exception>
    public static Npi Parse(string text) => TryParse(text, out var npi)
        ? npi
        : throw new FormatException("An NPI is ten digits beginning with 1 or 2 with a valid check digit.");

    /// <summary>Whether ten digits, as a number, are in range and pass the check digit. Does not allocate.</summary>
    public static bool IsValid(long number)
    {
        if (number is < 1_000_000_000 or > 2_999_999_999) return false;
        // Three digits a step. The prefix 80840 adds a constant 24 to the Luhn sum.
        var (rest, low) = Math.DivRem((uint)number, 1000u);
        (rest, var middle) = Math.DivRem(rest, 1000u);
        (rest, var high) = Math.DivRem(rest, 1000u);
        // What is left is the first digit, which is doubled and at most 2.
        return (24 + EvenSums[(int)low] + OddSums[(int)middle] + EvenSums[(int)high] + (2 * rest)) % 10 == 0;
    }

    /// <summary>Luhn sums of three digits of which the middle one is doubled.</summary>
    private static readonly byte[] EvenSums = [.. Enumerable.Range(0, 1000).Select(n => (byte)((n % 10) + Doubled(n / 10 % 10) + (n / 100)))];

    /// <summary>Luhn sums of three digits of which the outer two are doubled.</summary>
    private static readonly byte[] OddSums = [.. Enumerable.Range(0, 1000).Select(n => (byte)(Doubled(n % 10) + (n / 10 % 10) + Doubled(n / 100)))];

    private static int Doubled(int digit) => digit < 5 ? digit * 2 : (digit * 2) - 9;

    public int CompareTo(Npi other) => Number.CompareTo(other.Number);

    public static bool operator <(Npi left, Npi right) => left.Number < right.Number;
    public static bool operator >(Npi left, Npi right) => left.Number > right.Number;
    public static bool operator <=(Npi left, Npi right) => left.Number <= right.Number;
    public static bool operator >=(Npi left, Npi right) => left.Number >= right.Number;

    public override string ToString() => Number == 0 ? "" : Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
