using Upright.Domain;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Sources.Reading;

namespace Upright.Sources.DmeposFees;

/// <summary>
/// The PDAC contractor's quarterly download: header HCPCS, MOD, MOD2, CATG, then <c>ALNR</c>, <c>ALR</c> … <c>VIR</c>, PEN, FROMDATE, TODATE.
/// It has no floor and ceiling, no description and no contractor column; each row carries the dates for which it holds.
/// </summary>
public sealed class PdacFeeReader(ReadingLog log)
{
    private readonly FeeCells _cells = new(log);

    /// <summary>After reading: the dates that the rows carry.</summary>
    public DateSpan? Holds { get; private set; }

    public static bool IsHeader(TableRow row)
    {
        if (row.Cells.Count < 20 || ColumnMap.Normalise(row[0]) != "HCPCS") return false;
        var names = row.Cells.Select(ColumnMap.Normalise).ToHashSet();
        return (names.Contains("FROMDATE") || names.Contains("TODATE")) && (names.Contains("TXNR") || names.Contains("CANR"));
    }

    /// <exception cref="UnreadableInputException">No header, a column missing, or cut off.</exception>
    public IEnumerable<FeeRow> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "HCPCS, MOD, MOD2, CATG … FROMDATE, TODATE");
        var columns = new Columns(table.Columns);
        foreach (var row in table.Rows(log))
            if (Row(row, columns) is { } fee) yield return fee;
    }

    private FeeRow? Row(TableRow row, Columns columns)
    {
        if (!_cells.TryKey(row, columns.Code, columns.Modifiers, out var code, out var modifiers)) return null;
        if (!PublishedDates.TryReadSlashed(row[columns.From], out var first) || !PublishedDates.TryReadSlashed(row[columns.To], out var last) || last < first)
        {
            log.Refuse(row.Line, columns.From + 1, "the dates FROMDATE and TODATE are not two dates in order (m/d/yyyy)");
            return null;
        }
        var span = new DateSpan(first, last);
        if (Holds is { } holds && holds != span)
        {
            log.Refuse(row.Line, columns.From + 1, $"the row holds {span}, the file {holds}");
            return null;
        }
        Holds = span;
        if (_cells.Amounts(row, columns.Amounts) is not { } amounts) return null;
        log.Take();
        return new FeeRow { Code = code, Modifiers = modifiers, Category = row[columns.Category].Trim(), Amounts = amounts, Line = row.Line };
    }

    private sealed class Columns(ColumnMap map)
    {
        public int Code { get; } = map.Require("HCPCS");
        public int[] Modifiers { get; } = [map.Require("MOD"), map.Find("MOD2")];
        public int Category { get; } = map.Require("CATG");
        public int From { get; } = map.Require("FROMDATE");
        public int To { get; } = map.Require("TODATE");
        public int[] Amounts { get; } = [.. Jurisdiction.All.SelectMany(j => new[] { map.Require(j.Abbreviation + "NR"), map.Require(j.Abbreviation + "R") })];
    }
}
