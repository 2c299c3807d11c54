using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>A service line: loop 2400. Lines are numbered as they stand in the claim.</summary>
/// <param name="Procedure">A HCPCS or CPT code.</param>
/// <param name="Charge">Dollars.</param>
public sealed record ServiceLine(string Procedure, decimal Charge, decimal Units, DateOnly From)
{
    /// <summary>The last day when it is not the first.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Up to four: RT, LT, KX.</summary>
    public ValueList<string> Modifiers { get; init; }

    /// <summary>What the item is, for codes that do not say.</summary>
    public string? Description { get; init; }

    /// <summary>Which of the claim's diagnoses it is for, from 1; up to four.</summary>
    public ValueList<int> Diagnoses { get; init; } = [1];

    /// <summary>Only when it differs from the claim's.</summary>
    public string? PlaceOfService { get; init; }

    /// <summary>UN units, MJ minutes.</summary>
    public string Unit { get; init; } = "UN";

    public bool IsEmergency { get; init; }

    public DateOnly? Prescribed { get; init; }

    public DateOnly? Shipped { get; init; }

    /// <summary>Comes back in the 835 as REF*6R.</summary>
    public string? ControlNumber { get; init; }

    public string? PriorAuthorization { get; init; }

    /// <summary>NTE*ADD, up to 80 characters.</summary>
    public string? Note { get; init; }

    public decimal? SalesTax { get; init; }

    public Product? Product { get; init; }

    public Provider? Rendering { get; init; }

    /// <summary>Who ordered the item; Medicare wants it on every line of supplies.</summary>
    public Provider? Ordering { get; init; }

    public ValueList<LineDecision> Decisions { get; init; }
}
