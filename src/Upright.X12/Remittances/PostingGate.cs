using Upright.Domain;

namespace Upright.X12.Remittances;

/// <summary>
/// Decides whether a remittance may be posted without a person. It refuses what does not balance or cannot be judged, says by
/// how much, and never mends anything.
/// </summary>
public static class PostingGate
{
    /// <returns>Empty when everything may be posted.</returns>
    public static IReadOnlyList<PostingRefusal> Check(Remittance remittance)
    {
        var refusals = new List<PostingRefusal>();
        if (remittance.OffBy != 0)
            refusals.Add(new PostingRefusal("payment", null, null, remittance.OffBy, $"The payment is off by {new Money(remittance.OffBy)} from its claims less the provider adjustments: post nothing of it."));
        if (remittance.Payment < 0) refusals.Add(new PostingRefusal("payment", null, null, remittance.Payment, "The payment is negative."));
        foreach (var claim in remittance.Claims) Claim(claim, refusals);
        foreach (var pair in Correction.Pair(remittance))
            if (pair.Corrected is null) refusals.Add(new PostingRefusal("reversal", pair.Reversal.Number, null, null, "A reversal without its correction in the same remittance: a person must say what became of the claim."));
        return refusals;
    }

    private static void Claim(PaidClaim claim, List<PostingRefusal> refusals)
    {
        if (claim.OffBy != 0) refusals.Add(new PostingRefusal("claim", claim.Number, null, claim.OffBy, $"The claim is off by {new Money(claim.OffBy)}: its charge less its adjustments is not what was paid."));
        if (claim.PatientOffBy != 0) refusals.Add(new PostingRefusal("patient", claim.Number, null, claim.PatientOffBy, $"The patient's responsibility is off by {new Money(claim.PatientOffBy)} from the adjustments of group PR."));
        if (claim.IsReversal && claim.Charge > 0) refusals.Add(new PostingRefusal("reversal", claim.Number, null, null, "A reversal with a positive charge takes nothing back."));
        for (var i = 0; i < claim.Lines.Count; i++)
            if (claim.Lines[i].OffBy is not 0 and var off) refusals.Add(new PostingRefusal("line", claim.Number, i + 1, off, $"The line is off by {new Money(off)}: its charge less its adjustments is not what was paid."));
    }
}
