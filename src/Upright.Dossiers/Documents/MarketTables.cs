using System.Globalization;
using Upright.Benchmarks;
using Upright.Domain.Answers;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

/// <summary>The tables behind the charts of prices, and of what does not stand in them.</summary>
internal static class MarketTables
{
    /// <summary>The most single prices shown of a payer with too few contracts for statistics.</summary>
    private const int MostSingle = 8;

    public static TableBlock ByPayer(Benchmark benchmark, IReadOnlyList<MissingPayer> missing, string where, string name)
    {
        IEnumerable<(string Id, string Name, PayerBenchmark Figures)> payers = ShownPayers.Of(benchmark).Select(p => (PayerIds.Of(p.Payer), p.Payer, p));
        if (benchmark.AllPayers.Distribution is not null && benchmark.Payers.Count > 1) payers = payers.Append(("other", "All payers", benchmark.AllPayers));
        return new TableBlock($"Published prices by payer, {where}", "dollars a unit", name,
            [new("Payer"), new("Contracts", true), new("p10", true), new("p25", true), new("Median", true), new("p75", true), new("p90", true), new("× Medicare", true), new("Confidence")],
            [.. payers.Select(p => Line(p.Id, p.Name, p.Figures)), .. missing.Select(m => new Row([new([new PayerRun(m.Id, m.Name)]), new([new AbsentRun(m.Why)])]))],
            TableShape.Figures);
    }

    /// <summary>The payers that are not drawn, in short; null when all are.</summary>
    public static TableBlock? Further(Benchmark benchmark, string where, string name)
    {
        var payers = ShownPayers.Further(benchmark);
        return payers.Count == 0 ? null : new TableBlock($"{payers.Count} further payers, {where}", "dollars a unit; every figure of theirs stands in the JSON", name + "-further",
            [new("Payer"), new("Contracts", true), new("Median", true)],
            [.. payers.Select(p => new Row([new([new PayerRun(PayerIds.Of(p.Payer), p.Payer)]), Number(p.Counts.Contracts, p.Counts.Contracts.ToString("N0", CultureInfo.InvariantCulture)),
                p.Distribution is { } d ? Dollars(d.P50, p.IsSample) : new Cell([new AbsentRun((p.Absence ?? new Absence(AbsenceReason.NotInSource, "no comparable price", "")) with { Supply = "" })])]))], TableShape.Figures);
    }

    private static Row Line(string id, string name, PayerBenchmark payer)
    {
        var files = payer.Files.Where(f => f.HasCode).Take(3).Select(f => (Run)new CiteRun(f.Source));
        var who = new Cell([new PayerRun(id, name, payer.IsSample), .. files]);
        if (payer.Distribution is not { } d) return new Row([who, new([new AbsentRun(payer.Absence ?? new Absence(AbsenceReason.NotInSource, "the files give no comparable price", "another file of the payer")), .. Single(payer)])]);
        var sample = payer.IsSample;
        var ratio = payer.Medicare is { } m
            ? m.P50 is { } known ? Number(known, known.ToString("0.00", CultureInfo.InvariantCulture)) : Number(m.MedianToHighest, $"{m.MedianToHighest.ToString("0.00", CultureInfo.InvariantCulture)}–{m.MedianToLowest.ToString("0.00", CultureInfo.InvariantCulture)}")
            : new Cell([new AbsentRun(new Absence(AbsenceReason.NotLoaded, "no Medicare fee to compare with", "a fee schedule that holds on the date"))]);
        return new Row([who, Number(payer.Counts.Contracts, payer.Counts.Contracts.ToString("N0", CultureInfo.InvariantCulture)), Dollars(d.P10, sample), Dollars(d.P25, sample), Dollars(d.P50, sample), Dollars(d.P75, sample), Dollars(d.P90, sample), ratio,
            payer.Confidence is { } c ? new Cell([new GradeRun(Letter(c.Grade), string.Join(' ', c.Reasons.Select(r => MarketSection.Sentence(r.Explanation))), c.Grade is ConfidenceGrade.Low or ConfidenceGrade.Sample), Soft(" " + MarketSection.Word(c.Grade))]) : Words("not graded")]);
    }

    /// <summary>Too few contracts for statistics: the prices themselves are public and are shown.</summary>
    private static IEnumerable<Run> Single(PayerBenchmark payer)
    {
        var prices = payer.Prices.Where(p => p.Flag is null).Take(MostSingle + 1).ToList();
        if (prices.Count == 0 || prices.Count > MostSingle) yield break;
        yield return Text(" Published: ");
        for (var i = 0; i < prices.Count; i++)
        {
            yield return new MoneyRun(prices[i].Amount, payer.IsSample);
            yield return Soft($" ({prices[i].Contracts.ToString("N0", CultureInfo.InvariantCulture)} contract{(prices[i].Contracts == 1 ? "" : "s")}){(i == prices.Count - 1 ? "." : ", ")}");
        }
    }

    /// <summary>Prices of another kind, which no statistic above contains; null when there are none.</summary>
    public static TableBlock? Apart(Benchmark benchmark)
    {
        var rows = ShownPayers.Of(benchmark).SelectMany(p => p.Apart.Where(a => a.Rows > 0).Select(a => (Payer: p, Apart: a))).ToList();
        return rows.Count == 0 ? null : new TableBlock("Prices kept apart", "of another kind, in no statistic above", "benchmarks-apart",
            [new("Payer"), new("Kind"), new("Prices", true), new("Lowest", true), new("Median", true), new("Highest", true)],
            [.. rows.Select(r => new Row([new([new PayerRun(PayerIds.Of(r.Payer.Payer), r.Payer.Payer, r.Payer.IsSample), .. r.Payer.Files.Where(f => f.HasCode).Take(3).Select(f => (Run)new CiteRun(f.Source))]),
                Words(Kind(r.Apart)), Number(r.Apart.Rows, r.Apart.Rows.ToString("N0", CultureInfo.InvariantCulture)), Amount(r.Apart.Lowest, r), Amount(r.Apart.Median, r), Amount(r.Apart.Highest, r)]))], TableShape.Figures);
    }

    /// <summary>What was left out of the statistics, by reason; null when nothing was. Payers of one reason share a line.</summary>
    public static ListBlock? LeftOut(Benchmark benchmark)
    {
        var items = benchmark.Payers.SelectMany(p => p.LeftOut.Select(l => (Payer: p, l.Count, Unit: l.Count == 1 ? l.Unit.TrimEnd('s') : l.Unit, l.Explanation))
            .Concat(p.Flags.Select(f => (Payer: p, Count: f.Observations, Unit: "flagged", f.Explanation)))).GroupBy(i => i.Explanation, StringComparer.Ordinal).ToList();
        return items.Count == 0 ? null : new ListBlock([.. items.Select(Reason)]);
    }

    private static List<Run> Reason(IGrouping<string, (PayerBenchmark Payer, long Count, string Unit, string Explanation)> reason)
    {
        var runs = new List<Run> { Text(MarketSection.Sentence(reason.Key)) };
        foreach (var (payer, count, unit, _) in reason.Take(ShownPayers.Most))
        {
            runs.Add(Text(" "));
            runs.Add(new PayerRun(PayerIds.Of(payer.Payer), payer.Payer, payer.IsSample));
            runs.Add(Soft($" {count.ToString("N0", CultureInfo.InvariantCulture)} {unit};"));
        }
        var further = reason.Skip(ShownPayers.Most).ToList();
        runs[^1] = Soft(((TextRun)runs[^1]).Text.TrimEnd(';') + (further.Count == 0 ? "." : $"; {further.Count} further payers, {further.Sum(f => f.Count).ToString("N0", CultureInfo.InvariantCulture)}."));
        return runs;
    }

    private static string Letter(ConfidenceGrade grade) => grade switch { ConfidenceGrade.High => "H", ConfidenceGrade.Moderate => "M", ConfidenceGrade.Low => "L", _ => "S" };

    private static Cell Amount(decimal amount, (PayerBenchmark Payer, ApartRow Apart) row)
    {
        if (!row.Apart.IsPercent) return Dollars(new Domain.Money(amount), row.Payer.IsSample);
        Run[] percent = [Text(amount.ToString("0.##", CultureInfo.InvariantCulture) + " %"), .. row.Payer.IsSample ? [new SampleRun()] : Array.Empty<Run>()];
        return new Cell(percent, amount.ToString(CultureInfo.InvariantCulture));
    }

    private static string Kind(ApartRow row) => row.Kind switch
    {
        ApartKind.Percentage => "percent of billed charges",
        ApartKind.PerDiem => "a day",
        ApartKind.Bundle => "for a bundle of services",
        ApartKind.Capitation => "a member, not a service",
        ApartKind.CoversOtherCodes => "covers other codes too",
        ApartKind.AllOtherCodes => "for all codes without a price of their own",
        ApartKind.OtherModifierClass => $"other modifier class: {row.Detail}",
        ApartKind.OtherBillingClass => $"other billing class: {row.Detail}",
        _ => "of no stated kind",
    };
}
