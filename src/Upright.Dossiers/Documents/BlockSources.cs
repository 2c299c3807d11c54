using Upright.Domain.Answers;

namespace Upright.Dossiers.Documents;

internal static class BlockSources
{
    public static IEnumerable<Provenance> Of(Block block) => block switch
    {
        ParagraphBlock p => Of(p.Line),
        NoticeBlock n => Of(n.Line),
        ListBlock l => l.Items.SelectMany(Of),
        FactsBlock f => f.Facts.SelectMany(x => Of(x.Value)),
        StepsBlock s => s.Steps.SelectMany(x => Of(x.What)),
        TableBlock t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => Of(c.Line)),
        ChartBlock c => (c.Source is { } source ? [source] : Array.Empty<Provenance>()).Concat(Of(c.Table)),
        _ => [],
    };

    private static IEnumerable<Provenance> Of(IReadOnlyList<Run> line) => line.OfType<CiteRun>().Select(c => c.Source);
}
