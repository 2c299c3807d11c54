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
    private readonly FeeCells _cells = new(log);

    /// <summary>The quarter that the preamble names ("April 2025 Fee Schedule"), when there is a preamble.</summary>
    public Quarter? Quarter { get; private set; }

    /// <summary>Loose on purpose: a renamed column is an error that names it, not a table of no known kind.</summary>
    public static bool IsHeader(TableRow row)
    {
        if (row.Cells.Count < 20 || ColumnMap.Normalise(row[0]) != "HCPCS") return false;
        var names = row.Cells.Select(ColumnMap.Normalise).ToHashSet();
        return (names.Contains("CEILING") || names.Contains("JURIS")) && (names.Contains("TXNR") || names.Contains("CANR"));
    }

    /// <exception cref="UnreadableInputException">No header, a column missing, or cut off.</exception>
    public IEnumerable<FeeRow> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "HCPCS, Mod, Mod2, JURIS, CATG, Ceiling, Floor, states");
        Quarter = table.Above.SelectMany(r => r.Cells).Select(QuarterIn).FirstOrDefault(q => q is not null);
        var columns = new Columns(table.Columns);
        foreach (var row in table.Rows(log))
            if (Row(row, columns) is { } fee) yield return fee;
    }

    private FeeRow? Row(TableRow row, Columns columns)
    {
        if (!_cells.TryKey(row, 0, columns.Modifiers, out var code, out var modifiers) ||
            !_cells.TryAmount(row, columns.Ceiling, out var ceiling) || !_cells.TryAmount(row, columns.Floor, out var floor) ||
            _cells.Amounts(row, columns.Amounts) is not { } amounts) return null;
        log.Take();
        return new FeeRow
        {
            Code = code,
            Modifiers = modifiers,
            Contractor = row[columns.Contractor].Trim(),
            Category = row[columns.Category].Trim(),
            Ceiling = ceiling,
            Floor = floor,
            Amounts = amounts,
            Description = columns.Description < 0 ? "" : row[columns.Description].Trim(),
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

    private sealed class Columns(ColumnMap map)
    {
        public int[] Modifiers { get; } = [map.Require("Mod"), map.Find("Mod2")];
        public int Contractor { get; } = map.Require("JURIS");
        public int Category { get; } = map.Require("CATG");
        public int Ceiling { get; } = map.Require("Ceiling");
        public int Floor { get; } = map.Require("Floor");
        public int Description { get; } = map.Find("Description");
        public int[] Amounts { get; } = [.. Jurisdiction.All.SelectMany(j => new[] { map.Require($"{j.Abbreviation} (NR)"), map.Require($"{j.Abbreviation} (R)") })];
    }
}
