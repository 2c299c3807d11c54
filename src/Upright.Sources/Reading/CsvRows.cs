using System.Text;
using Upright.Domain;

namespace Upright.Sources.Reading;

/// <summary>
/// Rows of a comma-separated text (RFC 4180: quotes doubled inside quotes, line breaks allowed inside them).
/// Own code because every row must know the physical line it began on, and a cell or row has a bounded size.
/// </summary>
public static class CsvRows
{
    private const int LongestCell = 1 << 20;
    private const int MostCells = 4096;

    /// <exception cref="UnreadableInputException">A cell or row is larger than any published table has: not a CSV file.</exception>
    public static IEnumerable<TableRow> Read(TextReader reader, char separator = ',')
    {
        var buffer = new char[1 << 15];
        int length = 0, next = 0;
        var cell = new StringBuilder();
        var cells = new List<string>();
        long line = 1, rowLine = 1;
        bool quoted = false, afterQuote = false, any = false;

        while (true)
        {
            if (next == length)
            {
                length = reader.Read(buffer, 0, buffer.Length);
                next = 0;
                if (length <= 0) break;
            }
            var c = buffer[next++];
            if (c == '\n') line++;
            if (quoted && !afterQuote)
            {
                if (c == '"') afterQuote = true;
                else Append(c);
                continue;
            }
            if (quoted && c == '"')
            {
                Append('"');
                afterQuote = false;
                continue;
            }
            if (c == separator)
            {
                EndCell();
                any = true;
            }
            else if (c == '\n')
            {
                EndCell();
                yield return new TableRow(rowLine, cells.ToArray());
                cells.Clear();
                any = false;
                rowLine = line;
            }
            else if (c == '"' && cell.Length == 0 && !quoted)
            {
                quoted = any = true;
            }
            else if (c != '\r')
            {
                quoted = false;
                Append(c);
                any = true;
            }
        }
        if (any || cell.Length > 0)
        {
            var complete = !quoted || afterQuote;
            EndCell();
            yield return new TableRow(rowLine, cells.ToArray(), complete);
        }

        void Append(char c)
        {
            if (cell.Length == LongestCell)
                throw new UnreadableInputException($"A cell is longer than {LongestCell:N0} characters: this is no comma-separated table, or a quotation mark is missing.") { Line = rowLine, Column = cells.Count + 1 };
            cell.Append(c);
        }

        void EndCell()
        {
            if (cells.Count == MostCells)
                throw new UnreadableInputException($"A row has more than {MostCells:N0} cells: this is no published table.") { Line = rowLine };
            cells.Add(cell.ToString());
            cell.Clear();
            quoted = afterQuote = false;
        }
    }
}
