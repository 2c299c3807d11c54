using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Codes;

/// <summary>
/// An HCPCS Level II code: one letter A to V and four digits (<c>L2387</c>).
/// Parsed once and then trusted; the default value is not a code and has an empty <see cref="Value"/>.
/// CPT (Level I) codes are not Level II and do not parse.
/// </summary>
public readonly record struct HcpcsCode : IComparable<HcpcsCode>
{
    private readonly string? _value;

    private HcpcsCode(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>The letter: the family the code belongs to (L: orthotic and prosthetic procedures).</summary>
    public char Family => Value.Length == 0 ? '\0' : Value[0];

    /// <summary>The four digits as a number, for ranges such as L2000 to L2038.</summary>
    public int Number => Value.Length == 0 ? 0 : int.Parse(Value.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads a code; surrounding blanks and lower case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out HcpcsCode code) => TryParse(text.AsSpan(), out code);

    public static bool TryParse(ReadOnlySpan<char> text, out HcpcsCode code)
    {
        code = default;
        text = text.Trim();
        if (text.Length != 5) return false;
        var letter = char.ToUpperInvariant(text[0]);
        if (letter is < 'A' or > 'V') return false;
        foreach (var c in text[1..])
            if (!char.IsAsciiDigit(c)) return false;
        code = new HcpcsCode(string.Concat(letter.ToString(), text[1..]));
        return true;
    }

    /// <exception cref="FormatException">The text is not a Level II code.</exception>
    public static HcpcsCode Parse(string text) => TryParse(text, out var code)
        ? code
        : throw new FormatException("An HCPCS Level II code is one letter A to V and four digits, such as L2387.");

    public int CompareTo(HcpcsCode other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(HcpcsCode left, HcpcsCode right) => left.CompareTo(right) < 0;
    public static bool operator >(HcpcsCode left, HcpcsCode right) => left.CompareTo(right) > 0;
    public static bool operator <=(HcpcsCode left, HcpcsCode right) => left.CompareTo(right) <= 0;
    public static bool operator >=(HcpcsCode left, HcpcsCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
