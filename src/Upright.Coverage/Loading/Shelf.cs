using Upright.Coverage.Content;
using Upright.Coverage.Evidence;
using Upright.Domain.Codes;
using Upright.Domain.Time;

namespace Upright.Coverage.Loading;

/// <summary>What every entry refers to: the documents, the code sets, the payers. Resolves names or says which line has a wrong one.</summary>
internal sealed class Shelf(
    IReadOnlyDictionary<string, SourceDocument> documents,
    IReadOnlyDictionary<string, IReadOnlySet<HcpcsCode>> sets,
    IReadOnlyDictionary<string, Payer> payers)
{
    /// <summary>Most entries name the same few sets: each is resolved once.</summary>
    private readonly Dictionary<string, CodeScope> _scopes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SourceDocument> Documents => documents;

    public IReadOnlyDictionary<string, IReadOnlySet<HcpcsCode>> Sets => sets;

    public IReadOnlyDictionary<string, Payer> Payers => payers;

    /// <summary>Where each rule stands, for entries that name rules; filled when the rules are read, which is before them.</summary>
    public Dictionary<string, Node> RulePlaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of rules, each of which leads to one.</summary>
    public IReadOnlyList<string> Rules(Node node, string key)
    {
        var ids = node.Texts(key);
        return ids.FirstOrDefault(id => !RulePlaces.ContainsKey(id)) is { } wrong ? throw node[key].Wrong($"no rule '{wrong}'") : ids;
    }

    public string PayerId(Node node, string key = "payer")
    {
        var id = node.Text(key);
        return payers.ContainsKey(id) ? id : throw node[key].Wrong($"no payer '{id}' in payers.json");
    }

    /// <summary>Reads cite, grade, verified, from, to and note; what the entry leaves out comes from the file's defaults.</summary>
    public Basis Basis(Node node, Defaults defaults)
    {
        var cites = node.TryGet("cite", out var cite)
            ? (cite.IsScalar ? [Cite(cite)] : [.. cite.Items.Select(Cite)])
            : defaults.Citations;
        if (cites.Count == 0) throw node.Wrong("no citation: every entry cites at least one document (key 'cite')");
        var grade = node.TryGet("grade", out var letter) ? Grade(letter) : defaults.Grade ?? throw node.Wrong("no confidence grade (key 'grade')");
        var verified = node.Has("verified") ? node.ReadOn("verified") : cites.Max(c => c.Document.Read);
        return new Basis(cites, grade, verified, Span(node), node.TextOrNone("note"));
    }

    public Citation Cite(Node node)
    {
        var text = node.Scalar;
        var split = text.IndexOf(" § ", StringComparison.Ordinal);
        var id = split < 0 ? text : text[..split];
        return documents.TryGetValue(id, out var document)
            ? new Citation(document, split < 0 ? null : text[(split + 3)..])
            : throw node.Wrong($"no document '{id}' in documents.json (a citation is written: id § place)");
    }

    public static ConfidenceGrade Grade(Node node) => node.Scalar switch
    {
        "A" => ConfidenceGrade.A,
        "B" => ConfidenceGrade.B,
        "B-" => ConfidenceGrade.BMinus,
        "C" => ConfidenceGrade.C,
        "D" => ConfidenceGrade.D,
        _ => throw node.Wrong("'grade' is one of: A, B, B-, C, D"),
    };

    public static DateSpan? Span(Node node)
    {
        var (from, to) = (node.DateOrNone("from"), node.DateOrNone("to"));
        if (from is null && to is null) return null;
        if (from is null) throw node.Wrong("'to' without 'from'");
        return to < from ? throw node["to"].Wrong("the end lies before the beginning") : new DateSpan(from.Value, to);
    }

    public CodeScope Scope(Node node, string key = "codes")
    {
        var list = node[key];
        if (list.IsScalar && _scopes.TryGetValue(list.Scalar, out var known)) return known;
        var texts = list.IsScalar ? list.Scalar.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [.. list.AsTexts()];
        var codes = new HashSet<HcpcsCode>();
        foreach (var text in texts) codes.UnionWith(Codes(text, list));
        if (codes.Count == 0) throw list.Wrong("no code named");
        var scope = new CodeScope(codes, string.Join(", ", texts));
        if (list.IsScalar) _scopes.TryAdd(list.Scalar, scope);
        return scope;
    }

    /// <summary>A set by name (<c>@knee-joint</c>) or a code.</summary>
    public IEnumerable<HcpcsCode> Codes(string text, Node place)
    {
        if (text.StartsWith('@'))
            return sets.TryGetValue(text[1..], out var set) ? set : throw place.Wrong($"no code set '{text}' in sets.json");
        return HcpcsCode.TryParse(text, out var code) ? [code] : throw place.Wrong($"'{text}' is neither a code nor a set such as @knee-joint");
    }
}
