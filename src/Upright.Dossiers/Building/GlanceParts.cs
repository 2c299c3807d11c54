using Upright.Benchmarks;
using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Domain.Codes.Descriptors;
using Upright.Domain.Places;
using Upright.Dossiers.Model;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>The three answers at the top.</summary>
internal static class GlanceParts
{
    public static Glance Of(CodeAnswer answer, CodeCoverage known, Part<MedicareFees> fees, Market market, Jurisdiction? state, EvidenceOf evidence) =>
        new(Kind(answer), What(answer, known, evidence), Medicare(fees, state), Median(market), Institutional(market.Institutional), Modifiers(known, evidence), Needs(known, evidence));

    private static Statement? Kind(CodeAnswer answer)
    {
        if (answer.Record is not { } record) return null;
        var reading = record.Reading;
        return new Statement($"{(reading.IsAddition ? "Addition" : reading.IsReplacement ? "Replacement part" : "Base item")}, {reading.Unit ?? "one as described"}", CodeParts.Source(record));
    }

    private static List<Statement> What(CodeAnswer answer, CodeCoverage known, EvidenceOf evidence)
    {
        if (known.Profile is { } profile) return [evidence.Statement(profile.Plain, profile.Basis), evidence.Statement($"Unit: {Small(profile.Unit.TrimEnd('.'))}.", profile.Basis)];
        if (answer.Record is not { } record) return [];
        var reading = record.Reading;
        var words = new List<string> { reading.Fabrication.InWords() };
        if (reading.Device is { } device) words.Insert(0, device);
        if (reading.BodyRegions.Count > 0) words.Add("for " + string.Join(", ", reading.BodyRegions));
        return [new Statement($"By its descriptor: {string.Join("; ", words)}.", CodeParts.Source(record))];
    }

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static InstitutionalPrices? Institutional(Benchmark? benchmark)
    {
        if (benchmark is null) return null;
        var prices = benchmark.Payers.SelectMany(p => p.Prices).Where(p => p.Flag is null).ToList();
        return prices.Count == 0 ? null : new InstitutionalPrices(prices.Min(p => p.Amount), prices.Max(p => p.Amount), benchmark.Payers.Sum(p => p.Counts.Contracts), benchmark.Payers.Count(p => p.Prices.Count > 0),
            benchmark.Payers.Any(p => p.IsSample), new Evidence([.. benchmark.Payers.SelectMany(p => p.Files).Where(f => f.HasCode).Select(f => f.Source).Take(4)]));
    }

    private static Part<FeeSpan> Medicare(Part<MedicareFees> fees, Jurisdiction? state)
    {
        if (fees.Content is not { } content) return Part.Absent<FeeSpan>(fees.Why!);
        var table = content.Tables.FirstOrDefault(t => t.Modifiers.Count == 0) ?? content.Tables.FirstOrDefault(t => t.Modifiers.Contains("NU")) ?? (content.Tables is [var first, ..] ? first : null);
        if (table is not { Lowest: { } lowest, Highest: { } highest })
            return Part.Absent<FeeSpan>(content.Why ?? new Absence(AbsenceReason.NotPriced, "the schedule gives no amount in the contiguous states", "nothing: it is not priced there"));
        return Part.Of(new FeeSpan(lowest, FeeParts.Places(table.LowestIn), highest, FeeParts.Places(table.HighestIn),
            state is null ? null : table.States.First(s => s.State == state).Fee, Evidence.Of(table.Source)));
    }

    private static Part<MarketMedian> Median(Market market)
    {
        if (market.National.Content is not { } national) return Part.Absent<MarketMedian>(market.National.Why!);
        var all = national.AllPayers;
        if (all.Distribution is not { } distribution)
            return Part.Absent<MarketMedian>(all.Absence ?? new Absence(AbsenceReason.NotInSource, "the loaded files give no comparable price", "upright import a payer’s in-network file that prices the code"));
        return Part.Of(new MarketMedian(distribution.P50, distribution.P25, distribution.P75, all.Counts.Contracts, national.Payers.Count(p => p.Distribution is not null), all.IsSample,
            new Evidence([.. national.Payers.SelectMany(p => p.Files).Where(f => f.HasCode).Select(f => f.Source).Take(4)])));
    }

    /// <summary>Modifiers of several grades stand in one line; the weakest of their grades is shown.</summary>
    private static Statement? Modifiers(CodeCoverage known, EvidenceOf evidence)
    {
        var required = known.Modifiers.Where(m => m.Use == "required" && m.PayerId == "medicare").ToList();
        if (required.Count == 0) return null;
        var words = required.Select(m => m.Modifier.Value).Distinct().ToList();
        if (words.Contains("RT") && words.Contains("LT")) words = ["RT or LT", .. words.Where(m => m is not ("RT" or "LT"))];
        var weakest = evidence.Basis(required.MaxBy(m => m.Basis.Grade)!.Basis);
        return new Statement(string.Join(" and ", words), weakest with { Sources = [.. required.SelectMany(m => evidence.Basis(m.Basis).Sources).Distinct()] });
    }

    private static Part<IReadOnlyList<Statement>> Needs(CodeCoverage known, EvidenceOf evidence) =>
        Part.OfList(known.Checklist.Where(i => i.By is "before-delivery" or "before-claim").Take(4).Select(i => evidence.Statement(i.Text, i.Basis)).ToList(), known.Why ?? CoverageParts.NotWrittenUp(known));
}
