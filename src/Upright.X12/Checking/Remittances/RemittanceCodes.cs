using Upright.Domain.CodeSets;
using Upright.X12.Checking.Codes;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Remittances;

/// <summary>Level 5 for a remittance: adjustment reasons and remarks, on the day of the payment.</summary>
internal sealed class RemittanceCodes(CodeQuestions codes)
{
    private DateOnly? _paymentDate;

    public DateOnly? PaymentDate => _paymentDate;

    /// <summary>Reads BPR16 from the header's block before the first claim.</summary>
    public void Begin(Unit? header) =>
        _paymentDate = header is not null && header.Find("ROOT", "BPR") is >= 0 and var index && Dates.TryParse(header[index][16], out var date) ? date : null;

    public void CheckClaim(Unit claim)
    {
        if (_paymentDate is not { } date) return;
        for (var i = 1; i < claim.Count; i++)
        {
            var segment = claim[i];
            if (segment.Is("CAS"u8)) Adjustments.AskReasons(codes, segment, date, claim, i);
            else if (segment.Is("MOA"u8)) Adjustments.AskRemarks(codes, segment, date, claim, i);
            else if (segment.Is("LQ"u8) && segment[1].SequenceEqual("HE"u8)) codes.Ask(CodeSet.Remark, segment[2], date, claim, i, 2);
        }
    }
}
