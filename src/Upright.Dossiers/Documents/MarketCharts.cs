using Upright.Benchmarks;
using Upright.Domain.Answers;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Documents;

/// <summary>The prices of one code, payer by payer, against Medicare: as a chart with its table where there is something to draw, else as the table.</summary>
public static class MarketCharts
{
    /// <param name="missing">Payers a reader expects and of which nothing is loaded.</param>
    /// <param name="where">The nation, a state: for the caption.</param>
    /// <param name="name">Of the table; unique on the page.</param>
    /// <param name="withFurther">Whether payers that are not drawn are listed, where there are dozens.</param>
    public static IEnumerable<Block> Of(Benchmark benchmark, IReadOnlyList<MissingPayer> missing, string where, string name, bool withFurther = true)
    {
        benchmark.Medicare.TryGet(out var medicare);
        var table = MarketTables.ByPayer(benchmark, missing, where, name);
        var strips = ShownPayers.Of(benchmark).Select(p => new PayerStrip(PayerIds.Of(p.Payer), p.Payer, p.Distribution is null && p.Prices.Count == 0 ? null : p, p.Absence)).Concat(missing.Select(m => new PayerStrip(m.Id, m.Name, null, m.Why))).ToList();
        var source = (benchmark.Medicare as Known<MedicareReference>)?.Source;
        if (strips.All(s => s.Figures is null)) yield return table;
        else yield return new PayerStripBlock($"Prices by payer against Medicare, {where}", Says(benchmark, medicare), table, source, medicare?.Fee ?? medicare?.Lowest, medicare?.Fee ?? medicare?.Highest, strips);
        if (withFurther && MarketTables.Further(benchmark, where, name) is { } further) yield return further;
        if (benchmark.Medicare is Absent<MedicareReference> none) yield return new AbsenceBlock(none.Why);
    }

    private static string Says(Benchmark benchmark, MedicareReference? medicare)
    {
        var parts = new List<string>();
        if (medicare is not null) parts.Add(medicare.Fee is { } fee ? $"Medicare pays {fee}." : $"Medicare pays {medicare.Lowest} to {medicare.Highest}.");
        parts.AddRange(ShownPayers.Of(benchmark).Select(p => p.Distribution is { } d
            ? $"{p.Payer}{(p.IsSample ? " (SAMPLE)" : "")}: median {d.P50}, middle half {d.P25} to {d.P75}, {p.Counts.Contracts} contracts."
            : $"{p.Payer}: no statistics. {p.Absence?.Explanation}"));
        return string.Join(' ', parts);
    }
}
