using System.Globalization;
using Upright.X12.Syntax;

namespace Upright.X12.Guides;

/// <summary>Reads a guide's table. The notation is explained at the top of 837P.guide.</summary>
internal sealed class GuideText
{
    private readonly SegmentDictionary _dictionary;
    private readonly Dictionary<string, string[]> _codes = [];
    private readonly Dictionary<string, LoopRule> _defined = [];
    private readonly List<(LoopRule Loop, List<LoopChild> Children, int Indent)> _open = [];
    private string[] _heading = [];
    private LoopRule? _root;

    private GuideText(SegmentDictionary dictionary) => _dictionary = dictionary;

    /// <exception cref="FormatException">The table is not well-formed; the message names the line.</exception>
    public static Guide Read(IEnumerable<string> text, SegmentDictionary dictionary)
    {
        var reader = new GuideText(dictionary);
        var lines = text.Where(l => l.Length > 0 && l[0] != '#').ToArray();
        // Shared loops are defined at the end: read them first.
        var shared = Array.FindIndex(lines, l => l.StartsWith("define ", StringComparison.Ordinal));
        var main = shared < 0 ? lines : lines[..shared];
        reader.Read(main.Where(l => l.StartsWith("codes ", StringComparison.Ordinal)));
        if (shared >= 0) reader.Read(lines[shared..]);
        reader.Read(main.Where(l => !l.StartsWith("codes ", StringComparison.Ordinal)));
        var heading = reader._heading;
        return new Guide(heading[1], heading[2], heading[3], heading[4], heading[5..], reader._root ?? throw new FormatException("The guide has no ROOT."));
    }

    private void Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            try
            {
                ReadLine(line);
            }
            catch (Exception e) when (e is FormatException or KeyNotFoundException or IndexOutOfRangeException or ArgumentException)
            {
                throw new FormatException($"Guide line cannot be read: {line.Trim()}", e);
            }
        }
        Close(-1);
    }

    private void ReadLine(string line)
    {
        var indent = line.Length - line.TrimStart().Length;
        var (words, title) = Split(line);
        Close(indent);
        switch (words[0])
        {
            case "guide": _heading = words; break;
            case "codes": _codes[words[1]] = words[2].Split(','); break;
            case "loop":
            case "define": Open(words, title, indent); break;
            case ['@', .. var id]: _open[^1].Children.Add(new LoopChild(_defined[id])); break;
            default: _open[^1].Children.Add(new LoopChild(Segment(words, title))); break;
        }
    }

    private void Open(string[] words, string title, int indent)
    {
        var loop = new LoopRule(words[1], UsageOf(words[2]), Repeats(words[3]), KindOf(words.ElementAtOrDefault(4)), title);
        if (words[0] == "define") _defined[loop.Id] = loop;
        else if (_open.Count == 0) _root = loop;
        else _open[^1].Children.Add(new LoopChild(loop));
        _open.Add((loop, [], indent));
    }

    private void Close(int indent)
    {
        while (_open.Count > 0 && _open[^1].Indent >= indent)
        {
            _open[^1].Loop.Complete(_open[^1].Children);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private SegmentRule Segment(string[] words, string title)
    {
        var definition = _dictionary[words[0]];
        var specifications = words[3..].Select(Specification.Parse).ToArray();
        var elements = definition.Elements.Select((element, i) => Element(element, i + 1, specifications)).ToArray();
        var qualifiers = specifications.Where(s => s.Qualifies)
            .Select(s => new Qualifier(s.Position, s.Component, [.. Codes(s).Select(PackedCode.Of)])).ToArray();
        return new SegmentRule(definition, _open[^1].Loop, UsageOf(words[1]), Repeats(words[2]), title, elements, qualifiers);
    }

    private ElementRule Element(ElementDefinition definition, int position, Specification[] all)
    {
        var own = Array.Find(all, s => s.Position == position && s.Component == 0);
        var inside = all.Where(s => s.Position == position && s.Component > 0).ToArray();
        var components = definition.Components.Select((component, i) =>
        {
            var named = Array.Find(inside, s => s.Component == i + 1);
            // A composite whose components are not named is used as the standard has it.
            var usage = inside.Length == 0 ? Usage.Situational : named?.Usage ?? Usage.NotUsed;
            return new ElementRule(component, i + 1, usage, named is null ? [] : Codes(named), []);
        }).ToArray();
        return new ElementRule(definition, position, own?.Usage ?? Usage.NotUsed, own is null ? [] : Codes(own), components);
    }

    private string[] Codes(Specification specification) => specification.Codes switch
    {
        "" => [],
        ['$', .. var name] => _codes[name],
        var list => list.Split(','),
    };

    private static (string[] Words, string Title) Split(string line)
    {
        var open = line.IndexOf('"', StringComparison.Ordinal);
        if (open < 0) return (line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "");
        var close = line.IndexOf('"', open + 1);
        return ((line[..open] + line[(close + 1)..]).Split(' ', StringSplitOptions.RemoveEmptyEntries), line[(open + 1)..close]);
    }

    private static Usage UsageOf(string word) => word switch
    {
        "R" => Usage.Required,
        "S" => Usage.Situational,
        _ => throw new FormatException("Usage is R or S."),
    };

    private static LoopKind KindOf(string? word) => word switch
    {
        null => LoopKind.Plain,
        "unit" => LoopKind.Unit,
        "claim" => LoopKind.Claim,
        "line" => LoopKind.Line,
        _ => throw new FormatException("A loop is a unit, a claim, a line or none of them."),
    };

    private static int Repeats(string word) => word == "*" ? int.MaxValue : int.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>One element of a segment's line: <c>03!</c>, <c>01-2?=HC,ER</c>, <c>01!:85</c>.</summary>
    private sealed record Specification(int Position, int Component, Usage Usage, bool Qualifies, string Codes)
    {
        public static Specification Parse(string word)
        {
            var mark = word.AsSpan().IndexOfAny('!', '?');
            var place = word[..mark].Split('-');
            var codes = word[(mark + 1)..];
            return new Specification(
                int.Parse(place[0], CultureInfo.InvariantCulture),
                place.Length == 1 ? 0 : int.Parse(place[1], CultureInfo.InvariantCulture),
                word[mark] == '!' ? Usage.Required : Usage.Situational,
                codes.StartsWith(':'),
                codes.TrimStart(':', '='));
        }
    }
}
