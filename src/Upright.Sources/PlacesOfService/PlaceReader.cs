using Upright.Domain;
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
        ColumnMap? map = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int code = 0, name = 0, description = 0;
        foreach (var row in rows)
        {
            if (map is null)
            {
                if (!IsHeader(row))
                {
                    if (row.Line > 60) break;
                    continue;
                }
                map = new ColumnMap(row);
                code = map.Find("Place of Service Code", "Place of Service Code(s)", "Place of Service Codes", "POS Code", "POS");
                name = map.Find("Place of Service Name", "Name", "POS Name");
                description = map.Find("Place of Service Description", "Description", "POS Description");
                continue;
            }
            if (row.IsBlank) continue;
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
        if (map is null) throw new UnreadableInputException("No header row (Place of Service Code, Place of Service Name) was found.");
    }
}
