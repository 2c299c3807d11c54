using System.Globalization;
using Upright.X12.Syntax;

namespace Upright.X12.Guides;

/// <summary>The segments of the standard, read once from the embedded table.</summary>
internal sealed class SegmentDictionary
{
    private readonly Dictionary<string, ElementDefinition[]> _composites = [];
    private readonly Dictionary<string, SegmentDefinition> _segments = [];
    private readonly Dictionary<uint, SegmentDefinition> _byKey = [];

    private SegmentDictionary(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[1] == "=") _composites[words[0]] = Elements(words.AsSpan(2));
            else Add(words);
        }
    }

    public static SegmentDictionary Standard { get; } = new(Embedded.Lines("segments.txt"));

    public SegmentDefinition this[string name] => _segments[name];

    public SegmentDefinition? Find(uint key) => _byKey.GetValueOrDefault(key);

    private void Add(string[] words)
    {
        var bar = Array.IndexOf(words, "|");
        var elements = Elements(bar < 0 ? words.AsSpan(1) : words.AsSpan(1, bar - 1));
        var notes = bar < 0 ? [] : words[(bar + 1)..].Select(SyntaxNote.Parse).ToArray();
        var segment = new SegmentDefinition(words[0], SegmentKey.Of(words[0]), elements, notes);
        _segments.Add(segment.Name, segment);
        _byKey.Add(segment.Key, segment);
    }

    private ElementDefinition[] Elements(ReadOnlySpan<string> words)
    {
        var elements = new List<ElementDefinition>(words.Length);
        foreach (var word in words)
        {
            if (word[0] == 'x' && char.IsAsciiDigit(word[1]))
            {
                elements[^1] = elements[^1].Named(elements[^1].Name, int.Parse(word.AsSpan(1), CultureInfo.InvariantCulture));
                continue;
            }
            var parts = word.Split(':');
            elements.Add(parts.Length == 2
                ? new ElementDefinition(Words(parts[1]), 0, ElementType.Composite, 1, int.MaxValue, 1, _composites[parts[0]])
                : Simple(parts));
        }
        return [.. elements];
    }

    private static ElementDefinition Simple(string[] parts)
    {
        var lengths = parts[2].Split('-');
        var shortest = int.Parse(lengths[0], CultureInfo.InvariantCulture);
        var longest = lengths.Length == 1 ? shortest : int.Parse(lengths[1], CultureInfo.InvariantCulture);
        _ = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var type = parts[1] switch
        {
            "AN" => ElementType.Text,
            "ID" => ElementType.Code,
            "N0" => ElementType.Whole,
            "R" => ElementType.Number,
            "DT" => ElementType.Date,
            "TM" => ElementType.Time,
            var other => throw new FormatException($"segments.txt: no type {other}"),
        };
        return new ElementDefinition(Words(parts[3]), number, type, shortest, longest, 1, []);
    }

    private static string Words(string name) => name.Replace('_', ' ');
}
