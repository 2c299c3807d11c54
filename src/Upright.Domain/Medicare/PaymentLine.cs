namespace Upright.Domain.Medicare;

/// <summary>One step of the arithmetic.</summary>
/// <param name="Label">What the amount is.</param>
/// <param name="Amount">Dollars, rounded to the cent.</param>
/// <param name="Working">How it was computed, in figures.</param>
/// <param name="Parameter">The dated value that was used, when one was.</param>
public sealed record PaymentLine(string Label, Money Amount, string Working, DatedParameter? Parameter = null);
