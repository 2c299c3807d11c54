using Upright.X12.Syntax;

namespace Upright.X12.Checking;

/// <summary>The amounts of a CAS segment: every third element from the third on.</summary>
internal static class Adjustments
{
    /// <summary>Dollars; a positive sum lowers the payment.</summary>
    public static decimal Sum(in SegmentView cas)
    {
        var sum = 0m;
        for (var i = 3; i <= cas.Count; i += 3) sum += Decimals.OrZero(cas[i]);
        return sum;
    }
}
