namespace Upright.Coverage.Content;

/// <summary>One theme across all payers, in the payers' fixed order; every cell is filled or says why not.</summary>
public sealed record ThemeRow(Theme Theme, IReadOnlyList<ThemeCell> Cells);
