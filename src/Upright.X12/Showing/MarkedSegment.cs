using System.Text;
using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Showing;

/// <summary>A segment as a line of text, and a line below it that marks an element.</summary>
/// <param name="Text">The segment; without values, letters are x and digits are 9.</param>
/// <param name="Mark">Blanks and carets of the same length.</param>
public sealed record MarkedSegment(string Text, string Mark)
{
    /// <param name="element">1-based; 0 marks the whole segment.</param>
    /// <param name="component">1-based; 0 marks the whole element.</param>
    /// <param name="withValues">Whether the values themselves are shown: they may be patient data.</param>
    public static MarkedSegment Of(in SegmentView segment, int element, int component, bool withValues)
    {
        var text = new StringBuilder();
        var (from, to) = (0, 0);
        for (var i = 0; i <= segment.Count; i++)
        {
            if (i > 0) text.Append((char)segment.Delimiters.Element);
            var start = text.Length;
            var value = segment[i];
            text.Append(withValues || i == 0 && (segment.Is("ISA"u8) || SegmentDictionary.Standard.Find(segment.Key) is not null) ? Encoding.UTF8.GetString(value) : Masked(value, segment.Delimiters));
            if (i != element || element == 0) continue;
            (from, to) = component == 0 ? (start, text.Length) : Component(text.ToString(), start, component, (char)segment.Delimiters.Component);
        }
        if (element > segment.Count) (from, to) = (text.Length, text.Length + 1);
        else if (element == 0) to = segment.Name.Length;
        if (to <= from) to = from + 1;
        return new MarkedSegment(text.ToString(), new string(' ', from) + new string('^', to - from));
    }

    private static string Masked(ReadOnlySpan<byte> value, Delimiters delimiters)
    {
        var masked = new StringBuilder(value.Length);
        foreach (var b in value)
            masked.Append(delimiters.Contains(b) ? (char)b : char.IsAsciiDigit((char)b) ? '9' : char.IsAsciiLetter((char)b) || b >= 128 ? 'x' : (char)b);
        return masked.ToString();
    }

    private static (int From, int To) Component(string text, int start, int component, char separator)
    {
        for (; component > 1; component--)
        {
            var at = text.IndexOf(separator, start);
            if (at < 0) return (text.Length, text.Length + 1);
            start = at + 1;
        }
        var end = text.IndexOf(separator, start);
        return (start, end < 0 ? text.Length : end);
    }
}
