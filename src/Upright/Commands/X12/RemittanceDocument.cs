using Upright.X12.Remittances;

namespace Upright.Commands.X12;

/// <summary>What <c>x12 remit --json</c> prints of a remittance.</summary>
internal sealed record RemittanceDocument(Remittance Remittance, IReadOnlyList<CorrectionDocument> Corrections, bool MayBePosted, IReadOnlyList<PostingRefusal> Refusals)
{
    public static RemittanceDocument Of(Remittance remittance)
    {
        var refusals = PostingGate.Check(remittance);
        return new RemittanceDocument(remittance, [.. Correction.Pair(remittance).Select(c => new CorrectionDocument(c.Reversal.Number, c.Corrected?.Number, c.Net))], refusals.Count == 0, refusals);
    }
}

/// <summary>A reversal and its correction by their numbers in the remittance.</summary>
internal sealed record CorrectionDocument(int Reversal, int? Corrected, decimal Net);
