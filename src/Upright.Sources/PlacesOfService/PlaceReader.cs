using Upright.Domain.Places;
using Upright.Sources.Reading;

namespace Upright.Sources.PlacesOfService;

/// <summary>
/// CMS's place of service list as a table: a code column ("Place of Service Code(s)"), a name column, a description column.
/// CMS publishes it as a page and a PDF; a CSV or workbook made from it is read. A row for several codes ("35-40") is unassigned and left out.
/// </summary>
public sealed class PlaceReader(ReadingLog log)
{
    public static bool IsHeader(TableRow row)
    {
        var names = row.Cells.Select(ColumnMap.Normalise).ToList();
        return names.Count is >= 2 and <= 12 && names.Any(n => n is "PLACEOFSERVICECODE" or "PLACEOFSERVICECODES" or "POSCODE" or "POS") &&
            names.Any(n => n is "PLACEOFSERVICENAME" or "NAME" or "POSNAME");
    }

    public IEnumerable<PlaceEntry> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "Place of Service Code, Place of Service Name");
        var code = table.Columns.Require("Place of Service Code", "Place of Service Codes", "POS Code", "POS");
        var name = table.Columns.Require("Place of Service Name", "Name", "POS Name");
        var description = table.Columns.Find("Place of Service Description", "Description", "POS Description");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows(log))
        {
            if (row[code].Contains('-', StringComparison.Ordinal) || row[name].Contains("unassigned", StringComparison.OrdinalIgnoreCase))
            {
                log.LeaveOut("unassigned");
                continue;
            }
            if (!PlaceOfService.TryParse(row[code], out var place))
            {
                log.Refuse(row.Line, code + 1, "a place of service is two digits, 01 to 99");
                continue;
            }
            if (!seen.Add(place.ToString()))
            {
                log.Refuse(row.Line, code + 1, "the code stands in the file a second time");
                continue;
            }
            log.Take();
            yield return new PlaceEntry(place.ToString(), row[name].Trim(), description < 0 ? "" : row[description].Trim());
        }
    }
}
