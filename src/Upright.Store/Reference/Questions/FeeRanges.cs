using Upright.Domain;
using Upright.Domain.Places;

namespace Upright.Store.Reference.Questions;

public static class FeeRanges
{
    /// <summary>Over the jurisdictions that the national floor and ceiling bind, non-rural; null when none of them has a fee.</summary>
    public static FeeRange? ContiguousRange(this FeeScheduleRow row)
    {
        var fees = Jurisdiction.All.Where(j => j.IsContiguous).Select(j => (Jurisdiction: j, Fee: row.Fee(j, rural: false))).Where(p => p.Fee is not null).ToList();
        if (fees.Count == 0) return null;
        var lowest = fees.Min(p => p.Fee!.Value.Amount);
        var highest = fees.Max(p => p.Fee!.Value.Amount);
        return new FeeRange(new Money(lowest), [.. fees.Where(p => p.Fee!.Value.Amount == lowest).Select(p => p.Jurisdiction)], new Money(highest), [.. fees.Where(p => p.Fee!.Value.Amount == highest).Select(p => p.Jurisdiction)]);
    }
}
