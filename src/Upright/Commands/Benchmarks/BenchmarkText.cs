using System.Globalization;
using Upright.Benchmarks;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Answers;

namespace Upright.Commands.Benchmarks;

/// <summary>A benchmark for the terminal.</summary>
internal static class BenchmarkText
{
    private const int MostPrices = 12;

    public static void Print(Benchmark benchmark, TextWriter to)
    {
        var question = benchmark.Question;
        to.WriteLine($"{question.Code}  negotiated prices, {question.ModifierClass.ToString().ToLowerInvariant()}, {question.Series.ToString().ToLowerInvariant()}" + (question.State is { } s ? $", {s.Name}" : "") + (question.On is { } on ? $", on {on:yyyy-MM-dd}" : ""));
        if (benchmark.IsSample) to.WriteLine("  SAMPLE: figures marked so come from invented files and say nothing of any payer.");
        to.WriteLine("  " + Wrap.At(Medicare(benchmark), "  "));
        to.WriteLine();
        var table = new TextTable("Payer", "contracts", "p10", "p25", "p50", "p75", "p90", "of Medicare", "confidence").RightAlign(1, 2, 3, 4, 5, 6, 7);
        foreach (var payer in benchmark.Payers) Row(table, payer);
        if (benchmark.Payers.Count != 1) Row(table, benchmark.AllPayers);
        to.WriteLine(table);
        foreach (var payer in benchmark.Payers) Detail(payer, to);
        if (benchmark.Payers.Count == 0 && benchmark.AllPayers.Absence is { } nothing) Absent(nothing, to);
        if (question.Npi is not null || question.Tin is not null) Yours(benchmark, to);
        if (benchmark.Notes.Count > 0) to.WriteLine();
        foreach (var note in benchmark.Notes) to.WriteLine("  " + Wrap.At(note, "  "));
    }

    private static string Medicare(Benchmark benchmark) => benchmark.Medicare switch
    {
        Known<MedicareReference> { Value: var fee, Source: var source } => "Medicare: " + (fee.Fee is { } own ? $"{own} in {fee.State!.Name}; " : "") + $"{fee.Lowest} to {fee.Highest} in the contiguous states ({(source.Standing == SourceStanding.Starter ? "starter data, " : "")}{source.Document}, {source.Release})",
        Absent<MedicareReference> { Why: var why } => $"Medicare: {why.Explanation} {why.Supply}",
        _ => "",
    };

    private static void Row(TextTable table, PayerBenchmark payer)
    {
        var name = payer.Payer + (payer.IsSample ? " [sample]" : "");
        if (payer.Distribution is not { } d)
        {
            table.Add(name, Number(payer.Counts.Contracts), "none", "", "", "", "", "", payer.Absence is { } absence ? Word(absence.Reason) : "");
            return;
        }
        table.Add(name, Number(payer.Counts.Contracts), Dollars(d.P10), Dollars(d.P25), Dollars(d.P50), Dollars(d.P75), Dollars(d.P90), Ratio(payer.Medicare), payer.Confidence!.Grade.ToString().ToLowerInvariant());
    }

    private static void Detail(PayerBenchmark payer, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine(payer.Payer + (payer.IsSample ? " [sample]" : ""));
        if (payer.Absence is { } absence) Absent(absence, to);
        var c = payer.Counts;
        if (c.Published > 0) to.WriteLine($"  {Wrap.At($"{Counted(c.Published, "published row")} in {Counted(c.Files, "file")}, {Number(c.Comparable)} comparable; {Counted(c.Contracts, "contract")} counted, {Counted(c.Tins, "TIN")}{(c.Npis is { } npis ? $", {Counted(npis, "NPI")}" : "")}{(c.SeveralPrices > 0 ? $"; {Number(c.SeveralPrices)} with several prices" : "")}", "    ")}");
        if (payer.Distribution is { } d) to.WriteLine($"  lowest {d.Lowest}, highest {d.Highest}, mean {d.Mean.ToCents()}; most often {d.Mode} ({Percent(d.ModeShare)} of {Number(d.Observations)} observations)");
        if (payer.Distribution is not null && payer.WithFlagged is { } all && payer.Flags.Count > 0) to.WriteLine($"  with the flagged ones: p25 {all.P25}, p50 {all.P50}, p75 {all.P75}, {Number(all.Observations)} observations");
        if (payer.Distribution is null && payer.Prices.Count > 0)
            to.WriteLine("  prices: " + string.Join(", ", payer.Prices.Take(MostPrices).Select(p => $"{p.Amount} ×{Number(p.Contracts)}{(p.Flag is { } flag ? $" ({flag})" : "")}")) + (payer.Prices.Count > MostPrices ? $" and {payer.Prices.Count - MostPrices} more (--json)" : ""));
        foreach (var flag in payer.Flags) to.WriteLine($"  flagged {Number(flag.Observations)}: {flag.Explanation}");
        foreach (var left in payer.LeftOut) to.WriteLine("  " + Wrap.At($"left out {Counted(left.Count, left.Unit.TrimEnd('s'))}: {left.Explanation}", "    "));
        foreach (var apart in payer.Apart) to.WriteLine($"  apart: {Counted(apart.Rows, "row")}, {Words(apart)}: {Amount(apart, apart.Lowest)} to {Amount(apart, apart.Highest)}, median {Amount(apart, apart.Median)}");
        if (payer.Consistency is { } family) Family(family, to);
        if (payer.Trend is { } trend) to.WriteLine("  " + Wrap.At(Said(trend), "    "));
        foreach (var reason in payer.Confidence?.Reasons ?? []) to.WriteLine("  " + Wrap.At($"{(reason.Effect < 0 ? "−" : reason.Effect > 0 ? "+" : "·")} {reason.Explanation}", "    "));
        foreach (var file in payer.Files.Where(f => f.HasCode)) to.WriteLine($"  file: {file.Source.File} ({file.Entity}, {file.Month}){(file.Source.Standing == SourceStanding.Sample ? " [sample]" : "")}");
    }

    private static void Family(FamilyConsistency family, TextWriter to)
    {
        if (family.Consistent > 0) to.WriteLine($"  family: {Number(family.Consistent)} contracts pay a constant multiple of Medicare over {family.PanelCodes} codes (most often {Percent(family.CommonMultiple!.Value)}); {Number(family.Validated)} have this code at it, {Number(family.Contradicted)} elsewhere");
        if (family.Implied is { } implied) to.WriteLine($"  IMPLIED, not published: {Number(implied.Contracts)} more contracts pay such a multiple and list no price for this code; it would be {implied.P25} / {implied.P50} / {implied.P75} (p25/p50/p75)");
    }

    private static string Said(Trend trend) => $"since {trend.EarlierMonth}: median {(trend.MedianChange is { } change ? (change.Amount >= 0 ? "+" : "") + change : "not comparable")}; of {Number(trend.Matched)} contracts in both months {Number(trend.Raised)} rose, {Number(trend.Lowered)} fell, {Number(trend.Unchanged)} are as they were";

    private static void Yours(Benchmark benchmark, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine(benchmark.Yours.Count == 0 ? "Your prices: none is published for this provider and code." : "Your prices");
        foreach (var own in benchmark.Yours)
            to.WriteLine($"  {own.Payer}{(own.IsSample ? " [sample]" : "")}{(own.Network is { } network ? ", " + network : "")}: {own.Amount}" + (own.Flag is { } flag ? $" ({flag})" : "") +
                (own.PercentileRank is { } rank ? $", above {rank.ToString("0.#", CultureInfo.InvariantCulture)} % of the market" : "") + (own.ToMedian is { } gap ? $", {(gap.Amount >= 0 ? "+" : "")}{gap} to the median" : ""));
    }

    private static void Absent(Absence absence, TextWriter to)
    {
        to.WriteLine("  " + Wrap.At(absence.Explanation, "  "));
        to.WriteLine("  " + Wrap.At(absence.Supply, "  "));
    }

    private static string Words(ApartRow apart) => apart.Kind switch
    {
        ApartKind.Percentage => "percent of charges",
        ApartKind.PerDiem => "per diem",
        ApartKind.Bundle => "bundle",
        ApartKind.Capitation => "capitation",
        ApartKind.CoversOtherCodes => "covers other codes too",
        ApartKind.AllOtherCodes => "holds for all codes without a price of their own (CSTM-00), " + apart.Detail,
        ApartKind.OtherModifierClass or ApartKind.OtherBillingClass => apart.Detail,
        _ => "kind not stated: " + apart.Detail,
    };

    private static string Word(AbsenceReason reason) => reason switch
    {
        AbsenceReason.NotLoaded => "not loaded",
        AbsenceReason.NoReleaseForDate => "no file for the date",
        AbsenceReason.NotInSource => "not in the file",
        AbsenceReason.AllLeftOut => "all left out",
        AbsenceReason.TooFew => "too few contracts",
        _ => reason.ToString(),
    };

    private static string Ratio(MedicareComparison? medicare) => medicare is null ? ""
        : medicare.P50 is { } p50 ? Percent(p50)
        : medicare.MedianToHighest == medicare.MedianToLowest ? Percent(medicare.MedianToHighest)
        : $"{(medicare.MedianToHighest * 100).ToString("0.#", CultureInfo.InvariantCulture)}–{Percent(medicare.MedianToLowest)}";

    private static string Amount(ApartRow row, decimal amount) => row.IsPercent ? amount.ToString("0.##", CultureInfo.InvariantCulture) + " %" : new Money(amount).ToString();

    private static string Dollars(Money money) => money.ToCents().ToString();

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Counted(long number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
