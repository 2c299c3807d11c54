namespace Upright.X12.Remittances;

/// <summary>A reversal and the correction that goes with it.</summary>
/// <param name="Corrected">The claim paid anew; null when the remittance has none.</param>
/// <param name="Net">What both together change the payment by, dollars.</param>
public sealed record Correction(PaidClaim Reversal, PaidClaim? Corrected, decimal Net)
{
    /// <summary>Pairs the reversals of a remittance with the claim of the same number that is not a reversal, each used once.</summary>
    public static IReadOnlyList<Correction> Pair(Remittance remittance)
    {
        var free = remittance.Claims.Where(c => !c.IsReversal).ToList();
        var pairs = new List<Correction>();
        foreach (var reversal in remittance.Claims.Where(c => c.IsReversal))
        {
            // Of several claims with the number, the one with the reversed charge.
            var same = free.Where(c => c.ControlNumber == reversal.ControlNumber).ToList();
            var corrected = same.FirstOrDefault(c => c.Charge == -reversal.Charge) ?? same.FirstOrDefault();
            if (corrected is not null) free.Remove(corrected);
            pairs.Add(new Correction(reversal, corrected, reversal.Paid + (corrected?.Paid ?? 0)));
        }
        return pairs;
    }
}
