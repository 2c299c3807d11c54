using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Codes;

/// <summary>A two-character procedure modifier (RT, LT, KX, 59): ASCII letters and digits, upper case.</summary>
public readonly record struct Modifier : IComparable<Modifier>
{
    private readonly string? _value;

    private Modifier(string value) => _value = value;

    public string Value => _value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out Modifier modifier) => TryParse(text.AsSpan(), out modifier);

    public static bool TryParse(ReadOnlySpan<char> text, out Modifier modifier)
    {
        modifier = default;
        text = text.Trim();
        if (text.Length != 2 || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[1])) return false;
        modifier = new Modifier(text.ToString().ToUpperInvariant());
        return true;
    }

    /// <exception cref="FormatException">The text is not a modifier.</exception>
    public static Modifier Parse(string text) => TryParse(text, out var modifier)
        ? modifier
        : throw new FormatException("A modifier is two letters or digits, such as RT or KX.");

    public int CompareTo(Modifier other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(Modifier left, Modifier right) => left.CompareTo(right) < 0;
    public static bool operator >(Modifier left, Modifier right) => left.CompareTo(right) > 0;
    public static bool operator <=(Modifier left, Modifier right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Modifier left, Modifier right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
