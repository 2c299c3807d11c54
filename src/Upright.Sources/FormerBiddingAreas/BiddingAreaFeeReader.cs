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
        row.Cells.Count(c => c.Contains(", ", StringComparison.Ordinal)) > 5;

    public IEnumerable<BiddingAreaFee> Read(IEnumerable<TableRow> rows)
    {
        TableRow? header = null;
        var map = default(ColumnMap);
        foreach (var row in rows)
        {
            if (header is null)
            {
                if (!IsHeader(row))
                {
                    if (row.Line > 60) break;
                    continue;
                }
                header = row;
                map = new ColumnMap(row);
                continue;
            }
            if (row.IsBlank || !_cells.HasWidth(row, map!.Width)) continue;
            if (!_cells.TryKey(row, 0, [map.Require("Mod"), map.Find("Mod2"), map.Find("Mod3")], out var code, out var modifiers)) continue;
            var fees = new List<BiddingAreaFee>();
            var refused = false;
            for (var column = 1; column < map.Width && !refused; column++)
            {
                var area = header.Value[column];
                if (!area.Contains(", ", StringComparison.Ordinal)) continue;
                if (!FeeCells.TryAmount(row, column, out var amount))
                {
                    _cells.RefuseAmount(row, column);
                    refused = true;
                }
                else if (amount is { } dollars)
                {
                    fees.Add(new BiddingAreaFee(code, modifiers, row[map.Require("CATG")].Trim(), area, dollars));
                }
            }
            if (refused) continue;
            log.Take();
            foreach (var fee in fees) yield return fee;
        }
        if (header is null) throw new UnreadableInputException("No header row (HCPCS, Mod, Mod2, Mod3, CATG, areas) was found: not the table of former bidding areas.");
    }
}
