using System.Globalization;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Asking;

/// <summary>A file that takes part in an answer.</summary>
/// <param name="Age">0 for the month that answers, 1 for the one before, with which it is compared.</param>
/// <param name="AsOf">The date on which its prices must not have expired.</param>
internal sealed record ChosenSource(RateSource Source, string Payer, string ContractPayer, int Age, DateOnly AsOf)
{
    /// <summary>For each reporting entity its latest month up to the date, and the month before that.</summary>
    public static (List<ChosenSource> Chosen, List<RateSource> Earlier, List<RateSource> Later) Choose(IEnumerable<RateSource> sources, DateOnly? on)
    {
        var (chosen, earlier, later) = (new List<ChosenSource>(), new List<RateSource>(), new List<RateSource>());
        var last = on?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (var entity in sources.GroupBy(s => s.Payer, StringComparer.Ordinal))
        {
            var upTo = new List<RateSource>();
            foreach (var source in entity) (last is not null && string.CompareOrdinal(source.Month, last) > 0 ? later : upTo).Add(source);
            var age = 0;
            foreach (var month in upTo.GroupBy(s => s.Month, StringComparer.Ordinal).OrderByDescending(m => m.Key, StringComparer.Ordinal))
            {
                foreach (var source in month)
                {
                    if (age < 2) chosen.Add(new ChosenSource(source, PayerGrouping.ShownAs(source), PayerGrouping.ContractsAs(source), age, on ?? OwnDate(source)));
                    if (age > 0) earlier.Add(source);
                }
                age++;
            }
        }
        return (chosen, earlier, later);
    }

    private static DateOnly OwnDate(RateSource source) =>
        source.LastUpdated ?? DateOnly.ParseExact(source.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
