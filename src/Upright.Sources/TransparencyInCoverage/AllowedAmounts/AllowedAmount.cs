namespace Upright.Sources.TransparencyInCoverage.AllowedAmounts;

/// <summary>One historical out-of-network payment level, as published: at least 20 claims stand behind it.</summary>
/// <param name="CodeType">billing_code_type.</param>
/// <param name="Code">billing_code.</param>
/// <param name="TinType">ein or npi.</param>
/// <param name="TinValue">Digits of the tax number.</param>
/// <param name="BillingClass">professional or institutional.</param>
/// <param name="PlacesOfService">Joined by blanks.</param>
/// <param name="Modifiers">Sorted, joined by blanks.</param>
/// <param name="Amount">What the payer allowed, in dollars.</param>
/// <param name="LowestCharge">The lowest charge billed by the providers listed, in dollars; null when none is given.</param>
/// <param name="HighestCharge">The highest.</param>
/// <param name="Npis">How many NPIs are listed.</param>
public sealed record AllowedAmount(
    string CodeType, string Code, string TinType, string TinValue, string BillingClass, string PlacesOfService, string Modifiers,
    decimal Amount, decimal? LowestCharge, decimal? HighestCharge, int Npis);
