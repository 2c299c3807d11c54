using Upright.Domain;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Remittances;

/// <summary>
/// Level 3 for a remittance: every line, every claim and the payment itself add up; and level 4 for what only makes sense
/// together. A positive adjustment lowers a payment; a positive provider adjustment (PLB) lowers the check.
/// </summary>
internal sealed class RemittanceBalancing(Context context)
{
    private static readonly Problem s_line = new("balance", 3, "The line's charge less its adjustments is not what was paid", "Do not post the line; ask the payer for a corrected remittance.") { ElementError = "I12" };
    private static readonly Problem s_claim = new("balance", 3, "The claim's charge less all its adjustments is not what was paid", "Do not post the claim; ask the payer for a corrected remittance.") { ElementError = "I12" };
    private static readonly Problem s_patient = new("responsibility", 3, "The patient's responsibility is not the sum of the adjustments of group PR", "Bill the patient nothing before the payer has explained it.") { ElementError = "I12" };
    private static readonly Problem s_payment = new("balance", 3, "The payment is not the sum of the claim payments less the provider adjustments", "Do not post the remittance; ask the payer for a corrected one.") { ElementError = "I12" };
    private static readonly Problem s_negative = new("negative", 4, "The payment is negative: a payer carries what it is owed forward (PLB, FB) and never sends it.", "Ask the payer for a corrected remittance.") { ElementError = "I12" };
    private static readonly Problem s_nonpayment = new("nonpayment", 4, "The method says that nothing is paid, and the amount is not zero.", "Ask the payer for a corrected remittance.") { ElementError = "I12" };
    private static readonly Problem s_reversal = new("reversal", 4, "A reversal does not take its charge back: its amounts are negative.", "Do not post the claim; ask the payer for a corrected remittance.") { ElementError = "I12" };

    private decimal _paid;

    public void Begin() => _paid = 0;

    public void CheckClaim(Unit claim)
    {
        var payment = claim[0];
        var (charge, paid, responsibility) = (Decimals.OrZero(payment[3]), Decimals.OrZero(payment[4]), Decimals.OrZero(payment[5]));
        _paid += paid;
        var (adjusted, patient) = (0m, 0m);
        var (line, lineNumber, lineCharge, linePaid, lineAdjusted) = (-1, 0, 0m, 0m, 0m);
        for (var i = 1; i < claim.Count; i++)
        {
            var segment = claim[i];
            if (segment.Is("SVC"u8))
            {
                CloseLine();
                (line, lineCharge, linePaid, lineAdjusted) = (i, Decimals.OrZero(segment[2]), Decimals.OrZero(segment[3]), 0m);
                lineNumber++;
            }
            else if (segment.Is("CAS"u8))
            {
                var sum = Adjustments.Sum(segment);
                adjusted += sum;
                if (line >= 0) lineAdjusted += sum;
                if (segment[1].SequenceEqual("PR"u8)) patient += sum;
            }
        }
        CloseLine();
        if (charge - adjusted != paid) context.Add(By(s_claim, charge - adjusted - paid), claim, 0, 4);
        if (patient != responsibility) context.Add(By(s_patient, responsibility - patient), claim, 0, 5);
        if (payment[2].SequenceEqual("22"u8) && charge > 0) context.Add(s_reversal, claim, 0, 3);

        void CloseLine()
        {
            if (line >= 0 && lineCharge - lineAdjusted != linePaid) context.Add(By(s_line, lineCharge - lineAdjusted - linePaid), claim, line, 3, 0, lineNumber);
        }
    }

    /// <summary>The header's block, which holds BPR and, at its end, PLB.</summary>
    public void CheckPayment(Unit set)
    {
        var payment = set.Find("ROOT", "BPR");
        if (payment < 0) return;
        var withheld = 0m;
        for (var i = 0; i < set.Count; i++)
        {
            var segment = set[i];
            if (!segment.Is("PLB"u8)) continue;
            for (var element = 4; element <= segment.Count; element += 2) withheld += Decimals.OrZero(segment[element]);
        }
        var amount = Decimals.OrZero(set[payment][2]);
        if (amount != _paid - withheld) context.Add(By(s_payment, amount - _paid + withheld), set, payment, 2);
        if (amount < 0) context.Add(s_negative, set, payment, 2);
        if (amount != 0 && set[payment][4].SequenceEqual("NON"u8)) context.Add(s_nonpayment, set, payment, 2);
    }

    private static Problem By(Problem problem, decimal difference) => problem with { Message = $"{problem.Message}: off by {new Money(difference)}." };
}
