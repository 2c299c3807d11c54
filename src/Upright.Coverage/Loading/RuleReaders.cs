using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Coverage.Rules;
using Upright.Coverage.Rules.Language;
using Upright.Domain.Codes;

namespace Upright.Coverage.Loading;

/// <summary>Reads the vocabulary, the sound cases that examples start from, and the rules.</summary>
internal sealed partial class RuleReaders(Shelf shelf, IReadOnlyDictionary<string, FactDefinition> vocabulary)
{
    private readonly Dictionary<string, CaseFacts> _cases = new(StringComparer.Ordinal);

    public static FactDefinition Fact(Node node)
    {
        var kind = node.OneOf("kind", "flag", "date", "word", "number") switch
        {
            "flag" => FactKind.Flag,
            "date" => FactKind.Date,
            "word" => FactKind.Word,
            _ => FactKind.Number,
        };
        var words = node.Texts("words");
        if (kind == FactKind.Word != words.Count > 0) throw node.Wrong("'words' are listed for a word, and only for a word");
        return new FactDefinition(node.Text("id"), kind, node.Text("asks"), words, node.Text("topic"));
    }

    /// <summary>A sound case by name, or what an example changes in one.</summary>
    public CaseFacts Case(Node node)
    {
        var start = node.TryGet("from", out var from)
            ? _cases.TryGetValue(from.Scalar, out var named) ? named : throw from.Wrong($"no case '{from.Scalar}' in cases.yaml")
            : _cases.Values.FirstOrDefault() ?? new CaseFacts("medicare", "original-medicare", default);
        var facts = new Dictionary<string, FactValue>(start.Facts, StringComparer.Ordinal);
        if (node.TryGet("facts", out var changes))
            foreach (var id in changes.Keys.ToList()) Change(facts, id, changes[id]);
        return start with
        {
            PayerId = node.TextOrNone("payer") ?? start.PayerId,
            Plan = node.TextOrNone("plan") ?? start.Plan,
            DateOfService = node.DateOrNone("on") ?? start.DateOfService,
            Lines = node.TryGet("lines", out var lines) ? [.. lines.Scalar.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => Line(l, lines))] : start.Lines,
            Diagnoses = node.TryGet("diagnoses", out var diagnoses) ? [.. diagnoses.AsTexts().Select(d => diagnoses.WithText(d, Icd10Cm.Parse))] : start.Diagnoses,
            Facts = facts,
        };
    }

    public void Keep(Node node)
    {
        var id = node.Text("id");
        if (!_cases.TryAdd(id, Case(node))) throw node.Wrong($"case '{id}' stands twice");
    }

    public Rule Rule(Node node, Defaults defaults)
    {
        var statementOnly = node.TextOrNone("statement-only");
        var when = node.TextOrNone("when");
        if (statementOnly is null == when is null) throw node.Wrong("a rule has either a condition ('when') or a reason why it cannot be checked yet ('statement-only')");
        var id = node.Text("id");
        var whenPlace = when is null ? node : node["when"];
        var concerns = shelf.Scope(node);
        return new Rule(
            id, node.Text("title"), node.OneOf("severity", "reject", "warn", "info") switch
            {
                "reject" => Severity.Reject,
                "warn" => Severity.Warn,
                _ => Severity.Info,
            },
            Payers(node), node.Texts("plans"), concerns, node.Text("message"), node.Text("mend"), shelf.Basis(node, defaults))
        {
            Scope = when is null ? RuleScope.Claim : node.OneOf("each", "claim", "side", "line") switch
            {
                "line" => RuleScope.Line,
                "side" => RuleScope.Side,
                _ => RuleScope.Claim,
            },
            When = when,
            StatementOnlyBecause = statementOnly,
            RestsOn = node.Texts("rests-on"),
            Condition = when is null ? null : new Lazy<Condition>(() => whenPlace.WithText(when, new ConditionParser(vocabulary, c => shelf.Codes(c, whenPlace).ToHashSet()).Parse)),
            LazyExamples = when is null ? null : new Lazy<IReadOnlyList<RuleExample>>(ExamplesOf(node["examples"])),
        };
    }

    private Func<IReadOnlyList<RuleExample>> ExamplesOf(Node list) => () =>
    {
        var examples = list.Items.Select(e =>
        {
            var failing = e.Has("fails");
            var changes = e[failing ? "fails" : "passes"];
            var example = new RuleExample(failing, e.TextOrNone("story") ?? (failing ? "breaks the rule" : "keeps the rule"), changes.IsMap ? Case(changes) : Case(Sound(changes)));
            if (changes.IsMap)
            {
                if (changes.TryGet("facts", out var facts)) facts.Close();
                changes.Close();
            }
            e.Close();
            return example;
        }).ToList();
        if (!examples.Exists(e => e.IsFailing) || examples.TrueForAll(e => e.IsFailing)) throw list.Wrong("a rule has at least one example that passes and one that fails");
        return examples;
    };

    /// <summary>The scalar form <c>passes: right-kafo</c>: a sound case as it is.</summary>
    private static Node Sound(Node name) => new(name.File, name.Line, new Dictionary<string, Node> { ["from"] = name });

    private IReadOnlyList<string> Payers(Node node)
    {
        var payers = node.Texts("payers");
        if (payers.Count == 0) throw node.Wrong("'payers' is missing (any, or a list)");
        return payers.FirstOrDefault(p => p != "any" && !shelf.Payers.ContainsKey(p)) is { } wrong ? throw node["payers"].Wrong($"no payer '{wrong}' in payers.yaml") : payers;
    }

    private void Change(Dictionary<string, FactValue> facts, string id, Node value)
    {
        var fact = vocabulary.GetValueOrDefault(id) ?? throw value.Wrong($"'{id}' is no fact of the vocabulary");
        if (value.Scalar == "unknown") facts.Remove(id);
        else facts[id] = value.WithText(value.Scalar, v => FactValue.Parse(fact, v));
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
