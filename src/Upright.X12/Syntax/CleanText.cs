using System.Globalization;
using System.Text;
using Upright.Domain.Text;

namespace Upright.X12.Syntax;

/// <summary>
/// Text as every front end takes it: upper-case ASCII without the interchange's delimiters. 005010 has no escape character,
/// so a delimiter in a name becomes a blank; accents are dropped (Ñ becomes N), blanks at the ends are trimmed.
/// </summary>
internal static class CleanText
{
    public static string Of(string text, Delimiters delimiters)
    {
        foreach (var c in text) if (!IsPlain(c, delimiters)) return Slow(text, delimiters);
        return text.Length > 0 && (text[0] == ' ' || text[^1] == ' ') ? text.Trim(' ') : text;
    }

    private static bool IsPlain(char c, Delimiters delimiters) => c is >= ' ' and <= '~' and not (>= 'a' and <= 'z') && !delimiters.Contains((byte)c);

    private static string Slow(string text, Delimiters delimiters)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            switch (c)
            {
                case 'ß': clean.Append("SS"); break;
                case 'Æ' or 'æ': clean.Append("AE"); break;
                case 'Œ' or 'œ': clean.Append("OE"); break;
                case 'Ø' or 'ø': clean.Append('O'); break;
                case 'Ł' or 'ł': clean.Append('L'); break;
                case 'Đ' or 'đ' or 'Ð' or 'ð': clean.Append('D'); break;
                case '\u2018' or '\u2019': clean.Append('\''); break;
                case '\u201C' or '\u201D': clean.Append('"'); break;
                case '\u2013' or '\u2014' or '\u2212': clean.Append('-'); break;
                default:
                    var form = AsciiForm.Of(c);
                    if (form.Length == 0) clean.Append(' ');
                    foreach (var letter in form.ToUpperInvariant()) clean.Append(IsPlain(letter, delimiters) ? letter : ' ');
                    break;
            }
        }
        return clean.ToString().Trim(' ');
    }
}
