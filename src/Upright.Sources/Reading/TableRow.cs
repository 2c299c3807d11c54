namespace Upright.Sources.Reading;

/// <summary>One row of a table as text, from a CSV file or a workbook.</summary>
/// <param name="Line">1-based line on which the row begins (text) or row number (workbook).</param>
/// <param name="Cells">The cells in order; a missing cell is an empty text.</param>
/// <param name="Complete">False for the last row of a text that breaks off inside a quoted cell.</param>
public readonly record struct TableRow(long Line, IReadOnlyList<string> Cells, bool Complete = true)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    /// <summary>Whether every cell is empty or blank: spacer and trailing rows.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var cell in Cells)
                if (!string.IsNullOrWhiteSpace(cell)) return false;
            return true;
        }
    }
}
