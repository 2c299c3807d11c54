using Upright.Coverage.Rules;
using Upright.Domain;
using Upright.Domain.Codes;

namespace Upright.Coverage.Loading;

/// <summary>
/// Reads data files into a library. Strict: an unknown key, a missing citation, a name that leads nowhere,
/// a wrong date or a theme without an answer is an error that names file and line.
/// </summary>
internal static class CoverageLoader
{
    /// <summary>
    /// With <paramref name="prove"/>, every condition is parsed and every rule is tried on its own examples:
    /// a rule whose failing example does not fail does not load. The files inside the program are proved by its tests instead.
    /// </summary>
    /// <exception cref="UnreadableInputException">The first thing that is wrong.</exception>
    public static CoverageLibrary Load(IReadOnlyList<CoverageFile> files, bool prove)
    {
        if (files.Count == 0) throw new UnreadableInputException("no coverage data here: *.json files were expected");
        var roots = files.Select(JsonText.Read).ToList();
        var batch = new Batch(roots);
        var shelf = Shelf(batch);

        var vocabulary = batch.ById("facts", (node, _) => RuleReaders.Fact(node));
        var ruleReaders = new RuleReaders(shelf, vocabulary, new CaseReader(vocabulary, batch.Unread("cases")));
        var rules = batch.ById("rules", (node, root) => ruleReaders.Rule(node, Defaults.Read(root, shelf.Cite)), shelf.RulePlaces);

        var absences = batch.Many("absent", node => PolicyReaders.Absences(node, shelf));
        var themePlaces = new Dictionary<string, Node>(StringComparer.Ordinal);
        var statementPlaces = new Dictionary<string, Node>(StringComparer.Ordinal);
        var diagnoses = batch.All("diagnoses", shelf, PracticeReaders.Diagnosis);
        var library = new CoverageLibrary
        {
            Documents = [.. shelf.Documents.Values],
            Grades = batch.All("grades", PolicyReaders.Grade),
            Payers = [.. shelf.Payers.Values],
            Themes = [.. batch.ById("themes", (node, _) => PolicyReaders.Theme(node, shelf), themePlaces).Values],
            Statements = [.. batch.ById("statements", (node, root) => PolicyReaders.Statement(node, shelf, Defaults.Read(root, shelf.Cite)), statementPlaces).Values],
            Absences = CrossCheck.OncePerTheme(absences),
            Sets = shelf.Sets,
            Codes = batch.All("codes", shelf, CodeReaders.Profile),
            Points = batch.All("points", shelf, PracticeReaders.Point),
            Steps = batch.WithId("workflow", shelf, PracticeReaders.Step),
            Modifiers = batch.Many("modifiers", shelf, PracticeReaders.Modifiers),
            Diagnoses = diagnoses,
            Pairings = batch.Many("pairings", shelf, CodeReaders.Pairings),
            Alternatives = batch.All("alternatives", shelf, CodeReaders.Alternative),
            Taxonomies = batch.All("taxonomies", shelf, PracticeReaders.Taxonomy),
            Places = batch.All("places", shelf, PracticeReaders.Place),
            UnitLimits = batch.Many("unit-limits", shelf, CodeReaders.UnitLimits),
            Examples = batch.WithId("worked-examples", shelf, PracticeReaders.Example),
            Denials = batch.WithId("denials", shelf, PracticeReaders.Denial),
            Checklist = batch.WithId("checklist", shelf, PracticeReaders.Item),
            Jurisdictions = batch.WithId("jurisdictions", shelf, PracticeReaders.Mac),
            Gaps = [.. batch.ById("gaps", (node, _) => PolicyReaders.Gap(node, shelf)).Values],
            Rules = new RuleBook([.. rules.Values], [.. vocabulary.Values], diagnoses),
        };
        foreach (var root in roots) root.Close();
        CrossCheck.Names(library, statementPlaces, shelf.RulePlaces);
        CrossCheck.Themes(library, absences, themePlaces);
        if (prove) CrossCheck.Examples(library.Rules, shelf.RulePlaces);
        return library;
    }

    private static Shelf Shelf(Batch batch)
    {
        var documents = batch.ById("documents", (node, _) => PolicyReaders.Document(node));
        var payers = batch.ById("payers", (node, _) => PolicyReaders.Payer(node));
        var sets = new Dictionary<string, IReadOnlySet<HcpcsCode>>(StringComparer.Ordinal);
        var shelf = new Shelf(documents, sets, payers);
        // A set may be made of sets named above it; reading order is the files' order, so there can be no circle.
        batch.ById("sets", (node, _) =>
        {
            node.TextOrNone("note");
            return sets[node.Text("id")] = shelf.Scope(node).Codes;
        });
        return shelf;
    }
}
