using Upright.X12.Professional;
using Upright.X12.Syntax;

namespace Upright.X12.Remittances;

/// <summary>What a payer decided on one service: loop 2110. Amounts in dollars.</summary>
/// <param name="Procedure">The code that was adjudicated.</param>
public sealed record PaidLine(string Procedure, decimal Charge, decimal Paid)
{
    public ValueList<string> Modifiers { get; init; }

    /// <summary>The code that was submitted, when the payer changed it.</summary>
    public string? Submitted { get; init; }

    public decimal? UnitsPaid { get; init; }

    public decimal? UnitsSubmitted { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public ValueList<Adjustment> Adjustments { get; init; }

    /// <summary>AMT*B6: what the payer allows for it.</summary>
    public decimal? Allowed { get; init; }

    /// <summary>REF*6R as it was sent in the claim.</summary>
    public string? ControlNumber { get; init; }

    /// <summary>Remark codes (LQ*HE).</summary>
    public ValueList<string> Remarks { get; init; }

    public decimal Adjusted => Adjustments.Sum(a => a.Amount);

    /// <summary>What the charge less the adjustments leaves over the payment; 0 when the line balances.</summary>
    public decimal OffBy => Charge - Adjusted - Paid;
}
