using System.Globalization;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Containers;
using Upright.Sources.Reading;

namespace Upright.Sources.Contracts;

/// <summary>
/// Reads a fee schedule of one's own contract: a header row that names a code column and an amount or percent column, then one row a price.
/// A row that cannot be taken is refused with its line, column and reason; the others are taken.
/// </summary>
public static class ContractFileReader
{
    private const int HeaderWithin = 30;
    private static readonly string[] CodeNames = ["code", "hcpcs", "hcpcs code", "procedure code", "procedure", "cpt", "cpt code", "cpt/hcpcs", "hcpcs/cpt", "billing code"];
    private static readonly string[] ModifierNames = ["modifier", "modifiers", "mod", "mods", "modifier 1"];
    private static readonly string[] AmountNames = ["amount", "rate", "fee", "price", "allowed", "allowed amount", "allowable", "contract rate", "contracted rate", "negotiated rate", "fee amount", "non facility amount", "non facility fee"];
    private static readonly string[] PercentNames = ["percent of medicare", "% of medicare", "pct of medicare", "medicare percent", "percent", "pct"];

    /// <param name="where">Keeps only rows whose column has this value, for a file that holds several schedules; null for all.</param>
    /// <param name="log">Receives what was taken, refused and left out.</param>
    /// <exception cref="UnreadableInputException">Not a table, or without the columns.</exception>
    public static IReadOnlyList<ContractLine> Read(InputMember member, (string Column, string Value)? where, ReadingLog log)
    {
        ColumnMap? map = null;
        int code = -1, modifier = -1, amount = -1, percent = -1, filter = -1;
        var lines = new Dictionary<(string, string), ContractLine>();
        var rows = 0;
        foreach (var row in TableFile.Rows(member))
        {
            if (row.IsBlank) continue;
            if (map is null)
            {
                var candidate = new ColumnMap(row);
                if (candidate.Find(CodeNames) < 0)
                {
                    if (++rows == HeaderWithin) break;
                    continue;
                }
                map = candidate;
                (code, modifier, amount, percent) = (map.Find(CodeNames), map.Find(ModifierNames), map.Find(AmountNames), PercentColumn(map, row));
                if (amount < 0 && percent < 0) throw new UnreadableInputException("The header has a column of codes and none of amounts (amount, rate, fee, price) or of percents (percent of Medicare).") { File = member.Display, Line = row.Line };
                if (where is { } asked) filter = map.Find(asked.Column) is >= 0 and var found ? found : throw new UnreadableInputException($"The header has no column \"{asked.Column}\".") { File = member.Display, Line = row.Line };
                continue;
            }
            if (filter >= 0 && !row[filter].Trim().Equals(where!.Value.Value, StringComparison.OrdinalIgnoreCase))
            {
                log.LeaveOut($"{where.Value.Column} is not {where.Value.Value}");
                continue;
            }
            Take(row);
        }
        if (map is null) throw new UnreadableInputException($"No row among the first {HeaderWithin} names a column of codes (code, hcpcs, procedure code).") { File = member.Display, Line = 1 };
        return [.. lines.Values.OrderBy(l => l.Code, StringComparer.Ordinal).ThenBy(l => l.Modifiers, StringComparer.Ordinal)];

        void Take(TableRow row)
        {
            void Refuse(int column, string why) => log.Refuse(row.Line, column + 1, why);
            if (!row.Complete) { log.Refuse(row.Line, null, "The row breaks off inside a quoted cell."); return; }
            if (!HcpcsCode.TryParse(row[code], out var hcpcs))
            {
                // Fee schedules list CPT codes beside; those are no errors, only not ours.
                if (row[code].Trim() is { Length: 5 } other && char.IsAsciiDigit(other[0])) log.LeaveOut("not an HCPCS Level II code");
                else Refuse(code, "No HCPCS Level II code: one letter A to V and four digits.");
                return;
            }
            if (!TryModifiers(modifier < 0 ? "" : row[modifier], out var modifiers)) { Refuse(modifier, "No modifier: two letters or digits each, or 00 for none."); return; }
            decimal? dollars = null, share = null;
            if (amount >= 0 && !string.IsNullOrWhiteSpace(row[amount]))
            {
                if (!TryNumber(row[amount], '$', out var value)) { Refuse(amount, "No amount in dollars: digits and one point, such as 1234.50."); return; }
                if (value <= 0) { Refuse(amount, "An agreed price is above zero."); return; }
                dollars = decimal.Round(value, 6, MidpointRounding.AwayFromZero);
            }
            if (percent >= 0 && !string.IsNullOrWhiteSpace(row[percent]))
            {
                if (!TryNumber(row[percent], '%', out var value)) { Refuse(percent, "No percentage: write 85 for 85 percent of Medicare."); return; }
                if (value is <= 5 or > 1000) { Refuse(percent, "A percentage of Medicare is above 5 and at most 1000: write 85, not 0.85."); return; }
                share = value;
            }
            if (dollars is null && share is null) { Refuse(amount >= 0 ? amount : percent, "Neither an amount nor a percentage."); return; }
            if (dollars is not null && share is not null) { Refuse(percent, "Both an amount and a percentage: which of them holds?"); return; }
            var line = new ContractLine(hcpcs.Value, modifiers, dollars, share, row.Line);
            if (lines.TryGetValue((line.Code, line.Modifiers), out var known))
            {
                if (known with { Line = line.Line } == line) log.LeaveOut("the same price a second time");
                else Refuse(amount >= 0 ? amount : percent, $"Line {known.Line} has another price for the same code and modifiers. Keep one, or choose with --where COLUMN=VALUE.");
                return;
            }
            lines.Add((line.Code, line.Modifiers), line);
            log.Take();
        }
    }

    /// <summary>A column headed "%" normalises to nothing; it is looked for by its own text.</summary>
    private static int PercentColumn(ColumnMap map, TableRow header)
    {
        for (var i = 0; i < header.Cells.Count; i++)
            if (header[i].Trim() is "%" || header[i].Contains("% of medicare", StringComparison.OrdinalIgnoreCase)) return i;
        return map.Find(PercentNames);
    }

    private static bool TryModifiers(string text, out string joined)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        joined = "";
        foreach (var part in text.Split([' ', ',', '-', ';', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "0" or "00") continue;
            if (!Modifier.TryParse(part, out var modifier)) return false;
            found.Add(modifier.Value);
        }
        joined = string.Join(' ', found);
        return true;
    }

    private static bool TryNumber(string text, char sign, out decimal value) =>
        decimal.TryParse(text.Trim().Trim(sign).Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
