using System.Globalization;
using Upright.Benchmarks;
using Upright.Domain.Answers;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class MarketSection
{
    public static List<Block> Of(Dossier dossier)
    {
        var market = dossier.Market;
        if (market.National.Content is not { } national)
            return [new AbsenceBlock(market.National.Why!), Missing(market)];
        var blocks = new List<Block>();
        if (market.HasSample) blocks.Add(new NoticeBlock([new SampleRun(), Text(" Figures marked SAMPLE come from synthetic files made to show this page at work. They say nothing of any payer.")], IsWarning: true));
        blocks.Add(new ParagraphBlock([Text("The unit is the contract: one payer, one network, one billing party. Percentiles are prices that somebody has. Medicare is the DMEPOS fee of the day; how prices are chosen and which are left out is set out under "), Text("method and sources.")]));
        foreach (var note in national.Notes) blocks.Add(new NoticeBlock([Text(note)], IsWarning: false));
        Add(blocks, national, market.Missing, dossier, "National", "benchmarks");
        if (market.InState is { } state)
        {
            blocks.Add(new HeadingBlock($"In {dossier.State!.Name}", "benchmarks-state"));
            Add(blocks, state, [], dossier, dossier.State.Name, "benchmarks-state-figures");
        }
        foreach (var payer in national.Payers.Where(p => p.Confidence is not null))
        {
            if (blocks.All(b => b is not HeadingBlock { Id: "benchmarks-confidence" })) blocks.Add(new HeadingBlock("Confidence, and why", "benchmarks-confidence"));
            blocks.Add(new ParagraphBlock([new PayerRun(PayerIds.Of(payer.Payer), payer.Payer, payer.IsSample), Text($": {Word(payer.Confidence!.Grade)}. {string.Join(' ', payer.Confidence.Reasons.Select(r => Sentence(r.Explanation)))}")]));
        }
        return blocks;
    }

    private static void Add(List<Block> blocks, Benchmark benchmark, IReadOnlyList<MissingPayer> missing, Dossier dossier, string where, string name)
    {
        benchmark.Medicare.TryGet(out var medicare);
        var strips = benchmark.Payers.Select(p => new PayerStrip(PayerIds.Of(p.Payer), p.Payer, p.Distribution is null ? null : p, p.Absence)).Concat(missing.Select(m => new PayerStrip(m.Id, m.Name, null, m.Why))).ToList();
        var source = (benchmark.Medicare as Known<MedicareReference>)?.Source;
        blocks.Add(new PayerStripBlock($"Prices by payer against Medicare, {where}", Says(benchmark, medicare), Table(benchmark, missing, where, name), source, medicare?.Fee ?? medicare?.Lowest, medicare?.Fee ?? medicare?.Highest, strips));
        if (benchmark.Medicare is Absent<MedicareReference> none) blocks.Add(new AbsenceBlock(none.Why));
    }

    private static TableBlock Table(Benchmark benchmark, IReadOnlyList<MissingPayer> missing, string where, string name)
    {
        IEnumerable<(string Id, string Name, PayerBenchmark Figures)> payers = benchmark.Payers.Select(p => (PayerIds.Of(p.Payer), p.Payer, p));
        if (benchmark.AllPayers.Distribution is not null && benchmark.Payers.Count > 1) payers = payers.Append(("other", "All payers", benchmark.AllPayers));
        return new TableBlock($"Published prices by payer, {where}", "dollars a unit", name,
            [new("Payer"), new("Contracts", true), new("p10", true), new("p25", true), new("Median", true), new("p75", true), new("p90", true), new("× Medicare", true), new("Confidence")],
            [.. payers.Select(p => Line(p.Id, p.Name, p.Figures)), .. missing.Select(m => new Row([new([new PayerRun(m.Id, m.Name)]), new([new AbsentRun(m.Why)])]))],
            TableShape.Figures);
    }

    private static Row Line(string id, string name, PayerBenchmark payer)
    {
        var files = payer.Files.Where(f => f.HasCode).Take(3).Select(f => (Run)new CiteRun(f.Source));
        var who = new Cell([new PayerRun(id, name, payer.IsSample), .. files]);
        if (payer.Distribution is not { } d) return new Row([who, new([new AbsentRun(payer.Absence ?? new Absence(AbsenceReason.NotInSource, "the files give no comparable price", "another file of the payer"))])]);
        var sample = payer.IsSample;
        var ratio = payer.Medicare is { } m
            ? m.P50 is { } known ? Number(known, known.ToString("0.00", CultureInfo.InvariantCulture)) : Number(m.MedianToHighest, $"{m.MedianToHighest.ToString("0.00", CultureInfo.InvariantCulture)}–{m.MedianToLowest.ToString("0.00", CultureInfo.InvariantCulture)}")
            : new Cell([new AbsentRun(new Absence(AbsenceReason.NotLoaded, "no Medicare fee to compare with", "a fee schedule that holds on the date"))]);
        return new Row([who, Number(payer.Counts.Contracts, payer.Counts.Contracts.ToString("N0", CultureInfo.InvariantCulture)), Dollars(d.P10, sample), Dollars(d.P25, sample), Dollars(d.P50, sample), Dollars(d.P75, sample), Dollars(d.P90, sample), ratio,
            payer.Confidence is { } c ? new Cell([new GradeRun(Letter(c.Grade), string.Join(' ', c.Reasons.Select(r => Sentence(r.Explanation))), c.Grade is ConfidenceGrade.Low or ConfidenceGrade.Sample), Soft(" " + Word(c.Grade))]) : Words("not graded")]);
    }

    private static ListBlock Missing(Market market) => new([.. market.Missing.Select(m => (IReadOnlyList<Run>)[new PayerRun(m.Id, m.Name), Text(" "), new AbsentRun(m.Why)])]);

    private static string Says(Benchmark benchmark, MedicareReference? medicare)
    {
        var parts = new List<string>();
        if (medicare is not null) parts.Add(medicare.Fee is { } fee ? $"Medicare pays {fee}." : $"Medicare pays {medicare.Lowest} to {medicare.Highest}.");
        parts.AddRange(benchmark.Payers.Select(p => p.Distribution is { } d
            ? $"{p.Payer}{(p.IsSample ? " (SAMPLE)" : "")}: median {d.P50}, middle half {d.P25} to {d.P75}, {p.Counts.Contracts} contracts."
            : $"{p.Payer}: no statistics. {p.Absence?.Explanation}"));
        return string.Join(' ', parts);
    }

    private static string Letter(ConfidenceGrade grade) => grade switch { ConfidenceGrade.High => "H", ConfidenceGrade.Moderate => "M", ConfidenceGrade.Low => "L", _ => "S" };

    private static string Word(ConfidenceGrade grade) => grade switch { ConfidenceGrade.High => "high", ConfidenceGrade.Moderate => "moderate", ConfidenceGrade.Low => "low", _ => "SAMPLE" };

    private static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] == '.' ? "" : ".");
}
