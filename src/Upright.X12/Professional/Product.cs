namespace Upright.X12.Professional;

/// <summary>A drug or product on a line: loop 2410.</summary>
/// <param name="Kind">N4 drug code; EN, EO, HI, ON, UK, UP product codes.</param>
/// <param name="Unit">UN each, F2, GR, ME, ML.</param>
public sealed record Product(string Kind, string Code, decimal Quantity, string Unit);
