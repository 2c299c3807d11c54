using Upright.Domain.Time;
using Upright.Sources.Reading;

namespace Upright.Sources.RuralZips;

/// <summary>
/// CMS's DMEPOS rural ZIP codes: STATE, DMEPOS RURAL ZIP CODE (leading zeros lost), YEAR/QTR (yyyyqq), LOCATION.
/// Where the file also lists the ZIP codes of bidding areas, only rows whose location says RURAL are taken.
/// </summary>
public sealed class RuralZipReader(ReadingLog log)
{
    /// <summary>After reading: the quarter that the rows carry.</summary>
    public Quarter? Quarter { get; private set; }

    public static bool IsHeader(TableRow row) =>
        row.Cells.Count >= 3 && row.Cells.Any(c => ColumnMap.Normalise(c) is "DMEPOSRURALZIPCODE") && row.Cells.Any(c => ColumnMap.Normalise(c) is "YEARQTR");

    public IEnumerable<RuralZip> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "STATE, DMEPOS RURAL ZIP CODE, YEAR/QTR");
        int state = table.Columns.Require("STATE"), zipColumn = table.Columns.Require("DMEPOS RURAL ZIP CODE"), quarterColumn = table.Columns.Require("YEAR/QTR");
        var location = table.Columns.Find("LOCATION");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows(log))
        {
            if (location >= 0 && !row[location].Trim().Equals("RURAL", StringComparison.OrdinalIgnoreCase))
            {
                log.LeaveOut("ZIP code of a bidding area, not rural");
                continue;
            }
            var zip = row[zipColumn].Trim();
            if (zip.Length is < 3 or > 5 || !zip.All(char.IsAsciiDigit))
            {
                log.Refuse(row.Line, zipColumn + 1, "not a five-digit ZIP code");
                continue;
            }
            if (ReadQuarter(row[quarterColumn].Trim()) is not { } quarter || (Quarter ??= quarter) != quarter)
            {
                log.Refuse(row.Line, quarterColumn + 1, "not the year and quarter (yyyyqq) of the other rows");
                continue;
            }
            zip = zip.PadLeft(5, '0');
            if (!seen.Add(zip))
            {
                log.Refuse(row.Line, zipColumn + 1, "the ZIP code stands in the file a second time");
                continue;
            }
            log.Take();
            yield return new RuralZip(zip, row[state].Trim());
        }
    }

    private static Quarter? ReadQuarter(string text) =>
        text.Length == 6 && int.TryParse(text[..4], out var year) && int.TryParse(text[4..], out var number) && number is >= 1 and <= 4
            ? new Quarter(year, number) : null;
}
