using System.Globalization;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Reading;

namespace Upright.Sources.Mue;

/// <summary>
/// The NCCI table of Medically Unlikely Edits for DME suppliers, csv or workbook: a quoted notice over several lines, a header whose first cell holds a line break,
/// then code, value, adjudication indicator (text that begins with the digit), rationale. A decoded copy with plain column names is read too.
/// The effective date stands only in the file's name.
/// </summary>
public sealed class MueReader(ReadingLog log)
{
    public static bool IsHeader(TableRow row)
    {
        if (row.Cells.Count < 4) return false;
        var names = row.Cells.Select(ColumnMap.Normalise).ToList();
        return names[0] is "HCPCSCPTCODE" && names.Any(n => n.Contains("DMESUPPLIERSERVICESMUEVALUE", StringComparison.Ordinal))
            || names[0] is "HCPCSCODE" && names.Contains("MUEUNITS") && names.Contains("MUEMAI");
    }

    public IEnumerable<MueEntry> Read(IEnumerable<TableRow> rows)
    {
        ColumnMap? map = null;
        int code = 0, units = 0, indicator = 0, rationale = 0;
        var service = -1;
        var seen = new HashSet<string>(StringComparer.Ordinal);
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
                code = map.Find("HCPCS/CPT Code", "hcpcs_code");
                units = map.Find("DME Supplier Services MUE Values", "DME Supplier Services MUE Value", "mue_units");
                indicator = map.Find("MUE Adjudication Indicator", "mue_mai");
                rationale = map.Find("MUE Rationale", "mue_rationale");
                service = map.Find("mue_service");
                if (units < 0 || indicator < 0) throw new UnreadableInputException("The header has no MUE value or adjudication indicator.") { Line = row.Line };
                continue;
            }
            if (row.IsBlank) continue;
            if (service >= 0 && !row[service].Contains("DME", StringComparison.OrdinalIgnoreCase))
            {
                log.LeaveOut("not the table for DME suppliers");
                continue;
            }
            if (!HcpcsCode.TryParse(row[code], out var hcpcs))
            {
                if (row[code].Trim() is { Length: 5 } cpt && cpt[..4].All(char.IsAsciiDigit)) log.LeaveOut("CPT code");
                else log.Refuse(row.Line, code + 1, "not an HCPCS Level II code");
                continue;
            }
            if (!int.TryParse(row[units].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                log.Refuse(row.Line, units + 1, "the MUE value is not a whole number");
                continue;
            }
            if (row[indicator].Trim() is not [>= '1' and <= '3' and var digit, ..])
            {
                log.Refuse(row.Line, indicator + 1, "the adjudication indicator does not begin with 1, 2 or 3");
                continue;
            }
            if (!seen.Add(hcpcs.Value))
            {
                log.Refuse(row.Line, code + 1, $"{hcpcs} stands in the file a second time");
                continue;
            }
            log.Take();
            yield return new MueEntry(hcpcs.Value, value, digit - '0', rationale < 0 ? "" : row[rationale].Trim());
        }
        if (map is null) throw new UnreadableInputException("No header row (HCPCS/CPT Code, DME Supplier Services MUE Values …) was found: not the MUE table for DME suppliers.");
    }
}
