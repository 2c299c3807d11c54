using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Nucc;

/// <summary>NUCC's taxonomy CSV: Code, Grouping, Classification, Specialization, Definition, Notes, Display Name, Section.</summary>
public sealed class TaxonomyReader(ReadingLog log)
{
    public static bool IsHeader(TableRow row)
    {
        var names = row.Cells.Select(ColumnMap.Normalise).ToList();
        return names.Count >= 4 && names[0] == "CODE" && names.Contains("GROUPING") && names.Contains("CLASSIFICATION") && names.Contains("SPECIALIZATION");
    }

    public IEnumerable<TaxonomyEntry> Read(IEnumerable<TableRow> rows)
    {
        ColumnMap? map = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (map is null)
            {
                if (!IsHeader(row)) throw new UnreadableInputException("The first row is not the header Code, Grouping, Classification, Specialization …: not NUCC's taxonomy list.") { Line = row.Line };
                map = new ColumnMap(row);
                continue;
            }
            if (row.IsBlank) continue;
            if (!row.Complete) throw new UnreadableInputException("The file ends inside a quoted cell: it is cut off. Download it again.") { Line = row.Line };
            var code = row[0].Trim();
            if (code.Length != 10 || !code.All(char.IsAsciiLetterOrDigit))
            {
                log.Refuse(row.Line, 1, "a taxonomy code has ten letters and digits");
                continue;
            }
            if (!seen.Add(code))
            {
                log.Refuse(row.Line, 1, "the code stands in the file a second time");
                continue;
            }
            log.Take();
            string Text(string name) => map.Find(name) is >= 0 and var column ? row[column].Trim() : "";
            yield return new TaxonomyEntry(code, Text("Grouping"), Text("Classification"), Text("Specialization"), Text("Display Name"), Text("Section"));
        }
        if (map is null) throw new UnreadableInputException("The file is empty.");
    }
}
