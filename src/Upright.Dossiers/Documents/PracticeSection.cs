using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class PracticeSection
{
    public static List<Block> Of(Dossier dossier)
    {
        var practice = dossier.Practice;
        if (practice.Examples.Content is null && practice.Denials.Content is null && practice.Checklist.Content is null) return [new AbsenceBlock(practice.Examples.Why!)];
        var blocks = new List<Block>();
        if (practice.Examples.Content is { } examples)
        {
            for (var i = 0; i < examples.Count; i++) Example(blocks, examples[i], i + 1);
        }
        else
        {
            blocks.Add(new HeadingBlock("A worked example", "practice-example-1"));
            blocks.Add(new AbsenceBlock(practice.Examples.Why!));
        }
        blocks.Add(new HeadingBlock("Common denials, and how these claims avoid them", "practice-denials"));
        blocks.Add(practice.Denials.Content is { } denials
            ? new TableBlock("Denials", null, "denials", [new("Adjustment"), new("Why"), new("How to avoid it"), new("Remedy")],
                [.. denials.Select(d => new Row([new([Strong(d.Adjustment), .. d.Remarks.Count > 0 ? [new BreakRun(), Soft(string.Join(", ", d.Remarks))] : Array.Empty<Run>()]), Words(d.Why), Words(d.Avoid), Words(d.Appeal)]))])
            : new AbsenceBlock(practice.Denials.Why!));
        blocks.Add(new HeadingBlock("Documentation checklist", "practice-checklist"));
        if (practice.Checklist.Content is { } checklist)
        {
            foreach (var stage in checklist.GroupBy(c => c.By))
            {
                blocks.Add(new HeadingBlock(By(stage.Key), "checklist-" + stage.Key, IsSmall: true));
                blocks.Add(new ListBlock([.. stage.Select(c => (IReadOnlyList<Run>)[Soft(c.Who + ": "), .. Line(c.Text)])], IsChecklist: true));
            }
        }
        else
        {
            blocks.Add(new AbsenceBlock(practice.Checklist.Why!));
        }
        return blocks;
    }

    private static void Example(List<Block> blocks, ClaimExample example, int number)
    {
        blocks.Add(new HeadingBlock($"Worked example {number}: {char.ToLowerInvariant(example.Title[0])}{example.Title[1..]}", $"practice-example-{number}"));
        blocks.Add(new ParagraphBlock(Line(example.Story)));
        if (example.Diagnoses.Count > 0) blocks.Add(new ParagraphBlock([Text("Diagnoses: "), Strong(string.Join(", ", example.Diagnoses)), Text(".")]));
        var rows = example.Lines.Select((l, i) => new Row([
            Words($"{i + 1}"), new([new CodeRun(l.Code), Strong(string.Concat(l.Modifiers.Select(m => " " + m)))]), Number(l.Units, l.Units.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            l.Fee is { } fee ? new Cell([new MoneyRun(fee), new CiteRun(l.Source!)], fee.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)) : new Cell([new AbsentRun(l.NoFee!)]),
            l.Total is { } total ? Dollars(total) : new Cell([new AbsentRun(l.NoFee!)]), Words(l.Why)])).ToList();
        if (example.Payment.Content is { } paid)
            rows.Add(new Row([Words("Sum"), new([Strong("Medicare allows")]), Words(""), Words(""), Dollars(paid.Allowed), Words("")], IsTotal: true));
        blocks.Add(new TableBlock($"Claim lines of example {number}", $"fees of {example.PricedIn.Name} on {example.PricedOn:yyyy-MM-dd}", $"example-{number}",
            [new("Line"), new("Code and modifiers"), new("Units", true), new("Fee a unit", true), new("Amount", true), new("Why")], rows));
        if (example.Payment.Content is { } payment)
        {
            blocks.Add(new TableBlock($"What Medicare would pay for example {number}", "assignment accepted, no charge below the fee", $"example-{number}-payment", [new("Step"), new("Amount", true), new("Working")],
                [.. payment.Workings.Select(w => new Row([Words(w.Label), Dollars(w.Amount), new([Text(w.Working), .. w.Parameter is { } p ? [Soft($" ({p.Reference}, grade {p.Confidence})")] : Array.Empty<Run>()])]))]));
            foreach (var missing in payment.Missing) blocks.Add(new NoticeBlock([Text($"Not known: {missing}.")], IsWarning: true));
        }
        else
        {
            blocks.Add(new AbsenceBlock(example.Payment.Why!));
        }
    }

    private static string By(string stage) => stage switch
    {
        "before-delivery" => "Before delivery",
        "at-delivery" => "At delivery",
        "before-claim" => "Before the claim",
        "after-claim" => "After the claim",
        _ => stage,
    };
}
