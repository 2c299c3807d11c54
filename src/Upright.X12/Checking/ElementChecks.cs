using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Checking;

/// <summary>Checks the elements of a segment against its place in the guide: types, lengths, codes, usage, syntax notes.</summary>
internal sealed class ElementChecks(Context context)
{
    private static readonly Problem s_tooMany = new("too-many", 1, "The segment has more elements than the standard gives it.", "Remove the surplus element separators.") { ElementError = "3" };
    private static readonly Problem s_trailing = new("trailing", 1, "The segment ends with an empty element.", "Remove the separators at its end.") { Severity = Severity.Warning };
    private static readonly Problem s_characters = new("characters", 1, "A character outside of printable ASCII.", "Write plain upper-case letters without accents, digits and punctuation.") { ElementError = "6" };
    private static readonly Problem s_missing = new("missing", 2, "A required element is empty.", "Give it.") { ElementError = "1" };
    private static readonly Problem s_notUsed = new("not-used", 2, "The guide does not use this element.", "Leave it empty.") { ElementError = "I10" };
    private static readonly Problem s_short = new("short", 1, "The element is shorter than its least length.", "Give it in full.") { ElementError = "4" };
    private static readonly Problem s_long = new("long", 1, "The element is longer than its greatest length.", "Shorten it.") { ElementError = "5" };
    private static readonly Problem s_number = new("number", 1, "The element is not a number.", "Write digits, a minus in front if negative, a point only before decimals.") { ElementError = "6" };
    private static readonly Problem s_date = new("date", 1, "The element is not a date that exists.", "Write CCYYMMDD (two of them with a hyphen for a period), as the format qualifier says.") { ElementError = "8" };
    private static readonly Problem s_time = new("time", 1, "The element is not a time of day.", "Write HHMM or HHMMSS.") { ElementError = "9" };
    private static readonly Problem s_code = new("code", 2, "The guide does not know this code here.", "Use one of the codes that the guide lists.") { ElementError = "7" };
    private static readonly Problem s_blank = new("blank", 1, "The element begins or ends with a blank, or is blank.", "Remove the blanks.") { Severity = Severity.Warning, ElementError = "6" };
    private static readonly Problem s_repeats = new("repeats", 1, "The element repeats more often than allowed, or holds the repetition separator.", "Give it once; clean the separator from the text.") { ElementError = "12" };
    private static readonly Problem s_components = new("components", 1, "The element has more components than the standard gives it, or holds the component separator.", "Clean the separator from the text.") { ElementError = "13" };
    private static readonly Problem s_cents = new("cents", 2, "An amount has more than eight digits before the point or more than two after it.", "Amounts go up to 99999999.99, in whole cents.") { ElementError = "5" };
    private static readonly Problem s_relation = new("relation", 1, "Elements that belong together are not all there.", "Give both or neither, as the note on the segment says.") { ElementError = "2" };
    private static readonly Problem s_exclusion = new("exclusion", 1, "Elements that exclude each other are both there.", "Give one of them.") { ElementError = "10" };

    public void Check(in SegmentView segment, SegmentRule? rule)
    {
        var outside = segment.Bytes.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E);
        if (outside >= 0) context.AddHere(s_characters, ElementAt(segment, outside));
        var count = segment.Count;
        if (count > 0 && segment[count].IsEmpty) context.AddHere(s_trailing, count);
        if (rule is null) return;
        var rules = rule.ElementArray;
        if (count > rules.Length) context.AddHere(s_tooMany, rules.Length + 1);
        for (var i = 0; i < rules.Length; i++)
        {
            var value = segment[i + 1];
            if (value.IsEmpty)
            {
                if (rules[i].Usage == Usage.Required) Report(s_missing, rules[i]);
            }
            else if (rules[i].Usage == Usage.NotUsed) Report(s_notUsed, rules[i]);
            else if (rules[i].Repeats > 1) Repetitions(segment, value, rules[i]);
            else Element(segment, value, rules[i]);
        }
        foreach (var note in rule.Definition.Notes) Note(segment, note, rule);
    }

    private void Repetitions(in SegmentView segment, ReadOnlySpan<byte> value, ElementRule rule)
    {
        var count = 1;
        while (segment.Delimiters.Repetition != 0 && value.IndexOf(segment.Delimiters.Repetition) is >= 0 and var at)
        {
            if (at > 0) Element(segment, value[..at], rule);
            value = value[(at + 1)..];
            if (++count == rule.Repeats + 1) Report(s_repeats, rule);
        }
        if (value.Length > 0) Element(segment, value, rule);
    }

    private void Element(in SegmentView segment, ReadOnlySpan<byte> value, ElementRule rule)
    {
        var delimiters = segment.Delimiters;
        if (rule.Type != ElementType.Composite)
        {
            if (value.IndexOf(delimiters.Component) >= 0) Report(s_components, rule);
            else if (delimiters.Repetition != 0 && value.IndexOf(delimiters.Repetition) >= 0) Report(s_repeats, rule);
            else Simple(segment, value, rule, rule, 0);
            return;
        }
        if (delimiters.Repetition != 0 && value.IndexOf(delimiters.Repetition) >= 0) Report(s_repeats, rule);
        var components = (ElementRule[])rule.Components;
        var index = 0;
        for (; !value.IsEmpty || index == 0; index++)
        {
            var end = value.IndexOf(delimiters.Component);
            var component = end < 0 ? value : value[..end];
            value = end < 0 ? default : value[(end + 1)..];
            if (index >= components.Length)
            {
                Report(s_components, rule);
                return;
            }
            if (component.IsEmpty) Absent(rule, components[index]);
            else if (components[index].Usage == Usage.NotUsed) Report(s_notUsed, rule, components[index]);
            else Simple(segment, component, components[index], rule, index + 1);
        }
        for (; index < components.Length; index++) Absent(rule, components[index]);
    }

    private void Absent(ElementRule rule, ElementRule component)
    {
        if (component.Usage == Usage.Required) Report(s_missing, rule, component);
    }

    private void Simple(in SegmentView segment, ReadOnlySpan<byte> value, ElementRule rule, ElementRule element, int component)
    {
        var inside = component == 0 ? null : rule;
        if (rule.PackedCodes.Length > 0)
        {
            if (!rule.PackedCodes.AsSpan().Contains(PackedCode.Of(value))) Report(s_code, element, inside);
            return;
        }
        var length = value.Length;
        switch (rule.Type)
        {
            case ElementType.Number:
                if (!Decimals.TryParse(value, out _)) Report(s_number, element, inside);
                else if (rule.DataElement == 782 && !IsAmount(value)) Report(s_cents, element, inside);
                length -= (value[0] == '-' ? 1 : 0) + (value.Contains((byte)'.') ? 1 : 0);
                break;
            case ElementType.Whole:
                if (value[0] == '-') length--;
                if (value.TrimStart((byte)'-').IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) Report(s_number, element, inside);
                break;
            case ElementType.Date:
                if (!(rule.Longest == 6 ? Dates.IsSixDigitDate(value) : Dates.TryParse(value, out _))) Report(s_date, element, inside);
                return;
            case ElementType.Time:
                if (!Dates.IsTime(value)) Report(s_time, element, inside);
                return;
            default:
                if (value[^1] == ' ' || value[0] == ' ') Report(s_blank, element, inside);
                if (rule.DataElement == 1251) FormattedDate(segment, value, element, inside, component);
                break;
        }
        if (length < rule.Shortest) Report(s_short, element, inside);
        else if (length > rule.Longest) Report(s_long, element, inside);
    }

    /// <summary>An element of date period: the qualifier before it says how it is written.</summary>
    private void FormattedDate(in SegmentView segment, ReadOnlySpan<byte> value, ElementRule element, ElementRule? inside, int component)
    {
        var format = component == 0 ? segment[element.Position - 1] : segment[element.Position, component - 1];
        var good = format switch
        {
            [(byte)'D', (byte)'8'] => Dates.TryParse(value, out _),
            [(byte)'R', (byte)'D', (byte)'8'] => value.Length == 17 && Dates.TryParseSpan(value, out _, out _),
            [(byte)'D', (byte)'T'] => value.Length is 12 && Dates.TryParse(value[..8], out _) && Dates.IsTime(value[8..]),
            _ => true,
        };
        if (!good) Report(s_date, element, inside);
    }

    private static bool IsAmount(ReadOnlySpan<byte> value)
    {
        value = value.TrimStart((byte)'-');
        var point = value.IndexOf((byte)'.');
        return point < 0 ? value.Length <= 8 : point <= 8 && value.Length - point - 1 <= 2;
    }

    private void Note(in SegmentView segment, SyntaxNote note, SegmentRule rule)
    {
        var present = 0;
        foreach (var position in note.Positions) if (!segment[position].IsEmpty) present++;
        var first = !segment[note.Positions[0]].IsEmpty;
        var problem = note.Kind switch
        {
            'P' when present > 0 && present < note.Positions.Length => s_relation,
            'R' when present == 0 => s_relation,
            'E' when present > 1 => s_exclusion,
            'C' when first && present < note.Positions.Length => s_relation,
            'L' when first && present == 1 => s_relation,
            _ => null,
        };
        if (problem is null) return;
        foreach (var position in note.Positions)
        {
            // Name the one that is missing, unless the guide's own usage has named it already.
            if (problem == s_relation && !segment[position].IsEmpty) continue;
            if (rule.ElementArray[position - 1].Usage == Usage.Required && segment[position].IsEmpty) return;
            Report(problem, rule.ElementArray[position - 1]);
            return;
        }
    }

    private void Report(Problem problem, ElementRule whole, ElementRule? part = null)
    {
        var subject = part ?? whole;
        var codes = problem == s_code ? " Allowed: " + string.Join(", ", subject.Codes) + "." : "";
        context.AddHere(problem with { Message = $"{problem.Message.TrimEnd('.')} ({subject.Name}).", Mend = problem.Mend + codes },
            whole.Position, part?.Position ?? 0, subject.DataElement);
    }

    private static int ElementAt(in SegmentView segment, int index)
    {
        var element = 0;
        while (element < segment.Count && segment.Ends[element] <= index) element++;
        return element;
    }
}
