using System.Globalization;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>Text whose escapes have been checked, as the characters it stands for.</summary>
internal static class EscapedText
{
    /// <summary>Bytes behind the text, so that it can be hashed eight bytes at a time.</summary>
    public const int Padding = 8;

    /// <summary>UTF-8 with <see cref="Padding"/> zeros behind it. Half of a surrogate pair becomes U+FFFD.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> text)
    {
        var plain = new byte[text.Length + Padding];
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain[used++] = text[i];
                continue;
            }
            i++;
            if (text[i] != 'u')
            {
                plain[used++] = text[i] switch
                {
                    (byte)'b' => (byte)'\b',
                    (byte)'f' => (byte)'\f',
                    (byte)'n' => (byte)'\n',
                    (byte)'r' => (byte)'\r',
                    (byte)'t' => (byte)'\t',
                    var itself => itself,
                };
                continue;
            }
            var unit = Unit(text, i + 1);
            i += 4;
            var rune = Rune.ReplacementChar;
            if (char.IsHighSurrogate(unit) && i + 6 < text.Length && text[i + 1] == '\\' && text[i + 2] == 'u' && Rune.TryCreate(unit, Unit(text, i + 3), out var pair))
            {
                rune = pair;
                i += 6;
            }
            else if (Rune.TryCreate(unit, out var single))
            {
                rune = single;
            }
            used += rune.EncodeToUtf8(plain.AsSpan(used));
        }
        Array.Resize(ref plain, used + Padding);
        plain.AsSpan(used).Clear();
        return plain;
    }

    private static char Unit(ReadOnlySpan<byte> text, int at) =>
        (char)ushort.Parse(text.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
