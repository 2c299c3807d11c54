using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class CoverageSection
{
    public static List<Block> Of(Dossier dossier)
    {
        if (dossier.Coverage.Content is not { } coverage) return [new AbsenceBlock(dossier.Coverage.Why!)];
        var compared = coverage.Themes.SelectMany(t => t.Cells).SelectMany(c => c.Statements).Where(s => s.Compared != "reference").ToList();
        string Count(string how) => compared.Count(s => s.Compared == how).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            new ParagraphBlock([Text($"Statements in our own words, each with its document, grade and the month it was last read. Beside Medicare’s own, of {compared.Count} statements by the other payers {Count("agrees")} agree, {Count("stricter")} are stricter, {Count("looser")} looser and {Count("differs")} differ otherwise.")]),
            new ListBlock([.. coverage.Payers.Select(p => (IReadOnlyList<Run>)[new PayerRun(p.Id, p.Name), Soft(" " + p.Scope)])]),
            new TableBlock("Coverage themes, payer by payer", $"as of {dossier.On:yyyy-MM-dd}", "coverage",
                [new("Theme"), .. coverage.Payers.Select(p => new Column(p.Name, PayerId: p.Id))],
                [.. coverage.Themes.Select(t => new Row([new([Strong(t.Title), new BreakRun(), Soft(t.Question)]), .. t.Cells.Select(Answer)]))],
                TableShape.Matrix),
        ];
    }

    private static Cell Answer(ThemeAnswer answer)
    {
        if (answer.Statements.Count == 0) return new Cell([new AbsentRun(answer.Why!)]);
        var runs = new List<Run>();
        foreach (var line in answer.Statements)
        {
            if (runs.Count > 0) runs.Add(new BreakRun());
            if (line.Compared is not ("reference" or "not-comparable"))
            {
                runs.Add(new ChipRun(line.Compared, line.Compared switch { "agrees" => "good", "stricter" => "warn", _ => "plain" }));
                runs.Add(Text(" "));
            }
            if (line.Within is { } within) runs.Add(Strong(within + ": "));
            runs.AddRange(Line(line.Statement));
        }
        return new Cell(runs);
    }
}
