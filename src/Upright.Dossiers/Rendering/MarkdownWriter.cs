using System.Globalization;
using System.Text;
using Upright.Domain.Answers;
using Upright.Dossiers.Components.Marks;
using Upright.Dossiers.Documents;

namespace Upright.Dossiers.Rendering;

/// <summary>The dossier as Markdown (GitHub's tables and footnotes): the same sections and notes as the page, charts as their tables.</summary>
public static class MarkdownWriter
{
    public static string Write(DossierDocument document)
    {
        var dossier = document.Dossier;
        var notes = NoteList.Of(document);
        var text = new StringBuilder();
        text.AppendLine(Invariant($"# {dossier.Code} {Escape(dossier.Name ?? "Code not found in any loaded release")}")).AppendLine();
        if (dossier.HasSample) text.AppendLine("> **SAMPLE.** This dossier contains figures from synthetic sample files. Each is marked.").AppendLine();
        text.AppendLine(Invariant($"As of {dossier.On:yyyy-MM-dd}{(dossier.State is { } state ? $", {state.Name}" : ", national")}.")).AppendLine();
        foreach (var remark in dossier.Remarks) text.AppendLine(Escape(remark)).AppendLine();
        MarkdownGlance.Write(text, dossier, run => Line(run, notes));
        foreach (var section in document.Sections)
        {
            text.AppendLine(Invariant($"## {section.Title}")).AppendLine();
            foreach (var block in section.Blocks) Block(text, block, notes);
            if (section.Sources.Count > 0)
                text.AppendLine(Invariant($"As of {dossier.On:yyyy-MM-dd}. Sources of this section: {string.Join(' ', section.Sources.Select(s => $"[^{notes.NumberOf(s)}]"))}")).AppendLine();
        }
        text.AppendLine("## Notes").AppendLine();
        for (var i = 0; i < notes.Notes.Count; i++)
            text.AppendLine(Invariant($"[^{i + 1}]: {Escape(SourceWords.Of(notes.Notes[i]))}{(notes.Notes[i].Link is { } link ? $" <{link}>" : "")}"));
        return text.ToString();
    }

    private static void Block(StringBuilder text, Block block, NoteList notes)
    {
        switch (block)
        {
            case HeadingBlock heading: text.AppendLine(Invariant($"{(heading.IsSmall ? "####" : "###")} {Escape(heading.Text)}")).AppendLine(); break;
            case ParagraphBlock paragraph: text.AppendLine(Line(paragraph.Line, notes)).AppendLine(); break;
            case NoticeBlock notice: text.AppendLine("> " + Line(notice.Line, notes)).AppendLine(); break;
            case AbsenceBlock absence: text.AppendLine("> " + Absent(absence.Why)).AppendLine(); break;
            case ListBlock list:
                foreach (var item in list.Items) text.AppendLine((list.IsChecklist ? "- [ ] " : "- ") + Line(item, notes));
                text.AppendLine();
                break;
            case FactsBlock facts:
                foreach (var (name, value) in facts.Facts) text.AppendLine(Invariant($"- **{Escape(name)}**: {Line(value, notes)}"));
                text.AppendLine();
                break;
            case LegendBlock legend:
                foreach (var (mark, why) in legend.Items) text.AppendLine(Invariant($"- **{mark}** {Absent(why)}"));
                text.AppendLine();
                break;
            case StepsBlock steps:
                for (var i = 0; i < steps.Steps.Count; i++)
                    text.AppendLine(Invariant($"{i + 1}. **{Escape(steps.Steps[i].Name)}** ({Escape(steps.Steps[i].WhoAndWhen)}): {Line(steps.Steps[i].What, notes)}{(steps.Steps[i].Records.Count > 0 ? $" On file afterwards: {Escape(string.Join("; ", steps.Steps[i].Records))}." : "")}"));
                text.AppendLine();
                break;
            case ChartBlock chart:
                text.AppendLine(Escape(chart.Says) + (chart.Source is { } source ? $"[^{notes.NumberOf(source)}]" : "")).AppendLine();
                Table(text, chart.Table, notes);
                break;
            case TableBlock table: Table(text, table, notes); break;
        }
    }

    private static void Table(StringBuilder text, TableBlock table, NoteList notes)
    {
        text.AppendLine(Invariant($"**{Escape(table.Caption)}**{(table.Remark is { } remark ? $" ({Escape(remark)})" : "")}")).AppendLine();
        text.AppendLine("| " + string.Join(" | ", table.Columns.Select(c => Escape(c.Heading))) + " |");
        text.AppendLine("|" + string.Concat(table.Columns.Select(c => c.IsFigure ? "---:|" : "---|")));
        foreach (var row in table.Rows)
            text.AppendLine("| " + string.Join(" | ", row.Cells.Select(c => Line(c.Line, notes)).Concat(Enumerable.Repeat("", table.Columns.Count - row.Cells.Count))) + " |");
        text.AppendLine();
    }

    private static string Line(IReadOnlyList<Run> line, NoteList notes) => string.Concat(line.Select(run => run switch
    {
        TextRun { Weight: TextWeight.Strong, Text: { Length: > 0 } strong } => Strong(strong),
        TextRun t => Escape(t.Text),
        CodeRun c => c.Code.Value,
        MoneyRun m => m.Amount + (m.IsSample ? " SAMPLE" : ""),
        CiteRun c => $"[^{notes.NumberOf(c.Source)}]",
        GradeRun g => $"({g.Letter}{(g.Unconfirmed ? ", unconfirmed" : "")})",
        AbsentRun { Mark: { } mark } a => $"*{AbsenceWords.Of(a.Why.Reason)} ({mark})*",
        AbsentRun a => Absent(a.Why),
        ChipRun c => $"*{Escape(c.Text)}*",
        PayerRun p => $"**{Escape(p.Name)}**{(p.IsSample ? " SAMPLE" : "")}",
        SampleRun => "SAMPLE",
        BreakRun => "<br>",
        _ => throw new InvalidOperationException($"No Markdown is known for {run.GetType().Name}."),
    }));

    /// <summary>Blanks stay outside the stars, or the stars would be text.</summary>
    private static string Strong(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return text;
        var at = text.IndexOf(trimmed, StringComparison.Ordinal);
        return $"{text[..at]}**{Escape(trimmed)}**{text[(at + trimmed.Length)..]}";
    }

    internal static string Absent(Absence why) => $"*{AbsenceWords.Of(why.Reason)}: {Escape(why.Explanation)}{(why.Supply.Length > 0 ? $" — to supply it: {Escape(why.Supply)}" : "")}*";

    /// <summary>Text of files can hold anything: nothing of it may become markup.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or '\n') { escaped.Append(' '); continue; }
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
