using Upright.Domain;
using Upright.X12.Checking;
using Upright.X12.Guides;
using Upright.X12.Reading;

namespace Upright.X12.Showing;

/// <summary>Makes trees of transaction sets with names, meanings and findings in place.</summary>
public sealed class SetTree
{
    private readonly ILookup<long, Finding> _findings;
    private readonly bool _withValues;
    private readonly List<(ShownLoop Loop, int Depth, int Instance)> _open = [];

    private SetTree(CheckReport report, bool withValues)
    {
        _findings = report.Findings.ToLookup(f => f.Place.Segment);
        _withValues = withValues;
    }

    /// <summary>The sets of a file one after the other; each is held whole.</summary>
    /// <param name="report">What the checks found in the same file.</param>
    /// <param name="withValues">Show values as they are, else letters as x and digits as 9; codes are shown either way.</param>
    /// <exception cref="UnreadableInputException">The stream is no X12.</exception>
    public static IEnumerable<ShownSet> Read(Stream stream, string? file, CheckReport report, bool withValues)
    {
        var tree = new SetTree(report, withValues);
        using var reader = new X12Reader(stream, file);
        ShownSet? set = null;
        var others = new List<Finding>();
        while (reader.Read())
        {
            switch (reader.Step)
            {
                case Step.SetBegins:
                    set = new ShownSet(reader.SetNumber, reader.Guide?.Name ?? reader.Segment.Text(1), new ShownLoop("ROOT", reader.Guide?.Root.Title ?? "Transaction set")) { OtherFindings = [.. others] };
                    others.Clear();
                    tree._open.Clear();
                    tree._open.Add((set.Root, 0, reader.LoopInstance));
                    set.Root.Add(tree.Segment(reader));
                    break;
                case Step.Segment: tree.Place(reader); break;
                case Step.SetEnds:
                    if (set is not null) yield return set;
                    set = null;
                    break;
                case Step.UnitEnds: break;
                default: others.AddRange(tree._findings[reader.Source.Number]); break;
            }
        }
    }

    private void Place(X12Reader reader)
    {
        var depth = Math.Max(reader.LoopDepth, 0);
        while (_open[^1].Depth > depth || _open[^1].Depth == depth && _open[^1].Instance != reader.LoopInstance && _open.Count > 1) _open.RemoveAt(_open.Count - 1);
        if (_open[^1].Depth < depth)
        {
            var loop = new ShownLoop(reader.Loop!.Id, reader.Loop.Title);
            _open[^1].Loop.Add(loop);
            _open.Add((loop, depth, reader.LoopInstance));
        }
        _open[^1].Loop.Add(Segment(reader));
    }

    private ShownSegment Segment(X12Reader reader)
    {
        var segment = reader.Segment;
        var rule = reader.Guide is null ? null : reader.Rule;
        var elements = new List<ShownElement>();
        for (var i = 1; i <= segment.Count; i++)
        {
            if (segment[i].IsEmpty) continue;
            var definition = rule is not null && i <= rule.Elements.Count ? rule.Elements[i - 1] : null;
            if (definition is { Type: ElementType.Composite })
            {
                for (var c = 1; c <= definition.Components.Count; c++)
                    if (!segment[i, c].IsEmpty) elements.Add(Element(segment.ToString(), i, c, segment.Text(i, c), definition.Components[c - 1]));
            }
            else elements.Add(Element(segment.ToString(), i, 0, segment.Text(i), definition));
        }
        var name = SegmentDictionary.Standard.Find(segment.Key) is null && !_withValues ? "?" : segment.ToString();
        return new ShownSegment(name, rule?.Title ?? "Not in the guide", reader.Position, elements) { Findings = [.. _findings[reader.Source.Number]] };
    }

    private ShownElement Element(string segment, int position, int component, string value, ElementRule? rule)
    {
        var reference = Checking.Place.ReferenceOf(segment, position, component);
        var isCode = rule is { Type: ElementType.Code } || rule is { Codes.Count: > 0 };
        var meaning = PlainWords.Find(reference, value);
        return new ShownElement(reference, rule?.Name ?? "", _withValues || isCode || meaning is not null ? value : Mask(value), meaning);
    }

    private static string Mask(string value) =>
        string.Create(value.Length, value, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsAsciiDigit(text[i]) ? '9' : char.IsLetter(text[i]) ? 'x' : text[i];
        });
}
