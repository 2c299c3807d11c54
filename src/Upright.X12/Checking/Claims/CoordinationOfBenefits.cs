namespace Upright.X12.Checking.Claims;

/// <summary>Level 4: what the claim tells of other payers hangs together. (Their amounts are level 3.)</summary>
internal sealed class CoordinationOfBenefits(Context context)
{
    private static readonly Problem s_payer = new("payer", 4, "The decision names a payer that the claim does not tell of.", "SVD01 is the NM109 of one of the claim's 2330B loops.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "286", null) };
    private static readonly Problem s_samePayer = new("repeated", 4, "Two other payers of the claim have the same identifier.", "Give each payer its own identifier: decisions on lines are matched by it.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "286", null) };
    private static readonly Problem s_dateTwice = new("twice", 4, "The other payer's decision date stands both on the claim and on its lines.", "Keep DTP*573 on the lines when the payer decided by line, else on the claim.") { Subject = "DTP*573", SegmentError = "I4" };
    private static readonly Problem s_noDate = new("missing", 4, "The other payer has paid, and the date of its decision is not given.", "Give DTP*573 in 2330B, or in 2430 when it decided by line.") { Subject = "DTP*573", SegmentError = "I6", Answer = new FrontEndAnswer("A6", "286", null) };
    private static readonly Problem s_noPaid = new("missing", 4, "The other payer decided lines, and what it paid on the claim is not given.", "Give AMT*D, zero if it paid nothing.") { Subject = "AMT*D", SegmentError = "I6", Severity = Severity.Warning };
    private static readonly Problem s_remaining = new("undecided", 4, "A remaining patient liability is given for a payer that has not decided.", "Remove AMT*EAF, or give what the payer decided.") { SegmentError = "I4" };

    public void Check(ClaimFacts facts)
    {
        if (!facts.IsWithinLimits) return;
        var others = facts.Others;
        foreach (ref readonly var decision in facts.Decisions)
            if (decision.Payer < 0) context.Add(s_payer, facts.Claim, decision.Decision, 1, 0, facts.Lines[decision.Line].Number);
        for (var i = 0; i < others.Length; i++)
        {
            ref readonly var other = ref others[i];
            var decided = other.Decisions > 0 || other.Paid >= 0;
            if (other.Remaining >= 0 && !decided) context.Add(s_remaining, facts.Claim, other.Remaining);
            if (other.Decisions > 0 && other.Paid < 0) context.Add(s_noPaid, facts.Claim, other.Coverage);
            if (other.DecisionDate >= 0 && other.Decisions > 0) context.Add(s_dateTwice, facts.Claim, other.DecisionDate);
            else if (other.DecisionDate < 0 && other.Decisions == 0 && other.Paid >= 0 && other.Payer >= 0) context.Add(s_noDate, facts.Claim, other.Payer);
            for (var j = 0; j < i && other.Payer >= 0; j++)
                if (others[j].Payer >= 0 && facts.Claim[others[j].Payer][9].SequenceEqual(facts.Claim[other.Payer][9]))
                {
                    context.Add(s_samePayer, facts.Claim, other.Payer, 9);
                    break;
                }
        }
    }
}
