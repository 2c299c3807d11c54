using Upright.Coverage;
using Upright.Coverage.Content;
using Upright.Domain.Answers;
using Upright.Domain.Codes.Descriptors;
using Upright.Dossiers.Model;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>Overview, clinical context and the theme table, from what the Coverage room has of the code.</summary>
internal static class CoverageParts
{
    public static Part<Overview> Overview(CodeCoverage known, CoverageLibrary library, EvidenceOf evidence, CodeAnswer answer)
    {
        var statements = Points(known, "overview", evidence);
        if (statements.Count == 0 && answer.Record is { } record)
        {
            var reading = record.Reading;
            statements.Add(new Statement($"{record.Code}: {record.LongDescription}.".Replace("..", ".", StringComparison.Ordinal), CodeParts.Source(record)));
            statements.Add(new Statement($"By its descriptor: {CodeParts.Kind(reading).ToLowerInvariant()}; one unit is {reading.Unit ?? "the item as described"}; fabrication: {reading.Fabrication.InWords()}.", CodeParts.Source(record)));
        }
        return statements.Count > 0
            ? Part.Of(new Overview(statements, known.IsWrittenUp ? [.. library.Payers.Select(p => p.Name)] : []))
            : Part.Absent<Overview>(known.Why ?? NotWrittenUp(known));
    }

    public static Part<ClinicalContext> Clinical(CodeCoverage known, EvidenceOf evidence)
    {
        var context = new ClinicalContext(
            Points(known, "who", evidence), Points(known, "why", evidence), Points(known, "limitation", evidence),
            [.. known.Workflow.Select(s => new WorkflowStage(s.Name, s.Who, s.When, evidence.Statement(s.What, s.Basis), s.Records))]);
        return context.Who.Count + context.Why.Count + context.Limitations.Count + context.Workflow.Count > 0 ? Part.Of(context) : Part.Absent<ClinicalContext>(known.Why ?? NotWrittenUp(known));
    }

    public static Part<CoverageThemes> Of(CodeCoverage known, EvidenceOf evidence)
    {
        if (known.Themes.Count == 0 || !known.Themes.Any(t => t.Cells.Any(c => c.Statements.Count > 0))) return Part.Absent<CoverageThemes>(known.Why ?? NotWrittenUp(known));
        return Part.Of(new CoverageThemes(
            [.. known.Themes[0].Cells.Select(c => new PayerName(c.Payer.Id, c.Payer.Name, c.Payer.Scope))],
            [.. known.Themes.Select(t => new ThemeLine(t.Theme.Title, t.Theme.Question, [.. t.Cells.Select(c => Answer(c, evidence))]))]));
    }

    private static ThemeAnswer Answer(ThemeCell cell, EvidenceOf evidence) => new(
        cell.Payer.Id,
        [.. cell.Statements.Select(s => new PolicyLine(evidence.Statement(s.Text, s.Basis), Word(s.Compared), s.Within))],
        cell.Why);

    private static string Word(Comparison comparison) => comparison switch
    {
        Comparison.Reference => "reference",
        Comparison.Agrees => "agrees",
        Comparison.Stricter => "stricter",
        Comparison.Looser => "looser",
        Comparison.Differs => "differs",
        _ => "not-comparable",
    };

    private static List<Statement> Points(CodeCoverage known, string section, EvidenceOf evidence) =>
        [.. known.Points.Where(p => p.Section == section).Select(p => evidence.Statement(p.Text, p.Basis))];

    internal static Absence NotWrittenUp(CodeCoverage known) =>
        new(AbsenceReason.NotInSource, $"the coverage library has nothing of this for {known.Code}", "an entry for the code in the coverage data, with its citations");
}
