using Upright.Domain.Answers;
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
        // Payers are silent on many themes for the same reason: the reason is written once below the table.
        var reasons = coverage.Themes.SelectMany(t => t.Cells).Where(c => c.Statements.Count == 0).Select(c => c.Why!).Distinct().ToList();
        string Mark(Absence why) => ((char)('a' + reasons.IndexOf(why))).ToString();
        List<Block> blocks =
        [
            new ParagraphBlock([Text($"Statements in our own words, each with its document, grade and the month it was last read. Beside Medicare’s own, of {compared.Count} statements by the other payers {Count("agrees")} agree, {Count("stricter")} are stricter, {Count("looser")} looser and {Count("differs")} differ otherwise.")]),
            new ListBlock([.. coverage.Payers.Select(p => (IReadOnlyList<Run>)[new PayerRun(p.Id, p.Name), Soft(" " + p.Scope)])]),
            new TableBlock("Coverage themes, payer by payer", $"as of {dossier.On:yyyy-MM-dd}", "coverage",
                [new("Theme"), .. coverage.Payers.Select(p => new Column(p.Name, PayerId: p.Id))],
                [.. coverage.Themes.Select(t => new Row([new([Strong(t.Title), new BreakRun(), Soft(t.Question)]), .. t.Cells.Select(c => Answer(c, reasons.Count <= 26 ? Mark : null))]))],
                TableShape.Matrix),
        ];
        if (reasons.Count is > 0 and <= 26) blocks.Add(new LegendBlock("absent", [.. reasons.Select(r => (Mark(r), r))]));
        return blocks;
    }

    private static Cell Answer(ThemeAnswer answer, Func<Absence, string>? mark)
    {
        if (answer.Statements.Count == 0) return new Cell([new AbsentRun(answer.Why!, mark?.Invoke(answer.Why!))]);
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
