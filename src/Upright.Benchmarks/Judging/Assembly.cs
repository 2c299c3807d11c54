using System.Globalization;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Counting;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Judging;

/// <summary>Makes the records of one code out of its figures.</summary>
internal sealed class Assembly(Standing standing, Figures figures, BenchmarkQuestion question, Answer<MedicareFee> medicare, HashSet<string> filesWithCode)
{
    private readonly MedicareFee? _fee = medicare.TryGet(out var fee) ? fee : null;

    public Answer<MedicareReference> Reference => medicare switch
    {
        Known<MedicareFee> known => new Known<MedicareReference>(new MedicareReference(question.State,
            question.State is { } state && known.Value.ByState.TryGetValue(state, out var own) ? own : null, known.Value.Lowest, known.Value.Highest), known.Source),
        Absent<MedicareFee> absent => new Absent<MedicareReference>(absent.Why),
        _ => throw new InvalidOperationException("An answer is known or absent."),
    };

    public PayerBenchmark Of(string payer)
    {
        var own = figures.Of(question.Code.Value, payer);
        var chosen = standing.Chosen.Where(c => c.Payer == payer).ToList();
        return Build(payer, chosen, [own], own.Tins, own.Npis, payer);
    }

    public PayerBenchmark Whole()
    {
        var each = standing.Payers.Select(p => figures.Of(question.Code.Value, p)).ToList();
        return Build("All payers", standing.Chosen, each, figures.TinsOf(question.Code.Value), figures.NpisOf(question.Code.Value), null);
    }

    /// <summary>A payer that was asked for by name and of whom nothing is loaded.</summary>
    public static PayerBenchmark Missing(string name) => new()
    {
        Payer = name,
        Entities = [],
        IsSample = false,
        Counts = Counts.None,
        Absence = Absences.NoFileOf(name),
    };

    public IReadOnlyList<string> Notes()
    {
        var notes = new List<string>();
        if (_fee?.Remark is { } remark) notes.Add(remark);
        if (question.On is null && standing.Chosen.Count > 0) notes.Add("No date was asked for: each payer's latest loaded month answers, and prices count as expired when they had expired on the file's own date.");
        if (!standing.KnowsProviders) notes.Add($"No provider data is loaded, so the {question.Relevance.ToString().ToLowerInvariant()} relevance filter could not be applied: contracts of providers who never supply orthoses may be among those counted. Load NPPES to apply it.");
        if (question.State is { } state && !standing.KnowsProviders) notes.Add($"Without provider data contracts cannot be told by state: the prices are of all states, and only the Medicare fee is that of {state.Name}.");
        if (question.Weighting != Weighting.Contract) notes.Add($"Weighted by {(question.Weighting == Weighting.Row ? "published row" : "NPI")}: large groups and repeated rows count more than once. The default counts contracts.");
        return notes;
    }

    private PayerBenchmark Build(string name, IReadOnlyList<ChosenSource> chosen, List<PayerFigures> parts, long tins, long? npis, string? payer)
    {
        var current = chosen.Where(c => c.Age == 0).ToList();
        var used = current.Where(c => filesWithCode.Contains(c.Source.SourceId)).ToList();
        var now = Sorted(parts.SelectMany(p => p.Observations), 0);
        var weighed = question.Weighting == Weighting.Contract ? now : Sorted(parts.SelectMany(p => p.Weighted), 0);
        var counts = new Counts(parts.Sum(p => p.Published), parts.Sum(p => p.Comparable), parts.Sum(p => p.Contracts), tins, npis, parts.Sum(p => p.Files), parts.Sum(p => p.SeveralPrices));
        var flags = now.Where(s => s.Doubt != 0).GroupBy(s => s.Doubt).OrderBy(g => g.Key).Select(g => new FlagCount((Doubt)g.Key, g.Sum(s => s.Weight), DoubtRules.Explain((Doubt)g.Key))).ToList();
        var leftOut = LeftOutLines.Of(parts, standing, payer);
        var apart = payer is null ? figures.WholeApart(question.Code.Value) : parts[0].Apart;
        var absence = Absences.Of(question, standing, name, payer, current, filesWithCode, counts, leftOut, apart, flags);
        var distribution = absence is null ? Distribution.OfSorted(weighed.Where(s => s.Doubt == 0).Select(s => (s.Amount, s.Weight))) : null;
        var benchmark = new PayerBenchmark
        {
            Payer = name,
            Entities = [.. used.Select(c => c.Source.Payer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            IsSample = used.Exists(c => c.Source.Synthetic),
            Absence = absence,
            Distribution = distribution,
            WithFlagged = distribution is null ? null : Distribution.OfSorted(weighed.Select(s => (s.Amount, s.Weight))),
            Medicare = distribution is null || _fee is null ? null : Compare(distribution, weighed),
            Prices = PointsOf(now),
            Counts = counts,
            Apart = apart,
            LeftOut = leftOut,
            Flags = flags,
            Consistency = Consistency(parts),
            Trend = TrendOf(chosen, parts, distribution),
            Files = [.. current.OrderBy(c => c.Source.FileName, StringComparer.Ordinal).Select(c => FileOf(c.Source))],
        };
        return distribution is null ? benchmark : benchmark with { Confidence = Grading.Of(benchmark, question, standing, _fee is not null, used) };
    }

    /// <summary>The steps of one month by price and doubt.</summary>
    private static Step[] Sorted(IEnumerable<Step> steps, int age)
    {
        Step[] sorted = [.. steps.Where(s => s.Age == age)];
        Array.Sort(sorted, (a, b) => a.Amount != b.Amount ? a.Amount.CompareTo(b.Amount) : a.Doubt.CompareTo(b.Doubt));
        return sorted;
    }

    /// <summary>Steps of several payers and states at one price are one point.</summary>
    private static List<PricePoint> PointsOf(Step[] sorted)
    {
        var points = new List<PricePoint>();
        for (int i = 0, next; i < sorted.Length; i = next)
        {
            long weight = 0;
            for (next = i; next < sorted.Length && sorted[next].Amount == sorted[i].Amount && sorted[next].Doubt == sorted[i].Doubt; next++) weight += sorted[next].Weight;
            points.Add(new PricePoint(new Money(sorted[i].Amount / 1_000_000m), weight, sorted[i].Doubt == 0 ? null : (Doubt)sorted[i].Doubt));
        }
        return points;
    }

    private MedicareComparison Compare(Distribution distribution, IReadOnlyList<Step> weighed)
    {
        var ratios = new List<(decimal, long)>();
        foreach (var step in weighed.Where(s => s.Doubt == 0))
        {
            if (question.State is null && step.State.Length == 0) continue;
            var state = question.State ?? (Jurisdiction.TryParse(step.State, out var known) ? known : null);
            if (state is not null && _fee!.ByState.TryGetValue(state, out var fee)) ratios.Add((step.Amount / 1_000_000m / fee.Amount, step.Weight));
        }
        var spread = Distribution.Of(ratios);
        decimal? Rounded(Money? ratio) => ratio is { } r ? decimal.Round(r.Amount, 4) : null;
        return new MedicareComparison(spread?.Observations ?? 0, Rounded(spread?.P25), Rounded(spread?.P50), Rounded(spread?.P75),
            decimal.Round(distribution.P50 / _fee!.Highest, 4), decimal.Round(distribution.P50 / _fee.Lowest, 4));
    }

    private FamilyConsistency? Consistency(IReadOnlyList<PayerFigures> parts)
    {
        if (standing.PanelCodes is not { } panel || _fee is null) return null;
        var implied = parts.SelectMany(p => p.Implied).Select(i => (decimal.Round(i.Multiple * _fee.Highest.Amount, 2, MidpointRounding.AwayFromZero), i.Contracts)).ToList();
        var spread = Distribution.Of(implied);
        var consistent = parts.Sum(p => p.Consistent);
        var validated = parts.Sum(p => p.Validated);
        var common = parts.Where(p => p.CommonMultiple is not null).MaxBy(p => p.Consistent)?.CommonMultiple;
        return new FamilyConsistency(panel, consistent, validated, consistent - validated, common, spread is null ? null : new ImpliedPrices(spread.Observations, spread.P25, spread.P50, spread.P75));
    }

    private Trend? TrendOf(IReadOnlyList<ChosenSource> chosen, IReadOnlyList<PayerFigures> parts, Distribution? now)
    {
        var months = chosen.Where(c => c.Age == 1).Select(c => c.Source.Month).ToList();
        if (months.Count == 0) return null;
        var then = Sorted(question.Weighting == Weighting.Contract ? parts.SelectMany(p => p.Observations) : parts.SelectMany(p => p.Weighted), 1);
        var earlier = Distribution.OfSorted(then.Where(s => s.Doubt == 0).Select(s => (s.Amount, s.Weight)));
        var (matched, raised, lowered) = (parts.Sum(p => p.Matched), parts.Sum(p => p.Raised), parts.Sum(p => p.Lowered));
        if (earlier is null && matched == 0) return null;
        return new Trend(months.Max(StringComparer.Ordinal)!, earlier, now is null || earlier is null ? null : now.P50 - earlier.P50, matched, raised, lowered, matched - raised - lowered);
    }

    private RateFile FileOf(RateSource source)
    {
        var first = DateOnly.ParseExact(source.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new RateFile(source.SourceId, source.Payer, source.Month, new Provenance(source.Payer, "In-network rates (Transparency in Coverage)", source.Month, new DateSpan(first, first.AddMonths(1).AddDays(-1)))
        {
            Standing = source.Synthetic ? SourceStanding.Sample : SourceStanding.Official,
            File = source.FileName,
            Sha256 = source.FileSha256,
            Retrieved = source.LoadedAt,
        }, filesWithCode.Contains(source.SourceId));
    }
}
