using Upright.Coverage.Rules;
using Upright.Coverage.Rules.Language;

namespace Upright.Coverage.Loading;

/// <summary>Reads the vocabulary and the rules.</summary>
internal sealed class RuleReaders(Shelf shelf, IReadOnlyDictionary<string, FactDefinition> vocabulary, CaseReader cases)
{
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
            var example = new RuleExample(failing, e.TextOrNone("story") ?? (failing ? "breaks the rule" : "keeps the rule"), cases.Read(e[failing ? "fails" : "passes"]));
            e.Close();
            return example;
        }).ToList();
        if (!examples.Exists(e => e.IsFailing) || examples.TrueForAll(e => e.IsFailing)) throw list.Wrong("a rule has at least one example that passes and one that fails");
        return examples;
    };

    private IReadOnlyList<string> Payers(Node node)
    {
        var payers = node.Texts("payers");
        if (payers.Count == 0) throw node.Wrong("'payers' is missing (any, or a list)");
        return payers.FirstOrDefault(p => p != "any" && !shelf.Payers.ContainsKey(p)) is { } wrong ? throw node["payers"].Wrong($"no payer '{wrong}' in payers.json") : payers;
    }
}
