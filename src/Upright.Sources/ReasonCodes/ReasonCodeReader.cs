using Upright.Sources.Reading;

namespace Upright.Sources.ReasonCodes;

/// <summary>
/// A table of claim adjustment reason codes (CARC) or remittance advice remark codes (RARC): a code column headed CARC or RARC, a description,
/// and, when the list has them, the days of start and stop. The texts are licensed by their publisher: loaded from the user's own list, never shipped.
/// </summary>
public sealed class ReasonCodeReader(ReadingLog log)
{
    private static readonly string[] Adjustment = ["CARC", "CLAIMADJUSTMENTREASONCODE", "CLAIMADJUSTMENTREASONCODES"];
    private static readonly string[] Remark = ["RARC", "REMITTANCEADVICEREMARKCODE", "REMITTANCEADVICEREMARKCODES"];

    /// <summary>After reading: whether the list is of remark codes.</summary>
    public bool IsRemarks { get; private set; }

    public static bool IsHeader(TableRow row)
    {
        var names = row.Cells.Select(ColumnMap.Normalise).ToList();
        return names.Count is >= 2 and <= 12 && names.Contains("DESCRIPTION") && names.Any(n => Adjustment.Contains(n) || Remark.Contains(n));
    }

    public IEnumerable<ReasonCodeEntry> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "CARC or RARC, Description");
        IsRemarks = table.Columns.Find(Remark) >= 0;
        var code = table.Columns.Require(IsRemarks ? Remark : Adjustment);
        var description = table.Columns.Require("Description");
        var starts = table.Columns.Find("Start", "Start Date", "Effective", "Effective Date");
        var stops = table.Columns.Find("Stop", "Stop Date", "Deactivated", "Deactivation Date");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows(log))
        {
            var text = row[code].Trim().ToUpperInvariant();
            if (text.Length is 0 or > 5 || !text.All(char.IsAsciiLetterOrDigit))
            {
                log.Refuse(row.Line, code + 1, "a reason or remark code has one to five letters and digits");
                continue;
            }
            if (!TryDate(row, starts, out var from) || !TryDate(row, stops, out var to))
            {
                log.Refuse(row.Line, (starts >= 0 ? starts : stops) + 1, "a day is written 2026-07-01 or 7/1/2026");
                continue;
            }
            if (!seen.Add(text))
            {
                log.Refuse(row.Line, code + 1, "the code stands in the file a second time");
                continue;
            }
            log.Take();
            yield return new ReasonCodeEntry(text, row[description].Trim(), from, to);
        }
    }

    private static bool TryDate(TableRow row, int column, out DateOnly? date)
    {
        date = null;
        if (column < 0 || string.IsNullOrWhiteSpace(row[column])) return true;
        if (PublishedDates.TryReadSlashed(row[column], out var slashed)) date = slashed;
        else if (DateOnly.TryParseExact(row[column].Trim(), "yyyy-MM-dd", out var iso)) date = iso;
        return date is not null;
    }
}
