namespace Upright.Sources.Contracts;

/// <summary>One agreed price of a contract of one's own.</summary>
/// <param name="Code">HCPCS Level II, upper case.</param>
/// <param name="Modifiers">Sorted, joined by one blank; empty for none.</param>
/// <param name="Amount">Dollars, to the millionth; null when a percentage is agreed.</param>
/// <param name="PercentOfMedicare">Whole percents (85 is 85 %); null when an amount is agreed.</param>
/// <param name="Line">Where it stands: a line of the text or a row of the sheet, from 1.</param>
public sealed record ContractLine(string Code, string Modifiers, decimal? Amount, decimal? PercentOfMedicare, long Line);
