using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Codes;

/// <summary>
/// An ICD-10-CM diagnosis code: three to seven characters, a letter, then letters or digits (since FY2026 the second may be a letter: QA0).
/// Held without the dot (<c>M21371</c>); <see cref="ToString"/> writes it with the dot (<c>M21.371</c>).
/// Well-formed is not yet valid: whether a code exists and is billable on a date is a question to the order file of that year.
/// </summary>
public readonly record struct Icd10Cm : IComparable<Icd10Cm>
{
    private readonly string? _undotted;

    private Icd10Cm(string undotted) => _undotted = undotted;

    /// <summary>The code as claims carry it, without a dot.</summary>
    public string Undotted => _undotted ?? "";

    /// <summary>The three-character category (M21).</summary>
    public string Category => Undotted.Length < 3 ? "" : Undotted[..3];

    public static bool TryParse([NotNullWhen(true)] string? text, out Icd10Cm code) => TryParse(text.AsSpan(), out code);

    public static bool TryParse(ReadOnlySpan<char> text, out Icd10Cm code)
    {
        code = default;
        text = text.Trim();
        Span<char> undotted = stackalloc char[7];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                if (i != 3) return false;
                continue;
            }
            if (length == 7 || !char.IsAsciiLetterOrDigit(text[i])) return false;
            undotted[length++] = char.ToUpperInvariant(text[i]);
        }
        if (length < 3 || text[^1] == '.' || !char.IsAsciiLetter(undotted[0])) return false;
        code = new Icd10Cm(undotted[..length].ToString());
        return true;
    }

    /// <exception cref="FormatException">The text is not shaped like an ICD-10-CM code.</exception>
    public static Icd10Cm Parse(string text) => TryParse(text, out var code)
        ? code
        : throw new FormatException("An ICD-10-CM code has three to seven characters, such as M21.371.");

    public int CompareTo(Icd10Cm other) => string.CompareOrdinal(Undotted, other.Undotted);

    public static bool operator <(Icd10Cm left, Icd10Cm right) => left.CompareTo(right) < 0;
    public static bool operator >(Icd10Cm left, Icd10Cm right) => left.CompareTo(right) > 0;
    public static bool operator <=(Icd10Cm left, Icd10Cm right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Icd10Cm left, Icd10Cm right) => left.CompareTo(right) >= 0;

    public override string ToString() => Undotted.Length > 3 ? $"{Undotted[..3]}.{Undotted[3..]}" : Undotted;
}
