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
        return names.Contains("FROMDATE") && names.Contains("TODATE") && names.Contains("TXNR");
    }

    public IEnumerable<FeeRow> Read(IEnumerable<TableRow> rows)
    {
        ColumnMap? map = null;
        var amountColumns = new int[Jurisdiction.All.Count * 2];
        TableRow? previous = null;
        foreach (var row in rows)
        {
            if (map is null)
            {
                if (!IsHeader(row)) throw new UnreadableInputException("The first row is not the header HCPCS, MOD, MOD2, CATG … FROMDATE, TODATE: not PDAC's fee schedule.") { Line = row.Line };
                map = new ColumnMap(row);
                foreach (var jurisdiction in Jurisdiction.All)
                {
                    amountColumns[2 * jurisdiction.Order] = map.Require(jurisdiction.Abbreviation + "NR");
                    amountColumns[2 * jurisdiction.Order + 1] = map.Require(jurisdiction.Abbreviation + "R");
                }
                continue;
            }
            if (row.IsBlank) continue;
            if (previous is { } damaged) _cells.HasWidth(damaged, map.Width);
            previous = null;
            if (row.Cells.Count < map.Width || !row.Complete)
            {
                previous = row;
                continue;
            }
            if (Row(row, map, amountColumns) is { } fee) yield return fee;
        }
        if (map is null) throw new UnreadableInputException("The file is empty.");
        if (previous is { } last)
            throw new UnreadableInputException($"The file ends in the middle of a row ({last.Cells.Count} of {map.Width} columns): it is cut off. Download it again.") { Line = last.Line };
    }

    private FeeRow? Row(TableRow row, ColumnMap map, int[] amountColumns)
    {
        if (!_cells.TryKey(row, map.Require("HCPCS"), [map.Require("MOD"), map.Find("MOD2")], out var code, out var modifiers)) return null;
        var from = map.Require("FROMDATE");
        var to = map.Require("TODATE");
        if (!PublishedDates.TryReadSlashed(row[from], out var first) || !PublishedDates.TryReadSlashed(row[to], out var last) || last < first)
        {
            log.Refuse(row.Line, from + 1, "the dates FROMDATE and TODATE are not two dates in order (m/d/yyyy)");
            return null;
        }
        var span = new DateSpan(first, last);
        if (Holds is { } holds && holds != span)
        {
            log.Refuse(row.Line, from + 1, $"the row holds {span}, the file {holds}");
            return null;
        }
        Holds = span;
        var amounts = new decimal?[amountColumns.Length];
        for (var i = 0; i < amountColumns.Length; i++)
        {
            if (FeeCells.TryAmount(row, amountColumns[i], out amounts[i])) continue;
            _cells.RefuseAmount(row, amountColumns[i]);
            return null;
        }
        log.Take();
        return new FeeRow { Code = code, Modifiers = modifiers, Category = row[map.Require("CATG")].Trim(), Amounts = amounts, Line = row.Line };
    }
}
