namespace Upright.Dossiers.Documents;

/// <param name="Name">The name of the file when a reader saves the table; unique in the dossier.</param>
/// <param name="Remark">The lighter half of the caption: unit, date.</param>
/// <param name="Shape">How it is laid out on screen.</param>
public sealed record TableBlock(string Caption, string? Remark, string Name, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, TableShape Shape = TableShape.Words) : Block;

/// <param name="IsFigure">Numbers, set to the right.</param>
/// <param name="PayerId">The payer whose column it is.</param>
public sealed record Column(string Heading, bool IsFigure = false, string? PayerId = null);

/// <param name="IsTotal">A sum of the rows above.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, bool IsTotal = false);

/// <param name="SortValue">The plain value, for sorting and CSV; null takes the words.</param>
public sealed record Cell(IReadOnlyList<Run> Line, string? SortValue = null)
{
    public bool IsSample => Line.Any(r => r is MoneyRun { IsSample: true } or SampleRun or PayerRun { IsSample: true });
}

public enum TableShape
{
    /// <summary>Becomes one card a row on a phone.</summary>
    Words,

    /// <summary>Numbers: scrolls sideways within itself where it must.</summary>
    Figures,

    /// <summary>One column a payer.</summary>
    Matrix,
}
