using System.Globalization;
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
            || names[0] is "HCPCSCODE" && (names.Contains("MUEUNITS") || names.Contains("MUEMAI"));
    }

    public IEnumerable<MueEntry> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "HCPCS/CPT Code, DME Supplier Services MUE Values …");
        var code = table.Columns.Require("HCPCS/CPT Code", "hcpcs_code");
        var units = table.Columns.Require("DME Supplier Services MUE Values", "DME Supplier Services MUE Value", "mue_units");
        var indicator = table.Columns.Require("MUE Adjudication Indicator", "mue_mai");
        var rationale = table.Columns.Find("MUE Rationale", "mue_rationale");
        var service = table.Columns.Find("mue_service");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows(log))
        {
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
    }
}
