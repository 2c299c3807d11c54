using Upright.Coverage.Content;
using Upright.Coverage.Evidence;
using Upright.Domain.Answers;
using Upright.Domain.Codes;

namespace Upright.Coverage.Loading;

/// <summary>Entries about payers: documents, grades, themes, statements and what is absent.</summary>
internal static class PolicyReaders
{
    public static SourceDocument Document(Node node) => new(
        node.Text("id"), node.Text("publisher"), node.Text("title"), node.Text("scope"), node.ReadOn("read"), node.Text("how"))
    {
        Edition = node.TextOrNone("edition"),
        Effective = Shelf.Span(node),
        Link = Link(node),
        Note = node.TextOrNone("note"),
    };

    private static string? Link(Node node)
    {
        if (!node.TryGet("link", out var link)) return null;
        return Uri.TryCreate(link.Scalar, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? link.Scalar
            : throw link.Wrong("'link' is a web address");
    }

    public static GradeMeaning Grade(Node node) => new(Shelf.Grade(node["grade"]), node.Text("means"), node.Text("use"));

    public static Payer Payer(Node node) => new(node.Text("id"), node.Text("name"), node.Text("scope"));

    public static Theme Theme(Node node, Shelf shelf) => new(node.Text("id"), node.Text("title"), node.Text("question"), shelf.Scope(node));

    public static PolicyStatement Statement(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("id"),
        shelf.PayerId(node),
        node.Text("theme"),
        node.Text("says"),
        node.OneOf("compared", "reference", "agrees", "stricter", "looser", "differs", "not-comparable") switch
        {
            "reference" => Comparison.Reference,
            "agrees" => Comparison.Agrees,
            "stricter" => Comparison.Stricter,
            "looser" => Comparison.Looser,
            "differs" => Comparison.Differs,
            _ => Comparison.NotComparable,
        },
        shelf.Scope(node),
        shelf.Basis(node, defaults))
    {
        Within = node.TextOrNone("within"),
        Modifiers = node.All("modifiers", Modifier.Parse),
    };

    /// <summary>One entry may name several themes for which the same payer is silent or unread.</summary>
    public static IEnumerable<AbsentTheme> Absences(Node node, Shelf shelf)
    {
        var payer = shelf.PayerId(node);
        var themes = node.Texts("themes");
        var why = Absence(node);
        return [.. themes.Select(t => new AbsentTheme(payer, t, why, node))];
    }

    public static Absence Absence(Node node) => new(
        node.OneOf("reason", "unread", "silent", "not-in-source", "no-release", "not-priced") switch
        {
            "unread" => AbsenceReason.NotLoaded,
            "silent" => AbsenceReason.PolicySilent,
            "not-in-source" => AbsenceReason.NotInSource,
            "no-release" => AbsenceReason.NoReleaseForDate,
            _ => AbsenceReason.NotPriced,
        },
        node.Text("missing"),
        node.Text("supply"));

    public static Gap Gap(Node node, Shelf shelf) => new(
        node.Text("id"), node.Has("payer") ? shelf.PayerId(node) : null, shelf.Scope(node), Absence(node));
}
