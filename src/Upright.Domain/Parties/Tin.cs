using System.Diagnostics.CodeAnalysis;

namespace Upright.Domain.Parties;

/// <summary>
/// The billing party of a contract: an EIN of nine digits, written with or without its dash, or an NPI in its place.
/// Held as digits only.
/// </summary>
public readonly record struct Tin
{
    private readonly string? _digits;

    private Tin(TinType type, string digits) => (Type, _digits) = (type, digits);

    public TinType Type { get; }

    public string Digits => _digits ?? "";

    public static bool TryParse(TinType type, [NotNullWhen(true)] string? text, out Tin tin)
    {
        tin = default;
        var trimmed = text.AsSpan().Trim();
        if (type == TinType.Npi)
        {
            if (!Parties.Npi.TryParse(trimmed, out var npi)) return false;
            tin = new Tin(TinType.Npi, npi.ToString());
            return true;
        }
        if (trimmed.Length == 10 && trimmed[2] == '-') trimmed = string.Concat(trimmed[..2], trimmed[3..]);
        if (trimmed.Length != 9) return false;
        foreach (var c in trimmed)
            if (!char.IsAsciiDigit(c)) return false;
        tin = new Tin(TinType.Ein, trimmed.ToString());
        return true;
    }

    public override string ToString() => Type == TinType.Ein && Digits.Length == 9 ? $"{Digits[..2]}-{Digits[2..]}" : Digits;
}
