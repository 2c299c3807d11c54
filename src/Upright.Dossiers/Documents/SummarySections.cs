using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class SummarySections
{
    public static List<Block> Summary(Dossier dossier)
    {
        if (dossier.Summary.Content is not { } overview) return [new AbsenceBlock(dossier.Summary.Why!)];
        var blocks = overview.Statements.Select(s => (Block)new ParagraphBlock(Line(s))).ToList();
        if (overview.Payers.Count > 0)
            blocks.Add(new ParagraphBlock([Text($"Payers looked at: {Listed(overview.Payers)}. What each says and pays, and what is not known of it, is set out below; the "), Text("ledger of data availability closes the dossier.")]));
        return blocks;
    }

    public static List<Block> Code(Dossier dossier)
    {
        if (dossier.CodeOverview.Content is not { } facts) return [new AbsenceBlock(dossier.CodeOverview.Why!)];
        return [new FactsBlock([.. facts.Select(f => (f.Name, f.Value is { } value ? Line(value) : [new AbsentRun(f.Why!)]))])];
    }

    public static List<Block> Clinical(Dossier dossier)
    {
        if (dossier.Clinical.Content is not { } clinical) return [new AbsenceBlock(dossier.Clinical.Why!)];
        var blocks = new List<Block>();
        void Points(string title, string id, IReadOnlyList<Statement> points)
        {
            if (points.Count == 0) return;
            blocks.Add(new HeadingBlock(title, id));
            blocks.Add(new ListBlock([.. points.Select(p => Line(p))]));
        }
        Points("For whom", "clinical-who", clinical.Who);
        Points("Why", "clinical-why", clinical.Why);
        Points("What limits the patient", "clinical-limits", clinical.Limitations);
        if (clinical.Workflow.Count > 0)
        {
            blocks.Add(new HeadingBlock("From evaluation to follow-up", "clinical-workflow"));
            blocks.Add(new StepsBlock([.. clinical.Workflow.Select(s => new Stage(s.Name, $"{s.Who} · {s.When}", Line(s.What), s.Records))]));
        }
        return blocks;
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
