using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Domain;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Sources.Reading;

namespace Upright.Sources.DmeposFees;

/// <summary>
/// CMS's quarterly fee schedule, csv or workbook (<c>DMEPOSyy_MON</c>): some preamble rows, a header beginning HCPCS, Mod, Mod2, JURIS, CATG, Ceiling, Floor,
/// then two columns a state (<c>AL (NR)</c>, <c>AL (R)</c>), last the description. The preamble names the quarter.
/// </summary>
public sealed partial class FeeTableReader(ReadingLog log)
{
    private const int HeaderWithin = 60;
    private readonly FeeCells _cells = new(log);

    /// <summary>The quarter that the preamble names ("April 2025 Fee Schedule"), when there is a preamble.</summary>
    public Quarter? Quarter { get; private set; }

    public static bool IsHeader(TableRow row)
    {
        if (row.Cells.Count < 20 || ColumnMap.Normalise(row[0]) != "HCPCS") return false;
        var names = row.Cells.Select(ColumnMap.Normalise).ToHashSet();
        return names.Contains("CATG") && names.Contains("TXNR") && names.Contains("JURIS") && names.Contains("CEILING");
    }

    public IEnumerable<FeeRow> Read(IEnumerable<TableRow> rows)
    {
        ColumnMap? map = null;
        var amountColumns = new int[Jurisdiction.All.Count * 2];
        int[] modifierColumns = [];
        int contractor = 0, category = 0, ceiling = 0, floor = 0, description = 0;
        TableRow? previous = null;
        foreach (var row in rows)
        {
            if (map is null)
            {
                foreach (var cell in row.Cells) Quarter ??= QuarterIn(cell);
                if (IsHeader(row))
                {
                    map = new ColumnMap(row);
                    modifierColumns = [map.Require("Mod"), map.Find("Mod2")];
                    (contractor, category, ceiling, floor, description) = (map.Require("JURIS"), map.Require("CATG"), map.Require("Ceiling"), map.Require("Floor"), map.Find("Description"));
                    foreach (var jurisdiction in Jurisdiction.All)
                    {
                        amountColumns[2 * jurisdiction.Order] = map.Require($"{jurisdiction.Abbreviation} (NR)");
                        amountColumns[2 * jurisdiction.Order + 1] = map.Require($"{jurisdiction.Abbreviation} (R)");
                    }
                }
                else if (row.Line > HeaderWithin)
                {
                    break;
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
            if (Row(row, modifierColumns, amountColumns, contractor, category, ceiling, floor, description) is { } fee) yield return fee;
        }
        if (map is null) throw new UnreadableInputException($"No header row (HCPCS, Mod, Mod2, JURIS, CATG, Ceiling, Floor, states) stands in the first {HeaderWithin} rows: not CMS's fee schedule.");
        if (previous is { } last)
            throw new UnreadableInputException($"The file ends in the middle of a row ({last.Cells.Count} of {map.Width} columns): it is cut off. Download it again.") { Line = last.Line };
    }

    private FeeRow? Row(TableRow row, int[] modifierColumns, int[] amountColumns, int contractor, int category, int ceiling, int floor, int description)
    {
        if (!_cells.TryKey(row, 0, modifierColumns, out var code, out var modifiers)) return null;
        var amounts = new decimal?[amountColumns.Length];
        for (var i = 0; i < amountColumns.Length; i++)
        {
            if (FeeCells.TryAmount(row, amountColumns[i], out amounts[i])) continue;
            _cells.RefuseAmount(row, amountColumns[i]);
            return null;
        }
        if (!FeeCells.TryAmount(row, ceiling, out var highest) || !FeeCells.TryAmount(row, floor, out var lowest))
        {
            _cells.RefuseAmount(row, ceiling);
            return null;
        }
        log.Take();
        return new FeeRow
        {
            Code = code,
            Modifiers = modifiers,
            Contractor = row[contractor].Trim(),
            Category = row[category].Trim(),
            Ceiling = highest,
            Floor = lowest,
            Amounts = amounts,
            Description = description < 0 ? "" : row[description].Trim(),
            Line = row.Line,
        };
    }

    /// <summary>The quarter in a title such as "April 2025 Fee Schedule".</summary>
    internal static Quarter? QuarterIn(string title)
    {
        var match = Title().Match(title);
        if (!match.Success) return null;
        var month = DateTime.ParseExact(match.Groups[1].Value[..3], "MMM", CultureInfo.InvariantCulture).Month;
        return new Quarter(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), (month + 2) / 3);
    }

    [GeneratedRegex(@"\b(January|April|July|October)\s+(20\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
