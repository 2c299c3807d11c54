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

        var vocabulary = Unique(batch.All("facts", RuleReaders.Fact), f => f.Id, "fact");
        var ruleReaders = new RuleReaders(shelf, vocabulary, new CaseReader(vocabulary, batch.Unread("cases")));
        var rules = batch.All("rules", shelf, (node, _, defaults) =>
        {
            var rule = ruleReaders.Rule(node, defaults);
            return shelf.RulePlaces.TryAdd(rule.Id, node) ? rule : throw node.Wrong($"rule '{rule.Id}' stands twice");
        });

        var absences = batch.Many("absent", node => PolicyReaders.Absences(node, shelf));
        var themePlaces = new Dictionary<string, Node>(StringComparer.Ordinal);
        var statementPlaces = new Dictionary<string, Node>(StringComparer.Ordinal);
        var diagnoses = batch.All("diagnoses", shelf, PracticeReaders.Diagnosis);
        var library = new CoverageLibrary
        {
            Documents = [.. shelf.Documents.Values],
            Grades = batch.All("grades", PolicyReaders.Grade),
            Payers = [.. shelf.Payers.Values],
            Themes = batch.All("themes", node =>
            {
                var theme = PolicyReaders.Theme(node, shelf);
                return themePlaces.TryAdd(theme.Id, node) ? theme : throw node.Wrong($"theme '{theme.Id}' stands twice");
            }),
            Statements = batch.All("statements", shelf, (node, s, defaults) =>
            {
                var statement = PolicyReaders.Statement(node, s, defaults);
                return statementPlaces.TryAdd(statement.Id, node) ? statement : throw node.Wrong($"statement '{statement.Id}' stands twice");
            }),
            Absences = CrossCheck.OncePerTheme(absences),
            Sets = shelf.Sets,
            Codes = batch.All("codes", shelf, CodeReaders.Profile),
            Points = batch.All("points", shelf, PracticeReaders.Point),
            Steps = batch.All("workflow", shelf, PracticeReaders.Step),
            Modifiers = batch.Many("modifiers", shelf, PracticeReaders.Modifiers),
            Diagnoses = diagnoses,
            Pairings = batch.Many("pairings", shelf, CodeReaders.Pairings),
            Alternatives = batch.All("alternatives", shelf, CodeReaders.Alternative),
            Taxonomies = batch.All("taxonomies", shelf, PracticeReaders.Taxonomy),
            Places = batch.All("places", shelf, PracticeReaders.Place),
            UnitLimits = batch.Many("unit-limits", shelf, CodeReaders.UnitLimits),
            Examples = batch.All("worked-examples", shelf, PracticeReaders.Example),
            Denials = batch.All("denials", shelf, PracticeReaders.Denial),
            Checklist = batch.All("checklist", shelf, PracticeReaders.Item),
            Jurisdictions = batch.All("jurisdictions", shelf, PracticeReaders.Mac),
            Gaps = batch.All("gaps", node => PolicyReaders.Gap(node, shelf)),
            Rules = new RuleBook(rules, [.. vocabulary.Values], diagnoses),
        };
        foreach (var root in roots) root.Close();
        CrossCheck.Names(library, statementPlaces, shelf.RulePlaces);
        CrossCheck.Themes(library, absences, themePlaces);
        if (prove) CrossCheck.Examples(library.Rules, shelf.RulePlaces);
        return library;
    }

    private static Shelf Shelf(Batch batch)
    {
        var documents = Unique(batch.All("documents", PolicyReaders.Document), d => d.Id, "document");
        var payers = Unique(batch.All("payers", PolicyReaders.Payer), p => p.Id, "payer");
        var sets = new Dictionary<string, IReadOnlySet<HcpcsCode>>(StringComparer.Ordinal);
        var shelf = new Shelf(documents, sets, payers);
        // A set may be made of sets named above it; reading order is the files' order, so there can be no circle.
        batch.All("sets", node =>
        {
            var scope = shelf.Scope(node);
            node.TextOrNone("note");
            return sets.TryAdd(node.Text("id"), scope.Codes) ? node : throw node.Wrong("this code set stands twice");
        });
        return shelf;
    }

    private static Dictionary<string, T> Unique<T>(IReadOnlyList<T> entries, Func<T, string> id, string kind)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (!byId.TryAdd(id(entry), entry)) throw new UnreadableInputException($"{kind} '{id(entry)}' stands twice in the coverage data");
        return byId;
    }
}
