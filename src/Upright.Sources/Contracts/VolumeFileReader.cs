using System.Globalization;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Containers;
using Upright.Sources.Reading;

namespace Upright.Sources.Contracts;

/// <summary>Reads how often one bills each code: a table with a column of codes and one of units. Units of a code in several rows are added.</summary>
public static class VolumeFileReader
{
    /// <exception cref="UnreadableInputException">Not a table, or without the columns.</exception>
    public static IReadOnlyDictionary<string, decimal> Read(InputMember member, ReadingLog log)
    {
        int code = -1, units = -1;
        var volume = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows(member))
        {
            if (row.IsBlank) continue;
            if (code < 0)
            {
                var map = new ColumnMap(row);
                code = map.Find("code", "hcpcs", "hcpcs code", "procedure code", "billing code");
                units = map.Find("units", "volume", "quantity", "qty", "count", "claims");
                if (code < 0 || units < 0) throw new UnreadableInputException("The first row names no column of codes (code, hcpcs) or none of units (units, volume, quantity).") { File = member.Display, Line = row.Line };
                continue;
            }
            if (!HcpcsCode.TryParse(row[code], out var hcpcs)) log.Refuse(row.Line, code + 1, "No HCPCS Level II code.");
            else if (!decimal.TryParse(row[units], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)) log.Refuse(row.Line, units + 1, "No number of units.");
            else
            {
                volume[hcpcs.Value] = volume.GetValueOrDefault(hcpcs.Value) + number;
                log.Take();
            }
        }
        if (code < 0) throw new UnreadableInputException("The file holds no table.") { File = member.Display, Line = 1 };
        return volume;
    }
}
