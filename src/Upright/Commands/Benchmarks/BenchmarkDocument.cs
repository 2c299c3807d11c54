using System.Text.Json.Serialization;
using Upright.Benchmarks;
using Upright.CommandLine;
using Upright.Domain.Answers;

namespace Upright.Commands.Benchmarks;

internal sealed record QuestionDocument(string Code, string? Payer, string? State, DateOnly? On, string ModifierClass, BillingSeries Class, Relevance Relevance, Weighting Weight, int MinimumContracts);

internal sealed record MedicareDocument(string? State, decimal? Fee, decimal Lowest, decimal Highest, Provenance Source);

internal sealed record DistributionDocument(long Observations, decimal Lowest, decimal P10, decimal P25, decimal P50, decimal P75, decimal P90, decimal Highest, decimal Mean, decimal Mode, long AtMode, decimal ModeShare, decimal Spread)
{
    public static DistributionDocument? Of(Distribution? d) => d is null ? null
        : new(d.Observations, d.Lowest.Amount, d.P10.Amount, d.P25.Amount, d.P50.Amount, d.P75.Amount, d.P90.Amount, d.Highest.Amount, d.Mean.Amount, d.Mode.Amount, d.AtMode, d.ModeShare, d.Spread.Amount);
}

internal sealed record PriceDocument(decimal Amount, long Contracts, Doubt? Flag);

internal sealed record ImpliedDocument(long Contracts, decimal P25, decimal P50, decimal P75, bool Implied = true);

internal sealed record FamilyDocument(int PanelCodes, long Consistent, long Validated, long Contradicted, decimal? CommonMultiple, ImpliedDocument? Implied);

internal sealed record TrendDocument(string EarlierMonth, DistributionDocument? Earlier, decimal? MedianChange, long Matched, long Raised, long Lowered, long Unchanged);

internal sealed record OwnPriceDocument(string Payer, bool Sample, string? Network, string TinType, string Tin, string? BusinessName, decimal Amount, Doubt? Flag, decimal? PercentileRank, decimal? ToMedian);

internal sealed record PayerDocument(
    string Payer, bool Sample, IReadOnlyList<string> Entities, Absence? Absence, DistributionDocument? Statistics, DistributionDocument? WithFlagged, MedicareComparison? Medicare, Counts Counts,
    IReadOnlyList<PriceDocument> Prices, IReadOnlyList<ApartRow> Apart, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<FlagCount> Flags, FamilyDocument? Family, Confidence? Confidence, TrendDocument? Trend, IReadOnlyList<RateFile> Files)
{
    public static PayerDocument Of(PayerBenchmark p) => new(p.Payer, p.IsSample, p.Entities, p.Absence, DistributionDocument.Of(p.Distribution), DistributionDocument.Of(p.WithFlagged), p.Medicare, p.Counts,
        [.. p.Prices.Select(x => new PriceDocument(x.Amount.Amount, x.Contracts, x.Flag))], p.Apart, p.LeftOut, p.Flags,
        p.Consistency is { } f ? new FamilyDocument(f.PanelCodes, f.Consistent, f.Validated, f.Contradicted, f.CommonMultiple, f.Implied is { } i ? new ImpliedDocument(i.Contracts, i.P25.Amount, i.P50.Amount, i.P75.Amount) : null) : null,
        p.Confidence, p.Trend is { } t ? new TrendDocument(t.EarlierMonth, DistributionDocument.Of(t.Earlier), t.MedianChange?.Amount, t.Matched, t.Raised, t.Lowered, t.Unchanged) : null, p.Files);
}

/// <summary>What <c>upright benchmark --json</c> writes. Every money is dollars.</summary>
internal sealed record BenchmarkDocument(QuestionDocument Question, bool Sample, MedicareDocument? Medicare, Absence? MedicareAbsence, PayerDocument AllPayers, IReadOnlyList<PayerDocument> Payers, IReadOnlyList<OwnPriceDocument> Yours, IReadOnlyList<string> Notes)
{
    public static BenchmarkDocument Of(Benchmark b)
    {
        var q = b.Question;
        return new BenchmarkDocument(new QuestionDocument(q.Code.Value, q.Payer, q.State?.Abbreviation, q.On, q.ModifierClass.ToString().ToLowerInvariant(), q.Series, q.Relevance, q.Weighting, q.MinimumContracts), b.IsSample,
            b.Medicare is Known<MedicareReference> { Value: var fee, Source: var source } ? new MedicareDocument(fee.State?.Abbreviation, fee.Fee?.Amount, fee.Lowest.Amount, fee.Highest.Amount, source) : null,
            b.Medicare is Absent<MedicareReference> { Why: var why } ? why : null,
            PayerDocument.Of(b.AllPayers), [.. b.Payers.Select(PayerDocument.Of)],
            [.. b.Yours.Select(y => new OwnPriceDocument(y.Payer, y.IsSample, y.Network, y.TinType, y.Tin, y.BusinessName, y.Amount.Amount, y.Flag, y.PercentileRank, y.ToMedian?.Amount))], b.Notes);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [
    typeof(KebabEnumConverter<AbsenceReason>), typeof(KebabEnumConverter<SourceStanding>), typeof(KebabEnumConverter<BillingSeries>), typeof(KebabEnumConverter<Relevance>), typeof(KebabEnumConverter<Weighting>),
    typeof(KebabEnumConverter<Doubt>), typeof(KebabEnumConverter<ApartKind>), typeof(KebabEnumConverter<LeftOutReason>), typeof(KebabEnumConverter<ConfidenceGrade>)])]
[JsonSerializable(typeof(BenchmarkDocument))]
internal sealed partial class BenchmarksJson : JsonSerializerContext;
