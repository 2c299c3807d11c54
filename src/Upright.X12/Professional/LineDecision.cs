using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>What another payer decided on a line: loop 2430.</summary>
/// <param name="PayerId">The identifier of one of the claim's other payers.</param>
public sealed record LineDecision(string PayerId, decimal Paid, string Procedure, decimal Units, DateOnly Decided)
{
    public ValueList<string> Modifiers { get; init; }

    public ValueList<Adjustment> Adjustments { get; init; }

    /// <summary>The line that it was paid with, if bundled.</summary>
    public int? BundledInto { get; init; }

    public decimal? Remaining { get; init; }
}
