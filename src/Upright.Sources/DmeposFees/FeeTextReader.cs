using Upright.Domain;
using Upright.Domain.Places;
using Upright.Sources.Reading;

namespace Upright.Sources.DmeposFees;

/// <summary>
/// CMS's tilde-separated text (<c>DMEPOSyy_MON.txt</c>): one row a code, modifiers and state; fields counted from 0:
/// 0 year, 1 code, 2 and 3 modifiers, 4 contractor, 5 category, 8 state, 10 ceiling, 11 floor, 12 the fee.
/// Public readers of it take the wrong column, so the file is refused unless its fees lie within its own floors and ceilings.
/// It has no rural amounts: prefer the csv of the same quarter.
/// </summary>
public sealed class FeeTextReader(ReadingLog log)
{
    private const int Ceiling = 10, Floor = 11, Fee = 12, Fields = 17;
    private readonly FeeCells _cells = new(log);

    /// <summary>The year that the rows carry.</summary>
    public int? Year { get; private set; }

    public static bool IsRow(TableRow row) =>
        row.Cells.Count is >= 16 and <= 24 && row[0].Trim() is ['2', '0', _, _] && Domain.Codes.HcpcsCode.TryParse(row[1], out _) && Jurisdiction.TryParse(row[8], out _);

    /// <exception cref="UnreadableInputException">The fees cannot be reconciled with floors and ceilings.</exception>
    public IReadOnlyList<FeeRow> Read(IEnumerable<TableRow> rows)
    {
        var drafts = new Dictionary<string, (FeeRow Row, decimal?[] Amounts)>(StringComparer.Ordinal);
        long within = 0, outside = 0;
        foreach (var row in rows)
        {
            if (row.IsBlank) continue;
            if (row.Cells.Count < Fields - 1 || !row.Complete)
            {
                log.Refuse(row.Line, row.Cells.Count, $"the row has {row.Cells.Count} of {Fields} fields");
                continue;
            }
            if (!Jurisdiction.TryParse(row[8], out var jurisdiction))
            {
                log.Refuse(row.Line, 9, "not one of the 53 fee jurisdictions");
                continue;
            }
            if (!_cells.TryAmount(row, Ceiling, out var ceiling) || !_cells.TryAmount(row, Floor, out var floor) || !_cells.TryAmount(row, Fee, out var fee)) continue;
            if (!int.TryParse(row[0].Trim(), out var year) || (Year ??= year) != year)
            {
                log.Refuse(row.Line, 1, "the year differs from the other rows'");
                continue;
            }
            if (jurisdiction.IsContiguous && floor is { } low && ceiling is { } high && fee is { } amount)
            {
                if (low <= amount && amount <= high) within++;
                else outside++;
            }
            var key = string.Join('~', row[1].Trim(), row[2].Trim(), row[3].Trim());
            if (!drafts.TryGetValue(key, out var draft))
            {
                if (!_cells.TryKey(row, 1, [2, 3], out var code, out var modifiers)) continue;
                var amounts = new decimal?[Jurisdiction.All.Count * 2];
                draft = (new FeeRow { Code = code, Modifiers = modifiers, Contractor = row[4].Trim(), Category = row[5].Trim(), Ceiling = ceiling, Floor = floor, Amounts = amounts, Description = row[16].Trim(), Line = row.Line }, amounts);
                drafts.Add(key, draft);
            }
            if (draft.Amounts[2 * jurisdiction.Order] is not null)
            {
                log.Refuse(row.Line, 9, $"{draft.Row.Code} in {jurisdiction} stands in the file a second time");
                continue;
            }
            draft.Amounts[2 * jurisdiction.Order] = fee;
            log.Take();
        }
        if (outside > 0 || within == 0)
            throw new UnreadableInputException($"Of the fees that have a floor and a ceiling {outside:N0} lie outside them and {within:N0} within: the columns of this text are not those known. Load the csv of the same quarter.");
        return [.. drafts.Values.Select(d => d.Row)];
    }
}
