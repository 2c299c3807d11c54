using Upright.Domain.Answers;
using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class ClosingSections
{
    private const int MostSources = 14;

    public static List<Block> Availability(Dossier dossier)
    {
        var ledger = dossier.Availability;
        var blocks = new List<Block>
        {
            new TableBlock("What is here, payer by payer", $"as of {dossier.On:yyyy-MM-dd}", "availability", [new("Payer"), .. ledger.Columns.Select(c => new Column(c))],
                [.. ledger.Rows.Select(r => new Row([new([new PayerRun(r.PayerId, r.Payer)]), .. r.Cells.Select(c => new Cell([c.Found is { } found ? new ChipRun("✓ " + found, "good") : new AbsentRun(c.Why!)]))]))]),
        };
        if (ledger.Gaps.Count > 0)
        {
            blocks.Add(new HeadingBlock("Known gaps", "availability-gaps"));
            blocks.Add(new ListBlock([.. ledger.Gaps.Select(g => (IReadOnlyList<Run>)[new AbsentRun(g.Why)])]));
        }
        return blocks;
    }

    public static List<Block> Method(Dossier dossier) =>
    [
        new ParagraphBlock([Text("Everything here is read from the sources listed below; each figure and statement carries the number of its note. A question has a date: the release that holds on it answers, official files before the figures shipped with the program.")]),
        new ParagraphBlock([Text("Grades of statements: A, read in a statute, an official file or a page of CMS or its contractors; B, read in a reputable secondary text or the payer’s own page; B-, read in a third party’s summary; C, working knowledge, a warning only; D, follows from the wording of descriptors, no payer was found that states it. C and D are outlined: unconfirmed.")]),
        new ParagraphBlock([Text("Prices: the unit that counts is the contract (payer × network × billing party), because one list of providers can hold thousands of names. A percentile is the smallest published price that at least that share of contracts is at or below. Prices that are zero, expired, or out of all proportion to Medicare or to the payer’s own are flagged and left out of the statistics, never silently.")]),
        new ParagraphBlock([Text("Medicare’s payment: the lower of charge and fee, less 20 percent coinsurance and any deductible, less sequestration on Medicare’s part; each rate with its own dates.")]),
        dossier.Sources.Count > 0
            ? new ListBlock([.. dossier.Sources.Take(MostSources).Select(s => (IReadOnlyList<Run>)[Text($"{s.Publisher}, {s.Document}, {s.Release}"), Soft(" " + Components.Marks.SourceWords.Dates(s) + (s.Standing == SourceStanding.Starter ? " Shipped with the program." : "")), .. s.Standing == SourceStanding.Sample ? [Text(" "), new SampleRun()] : Array.Empty<Run>(), new CiteRun(s)]), .. dossier.Sources.Count > MostSources ? [[Soft($"{dossier.Sources.Count - MostSources} further payers’ files{(dossier.Sources.Skip(MostSources).Any(s => s.Standing == SourceStanding.Sample) ? ", SAMPLE among them" : "")}; the JSON of this dossier names each.")]] : Array.Empty<IReadOnlyList<Run>>()])
            : new AbsenceBlock(new Absence(AbsenceReason.NotLoaded, "no source that names the code is loaded", "upright fetch hcpcs and upright fetch dmepos")),
    ];

    public static List<Block> Cite(Dossier dossier) =>
    [
        new ParagraphBlock([Text(dossier.Citation)]),
        new ParagraphBlock([Soft("HCPCS Level II descriptors and DMEPOS fees are CMS’s. Cite the publisher of a figure beside this dossier: its note names file, release and line.")]),
    ];
}
