namespace Upright.X12.Checking.Claims;

/// <summary>What checks need of another payer's decision on a line (loop 2430).</summary>
internal struct DecisionFacts
{
    public int Line, Decision, Payer;
    public bool HasDate;
    public decimal Paid, Adjustments;
}
