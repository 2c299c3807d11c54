using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Coverage.Rules;
using Upright.Domain.Codes;

namespace Upright.Coverage.Loading;

/// <summary>
/// Reads synthetic cases: the sound ones by name, and examples, which say only what they change in a sound one.
/// The sound cases are read when the first example is: checking a case does not need them.
/// </summary>
internal sealed partial class CaseReader(IReadOnlyDictionary<string, FactDefinition> vocabulary, IReadOnlyList<Node> entries)
{
    private Dictionary<string, CaseFacts>? _sound;

    /// <summary>The sound case that an example starts from when it names none.</summary>
    private CaseFacts _first = new("medicare", "original-medicare", default);

    /// <summary>The scalar form names a sound case; the map form says what differs from one.</summary>
    public CaseFacts Read(Node node)
    {
        if (_sound is null) ReadSound();
        if (node.IsScalar) return Sound(node);
        var example = Changed(node);
        node.Close();
        return example;
    }

    private void ReadSound()
    {
        _sound = new Dictionary<string, CaseFacts>(StringComparer.Ordinal);
        foreach (var node in entries)
        {
            var (id, sound) = (node.Text("id"), Changed(node));
            if (!_sound.TryAdd(id, sound)) throw node.Wrong($"case '{id}' stands twice");
            if (_sound.Count == 1) _first = sound;
            node.Close();
        }
    }

    private CaseFacts Sound(Node name) => _sound!.GetValueOrDefault(name.Scalar) ?? throw name.Wrong($"no case '{name.Scalar}' among the cases above");

    private CaseFacts Changed(Node node)
    {
        var start = node.TryGet("from", out var from) ? Sound(from) : _first;
        var facts = new Dictionary<string, FactValue>(start.Facts, StringComparer.Ordinal);
        if (node.TryGet("facts", out var changes))
            foreach (var id in changes.Keys.ToList()) Change(facts, id, changes[id]);
        return start with
        {
            PayerId = node.TextOrNone("payer") ?? start.PayerId,
            Plan = node.TextOrNone("plan") ?? start.Plan,
            DateOfService = node.DateOrNone("on") ?? start.DateOfService,
            Lines = node.TryGet("lines", out var lines) ? [.. lines.Scalar.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => Line(l, lines))] : start.Lines,
            Diagnoses = node.Has("diagnoses") ? node.All("diagnoses", Icd10Cm.Parse) : start.Diagnoses,
            Facts = facts,
        };
    }

    private void Change(Dictionary<string, FactValue> facts, string id, Node value)
    {
        var fact = vocabulary.GetValueOrDefault(id) ?? throw value.Wrong($"'{id}' is no fact of the vocabulary");
        if (value.Scalar == "unknown") facts.Remove(id);
        else facts[id] = value.Parsed(v => FactValue.Parse(fact, v));
    }

    /// <summary>A line as people write it: <c>L2387-RT-KX x2</c>.</summary>
    private static CaseLine Line(string text, Node place)
    {
        var match = LineShape().Match(text);
        if (!match.Success) throw place.Wrong($"'{text}' is not a line such as L2387-RT-KX x2");
        return new CaseLine(
            place.WithText(match.Groups[1].Value, HcpcsCode.Parse),
            match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 1,
            [.. match.Groups[2].Value.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(m => place.WithText(m, Modifier.Parse))]);
    }

    [GeneratedRegex(@"^([A-V]\d{4})((?:-[A-Z0-9]{2})*)(?: x(\d{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex LineShape();
}
