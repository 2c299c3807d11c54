namespace Upright.X12.Remittances;

/// <summary>Why something of a remittance may not be posted.</summary>
/// <param name="Id">Stable: payment, claim, line, patient, reversal, nothing-paid.</param>
/// <param name="Claim">1-based number of the claim; null for the payment as a whole.</param>
/// <param name="Line">1-based number of the line; null for the claim as a whole.</param>
/// <param name="OffBy">Dollars by which it does not balance; null where that is not the trouble.</param>
public sealed record PostingRefusal(string Id, int? Claim, int? Line, decimal? OffBy, string Message);
