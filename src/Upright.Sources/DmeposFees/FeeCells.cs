using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Domain.Codes;
using Upright.Sources.Reading;

namespace Upright.Sources.DmeposFees;

/// <summary>What the layouts of the fee schedule have in common: keys, duplicates, amounts.</summary>
internal sealed partial class FeeCells(ReadingLog log)
{
    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    /// <summary>Checks the code and modifiers of a row and that it is the first of its key; refuses it otherwise.</summary>
    public bool TryKey(TableRow row, int codeColumn, ReadOnlySpan<int> modifierColumns, out string code, out List<string> modifiers)
    {
        modifiers = [];
        code = "";
        if (!HcpcsCode.TryParse(row[codeColumn], out var parsed))
        {
            log.Refuse(row.Line, codeColumn + 1, "not an HCPCS Level II code");
            return false;
        }
        code = parsed.Value;
        foreach (var column in modifierColumns)
        {
            if (column < 0 || string.IsNullOrWhiteSpace(row[column])) continue;
            if (!Modifier.TryParse(row[column], out var modifier))
            {
                log.Refuse(row.Line, column + 1, "not a two-character modifier");
                return false;
            }
            modifiers.Add(modifier.Value);
        }
        var key = string.Join(' ', modifiers.Prepend(code));
        if (_seen.TryAdd(key, row.Line)) return true;
        log.Refuse(row.Line, codeColumn + 1, $"{key} stands in the file a second time (first on line {_seen[key]})");
        return false;
    }

    /// <summary>
    /// Reads one amount; blank, zero and a lone point (a missing value of the publisher's statistics program) are null.
    /// When it is no amount the row is refused, with the column that is to blame.
    /// </summary>
    /// <param name="column">Below 0 where the layout has no such column: null.</param>
    public bool TryAmount(TableRow row, int column, out decimal? amount)
    {
        amount = null;
        if (column < 0) return true;
        var text = row[column].AsSpan().Trim();
        if (text.Length > 1 && text[0] == '$') text = text[1..];
        if (text.IsEmpty || text is ".") return true;
        // decimal.TryParse takes "186,44" for 18,644: separators must stand between groups of three.
        if (!Amount().IsMatch(text) || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var read) || read > 99_999_999.99m)
        {
            log.Refuse(row.Line, column + 1, "the amount is not a number of dollars below 100,000,000");
            return false;
        }
        if (read != 0) amount = read;
        return true;
    }

    /// <summary>Reads the amounts of a row; refuses the row at the first that is none.</summary>
    public decimal?[]? Amounts(TableRow row, ReadOnlySpan<int> columns)
    {
        var amounts = new decimal?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
            if (!TryAmount(row, columns[i], out amounts[i])) return null;
        return amounts;
    }

    [GeneratedRegex(@"^(\d+(\.\d*)?|\d{1,3}(,\d{3})+(\.\d*)?|\.\d+)$")]
    private static partial Regex Amount();
}
