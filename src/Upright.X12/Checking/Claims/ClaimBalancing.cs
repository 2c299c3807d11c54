using Upright.Domain;

namespace Upright.X12.Checking.Claims;

/// <summary>Level 3: a claim's amounts add up, for this payer and for every payer before it.</summary>
internal sealed class ClaimBalancing(Context context)
{
    private static readonly Problem s_total = new("balance", 3, "The total charge is not the sum of the line charges", "Correct CLM02 or the SV102 of the lines.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "178", null) };
    private static readonly Problem s_line = new("balance", 3, "What the other payer paid and adjusted on the line does not make up its charge", "Copy SVD and CAS from the other payer's remittance; an adjustment that it made on the line belongs in 2430, not in 2320.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "400", null) };
    private static readonly Problem s_paid = new("balance", 3, "What the other payer paid on the claim is not the sum of its line payments less its claim adjustments", "Copy AMT*D and the claim-level CAS from the other payer's remittance.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "400", null) };
    private static readonly Problem s_paidClaim = new("balance", 3, "What the other payer paid and adjusted on the claim does not make up its charge", "Copy AMT*D and CAS from the other payer's remittance.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "400", null) };

    public void Check(ClaimFacts facts)
    {
        var lines = facts.Lines;
        var sum = 0m;
        foreach (ref readonly var line in lines) sum += line.Charge;
        if (lines.Length > 0 && sum != facts.Total) context.Add(By(s_total, facts.Total - sum), facts.Claim, 0, 2);
        if (!facts.IsWithinLimits) return;
        CheckLines(facts);
        foreach (ref readonly var other in facts.Others)
        {
            if (other.Paid < 0) continue;
            if (other.Decisions == 0)
            {
                if (facts.Total != other.PaidAmount + other.Adjustments) context.Add(By(s_paidClaim, facts.Total - other.PaidAmount - other.Adjustments), facts.Claim, other.Paid, 2);
            }
            else if (other.PaidAmount != other.LinesPaid - other.Adjustments)
                context.Add(By(s_paid, other.PaidAmount - other.LinesPaid + other.Adjustments), facts.Claim, other.Paid, 2);
        }
    }

    /// <summary>A payer may decide a line in several parts: they are taken together.</summary>
    private void CheckLines(ClaimFacts facts)
    {
        var decisions = facts.Decisions;
        for (var i = 0; i < decisions.Length; i++)
        {
            ref readonly var first = ref decisions[i];
            var payer = facts.Claim[first.Decision][1];
            var (covered, isFirst) = (0m, true);
            for (var j = 0; j < decisions.Length; j++)
            {
                if (decisions[j].Line != first.Line || !facts.Claim[decisions[j].Decision][1].SequenceEqual(payer)) continue;
                isFirst &= j >= i;
                covered += decisions[j].Paid + decisions[j].Adjustments;
            }
            ref readonly var line = ref facts.Lines[first.Line];
            if (isFirst && covered != line.Charge) context.Add(By(s_line, line.Charge - covered), facts.Claim, first.Decision, 2, 0, line.Number);
        }
    }

    private static Problem By(Problem problem, decimal difference) => problem with { Message = $"{problem.Message}: off by {new Money(difference)}." };
}
