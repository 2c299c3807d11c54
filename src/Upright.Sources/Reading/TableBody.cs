using Upright.Domain;

namespace Upright.Sources.Reading;

/// <summary>A table whose header was looked for: publishers put notes above it and move it between releases.</summary>
public sealed class TableBody
{
    /// <summary>The header stands within so many rows, in every release seen (in the 11th at the latest).</summary>
    public const int HeaderWithin = 60;

    private readonly IEnumerator<TableRow> _rest;

    private TableBody(TableRow header, IReadOnlyList<TableRow> above, IEnumerator<TableRow> rest) =>
        (Header, Above, Columns, _rest) = (header, above, new ColumnMap(header), rest);

    public TableRow Header { get; }

    public ColumnMap Columns { get; }

    /// <summary>The rows above the header: titles and notes.</summary>
    public IReadOnlyList<TableRow> Above { get; }

    /// <param name="isHeader">Tells the header row.</param>
    /// <param name="expected">The header in words, for the message.</param>
    /// <exception cref="UnreadableInputException">None of the first rows is the header.</exception>
    public static TableBody Find(IEnumerable<TableRow> rows, Func<TableRow, bool> isHeader, string expected)
    {
        var above = new List<TableRow>();
        var rest = rows.GetEnumerator();
        while (above.Count < HeaderWithin && rest.MoveNext())
        {
            if (isHeader(rest.Current)) return new TableBody(rest.Current, above, rest);
            above.Add(rest.Current);
        }
        rest.Dispose();
        throw new UnreadableInputException($"No header row ({expected}) stands in the first {HeaderWithin} rows: the table is not what it was taken for, or its layout has changed.");
    }

    /// <summary>The rows below the header, once. Blank rows are passed over; a row that is shorter than the header is refused.</summary>
    /// <exception cref="UnreadableInputException">The last row is short or breaks off inside a quoted cell: the file is cut off.</exception>
    public IEnumerable<TableRow> Rows(ReadingLog log)
    {
        using var rest = _rest;
        TableRow? tooShort = null;
        while (rest.MoveNext())
        {
            var row = rest.Current;
            if (row.IsBlank) continue;
            if (tooShort is { } damaged) log.Refuse(damaged.Line, damaged.Cells.Count, $"the row has {damaged.Cells.Count} of {Columns.Width} columns");
            tooShort = row.Complete && row.Cells.Count >= Columns.Width ? null : row;
            if (tooShort is null) yield return row;
        }
        if (tooShort is { } last)
            throw new UnreadableInputException($"The file ends in the middle of a row ({last.Cells.Count} of {Columns.Width} columns): it is cut off. Download it again.") { Line = last.Line };
    }
}
