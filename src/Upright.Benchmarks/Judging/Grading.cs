using System.Globalization;
using Upright.Benchmarks.Asking;

namespace Upright.Benchmarks.Judging;

/// <summary>How far a benchmark can be leaned on: it starts high, and each weakness takes a step off. docs/method.md lists the steps.</summary>
internal static class Grading
{
    private const int FewContracts = 11;
    private const int EnoughContracts = 30;
    private const decimal WideSpread = 3m;
    private const decimal LowRatio = 0.3m;
    private const decimal HighRatio = 3m;
    private const decimal FlaggedShare = 0.25m;
    private const int StaleMonths = 12;

    public static Confidence Of(PayerBenchmark benchmark, BenchmarkQuestion question, Standing standing, bool hasFee, IReadOnlyList<ChosenSource> used)
    {
        var reasons = new List<ConfidenceReason>();
        void Reason(int effect, string text) => reasons.Add(new ConfidenceReason(effect, text));
        var (distribution, contracts) = (benchmark.Distribution!, benchmark.Counts.Contracts);

        if (contracts < FewContracts) Reason(-2, $"{N(contracts)} contracts: each one moves the percentiles.");
        else if (contracts < EnoughContracts) Reason(-1, $"{N(contracts)} contracts, fewer than {EnoughContracts}.");
        else Reason(0, $"{N(contracts)} contracts of {N(benchmark.Counts.Tins)} billing parties.");

        if (distribution.SpreadRatio is { } spread)
            Reason(spread > WideSpread ? -1 : 0, $"The middle half of the prices spans a factor of {spread.ToString("0.##", CultureInfo.InvariantCulture)} (p75 over p25){(spread > WideSpread ? ": providers are paid too differently for one figure" : "")}.");
        if (distribution.ModeShare >= 0.3m && distribution.AtMode >= 5) Reason(0, $"{P(distribution.ModeShare)} of the weight is at {distribution.Mode}: a fee schedule.");

        var all = benchmark.Prices.Sum(p => p.Contracts);
        var flagged = benchmark.Flags.Sum(f => f.Observations);
        if (flagged > 0) Reason(flagged > FlaggedShare * all ? -1 : 0, $"{N(flagged)} of {N(all)} observations are flagged and not counted.");

        if (!hasFee) Reason(-1, "There is no Medicare fee to hold the prices against.");
        else if (benchmark.Medicare is { } medicare)
        {
            var ratio = medicare.P50 ?? (medicare.MedianToLowest < 1 ? medicare.MedianToLowest : medicare.MedianToHighest > 1 ? medicare.MedianToHighest : 1);
            if (ratio is < LowRatio or > HighRatio) Reason(-1, $"The median is {P(ratio)} of Medicare, beyond {P(LowRatio)} to {P(HighRatio)}.");
            else Reason(0, medicare.P50 is null ? $"The median is {P(medicare.MedianToHighest)} to {P(medicare.MedianToLowest)} of Medicare, depending on the state." : $"The median ratio to Medicare is {P(ratio)}.");
        }
        if (!standing.KnowsProviders) Reason(-1, "It is not known who the providers are, so contracts that will never bill the code are counted too.");
        if (question.On is { } on && used.Count > 0)
        {
            var oldest = used.Min(c => c.Source.Month, StringComparer.Ordinal);
            var months = (on.Year - int.Parse(oldest[..4], CultureInfo.InvariantCulture)) * 12 + on.Month - int.Parse(oldest[5..], CultureInfo.InvariantCulture);
            if (months > StaleMonths) Reason(-1, $"The file of {oldest} is {months} months older than the date asked for.");
        }
        if (benchmark.Consistency is { Consistent: > 0 } family)
        {
            var share = (decimal)family.Validated / family.Consistent;
            var enough = family.Consistent * 2 >= contracts;
            Reason(enough && share >= 0.8m ? 1 : enough && share < 0.5m ? -1 : 0, $"{N(family.Validated)} of {N(family.Consistent)} contracts that pay orthotic codes at a constant multiple of Medicare have this code at that multiple.");
        }
        var ordered = reasons.OrderBy(r => r.Effect == 0).ThenBy(r => r.Effect).ToList();
        if (benchmark.IsSample)
            return new Confidence(ConfidenceGrade.Sample, [new ConfidenceReason(0, "Sample: the file is invented and says nothing of any payer."), .. ordered]);
        var points = Math.Min(0, reasons.Sum(r => r.Effect));
        return new Confidence(points == 0 ? ConfidenceGrade.High : points >= -2 ? ConfidenceGrade.Moderate : ConfidenceGrade.Low, ordered);
    }

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string P(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}

file static class Ordering
{
    public static string Min(this IEnumerable<ChosenSource> chosen, Func<ChosenSource, string> of, StringComparer comparer) => chosen.Select(of).Order(comparer).First();
}
