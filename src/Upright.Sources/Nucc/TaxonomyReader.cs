using Upright.Sources.Reading;

namespace Upright.Sources.Nucc;

/// <summary>NUCC's taxonomy CSV: Code, Grouping, Classification, Specialization, Definition, Notes, Display Name, Section.</summary>
public sealed class TaxonomyReader(ReadingLog log)
{
    public static bool IsHeader(TableRow row)
    {
        var names = row.Cells.Select(ColumnMap.Normalise).ToList();
        return names.Count >= 4 && names[0] == "CODE" && names.Contains("GROUPING") && (names.Contains("CLASSIFICATION") || names.Contains("SPECIALIZATION"));
    }

    public IEnumerable<TaxonomyEntry> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "Code, Grouping, Classification, Specialization …");
        int grouping = table.Columns.Require("Grouping"), classification = table.Columns.Require("Classification"), specialization = table.Columns.Require("Specialization");
        int display = table.Columns.Find("Display Name"), section = table.Columns.Find("Section");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows(log))
        {
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
            string Text(int column) => column < 0 ? "" : row[column].Trim();
            yield return new TaxonomyEntry(code, Text(grouping), Text(classification), Text(specialization), Text(display), Text(section));
        }
    }
}
