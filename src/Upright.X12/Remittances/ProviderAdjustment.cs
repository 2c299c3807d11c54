namespace Upright.X12.Remittances;

/// <summary>Money moved apart from any claim: one pair of a PLB segment.</summary>
/// <param name="Reason">WO overpayment withheld, L6 interest, FB balance carried forward.</param>
/// <param name="Amount">Dollars; positive lowers the check.</param>
public sealed record ProviderAdjustment(string Provider, DateOnly? FiscalYearEnd, string Reason, string? Reference, decimal Amount);
