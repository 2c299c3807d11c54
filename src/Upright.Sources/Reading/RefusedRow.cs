namespace Upright.Sources.Reading;

/// <summary>A row that was not taken: where it stands and why. The row's own text is not kept.</summary>
/// <param name="Line">1-based line of a text file, 1-based row of a workbook.</param>
/// <param name="Column">1-based column, where one column is to blame.</param>
public sealed record RefusedRow(long Line, int? Column, string Reason);
