namespace Upright.X12.Checking.Claims;

/// <summary>What checks need of another payer's coverage (loop 2320).</summary>
internal struct OtherPayerFacts
{
    public int Coverage, Payer, Paid, Remaining, DecisionDate;
    public decimal PaidAmount, Adjustments;
    public decimal LinesPaid, LinesAdjusted;
    public int Decisions;
}
