using Upright.Coverage.Content;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Coverage.Loading;

/// <summary>Entries about practice: clinical context, workflow, modifiers, diagnoses, places, denials, checklist, examples.</summary>
internal static class PracticeReaders
{
    public static ClinicalPoint Point(Node node, Shelf shelf, Defaults defaults) => new(
        node.OneOf("section", "overview", "who", "why", "limitation", "site"), node.Text("says"), shelf.Scope(node), shelf.Basis(node, defaults));

    public static WorkflowStep Step(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("id"), node.Text("name"), node.Text("who"), node.Text("when"), node.Text("what"), node.Texts("records"), shelf.Scope(node), shelf.Basis(node, defaults));

    public static IEnumerable<ModifierUse> Modifiers(Node node, Shelf shelf, Defaults defaults)
    {
        var place = node["modifier"];
        var (description, when, use) = (node.Text("is"), node.Text("when"), node.OneOf("use", "required", "situational", "not-used"));
        var (payer, codes, basis) = (shelf.PayerId(node), shelf.Scope(node), shelf.Basis(node, defaults));
        return [.. place.AsTexts().Select(m => new ModifierUse(place.WithText(m, Modifier.Parse), description, when, use, payer, codes, basis))];
    }

    public static DiagnosisNote Diagnosis(Node node, Shelf shelf, Defaults defaults)
    {
        var code = node["code"];
        var category = code.Scalar.EndsWith('-');
        return new DiagnosisNote(
            code.Parsed(CodeOrCategory),
            node.Text("title"),
            node.Text("indication"),
            node.OneOf("side", "none", "right", "left", "bilateral", "by-code") switch
            {
                "right" => Laterality.Right,
                "left" => Laterality.Left,
                "bilateral" => Laterality.Bilateral,
                _ => Laterality.Unspecified,
            },
            node.OneOf("weight", "primary", "supporting", "weak-alone"),
            shelf.Scope(node),
            shelf.Basis(node, defaults))
        {
            IsCategory = category,
            NeedsSeventhCharacter = node.Flag("seventh"),
            Excludes1 = node.All("excludes1", CodeOrCategory),
            Remark = node.TextOrNone("remark"),
        };
    }

    public static TaxonomyRole Taxonomy(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("taxonomy"), node.Text("name"), node.Text("role"), shelf.Basis(node, defaults));

    public static PlaceUse Place(Node node, Shelf shelf, Defaults defaults) => new(
        node["place"].Parsed(PlaceOfService.Parse), node.Text("name"), node.OneOf("standing", "accepted", "conditional", "refused"),
        node.Text("remark"), shelf.PayerId(node), shelf.Basis(node, defaults));

    /// <summary>A hyphen at the end says that the codes below are meant: G83.1- is read as G83.1.</summary>
    private static Icd10Cm CodeOrCategory(string text) => Icd10Cm.Parse(text.TrimEnd('-').TrimEnd('.'));

    public static WorkedExample Example(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("id"), node.Text("title"), node.Text("story"),
        node.DateOrNone("date-of-service") ?? throw node.Wrong("'date-of-service' is missing"),
        node.All("diagnoses", Icd10Cm.Parse),
        [.. node["lines"].Items.Select(Line)],
        shelf.Scope(node), shelf.Basis(node, defaults));

    private static ExampleLine Line(Node node)
    {
        var line = new ExampleLine(
            node["code"].Parsed(HcpcsCode.Parse),
            node.All("modifiers", Modifier.Parse),
            node.Number("units"), node.Text("why"));
        node.Close();
        return line;
    }

    public static CommonDenial Denial(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("id"), node.Text("adjustment"), node.Texts("remarks"), node.Text("why"), node.Text("avoid"), node.Text("appeal"),
        shelf.Rules(node, "rules"), shelf.Scope(node), shelf.Basis(node, defaults));

    public static ChecklistItem Item(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("id"), node.Text("says"), node.Text("who"), node.OneOf("by", "before-delivery", "at-delivery", "before-claim", "after-claim"),
        shelf.Rules(node, "rules"), shelf.Scope(node), shelf.Basis(node, defaults));

    public static MacJurisdiction Mac(Node node, Shelf shelf, Defaults defaults) => new(
        node.Text("id"), node.Text("contractor"), node.Text("number"), [.. node.Text("states").Split(' ', StringSplitOptions.RemoveEmptyEntries)], shelf.Basis(node, defaults));
}
