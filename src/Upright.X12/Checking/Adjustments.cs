using Upright.Domain.CodeSets;
using Upright.X12.Checking.Codes;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking;

/// <summary>What CAS and MOA segments hold, alike in claims and remittances.</summary>
internal static class Adjustments
{
    /// <summary>Every third element of a CAS from the third on. Dollars; a positive sum lowers the payment.</summary>
    public static decimal Sum(in SegmentView cas)
    {
        var sum = 0m;
        for (var i = 3; i <= cas.Count; i += 3) sum += Decimals.OrZero(cas[i]);
        return sum;
    }

    /// <summary>Reasons: every third element of a CAS from the second on.</summary>
    public static void AskReasons(CodeQuestions codes, in SegmentView cas, DateOnly date, Unit unit, int index)
    {
        for (var i = 2; i <= cas.Count; i += 3)
            if (!cas[i].IsEmpty) codes.Ask(CodeSet.AdjustmentReason, cas[i], date, unit, index, i);
    }

    /// <summary>Remarks: elements 3 to 7 of an MOA.</summary>
    public static void AskRemarks(CodeQuestions codes, in SegmentView moa, DateOnly date, Unit unit, int index)
    {
        for (var i = 3; i <= 7; i++)
            if (!moa[i].IsEmpty) codes.Ask(CodeSet.Remark, moa[i], date, unit, index, i);
    }
}
