using Upright.Domain;
using Upright.Sources.DmeposFees;
using Upright.Sources.Reading;

namespace Upright.Sources.FormerBiddingAreas;

/// <summary>CMS's table of fees in former competitive bidding areas: HCPCS, Mod, Mod2, Mod3, CATG, one column an area, last the description.</summary>
public sealed class BiddingAreaFeeReader(ReadingLog log)
{
    private readonly FeeCells _cells = new(log);

    public static bool IsHeader(TableRow row) =>
        row.Cells.Count > 10 && ColumnMap.Normalise(row[0]) == "HCPCS" && row.Cells.Any(c => ColumnMap.Normalise(c) == "MOD3") &&
        row.Cells.Count(IsArea) > 5;

    /// <exception cref="UnreadableInputException">No header, a column missing, or cut off.</exception>
    public IEnumerable<BiddingAreaFee> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "HCPCS, Mod, Mod2, Mod3, CATG, areas");
        var category = table.Columns.Require("CATG");
        int[] modifierColumns = [table.Columns.Require("Mod"), table.Columns.Find("Mod2"), table.Columns.Find("Mod3")];
        int[] areas = [.. Enumerable.Range(0, table.Columns.Width).Where(c => IsArea(table.Header[c]))];
        foreach (var row in table.Rows(log))
        {
            if (!_cells.TryKey(row, 0, modifierColumns, out var code, out var modifiers) || _cells.Amounts(row, areas) is not { } amounts) continue;
            log.Take();
            for (var i = 0; i < areas.Length; i++)
                if (amounts[i] is { } dollars) yield return new BiddingAreaFee(code, modifiers, row[category].Trim(), table.Header[areas[i]], dollars);
        }
    }

    /// <summary>"Austin, TX".</summary>
    private static bool IsArea(string heading) => heading.Contains(", ", StringComparison.Ordinal);
}
