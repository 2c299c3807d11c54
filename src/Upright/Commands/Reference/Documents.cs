using System.Text.Json.Serialization;
using Upright.CommandLine;
using Upright.Domain.Answers;
using Upright.Store.Reference;

namespace Upright.Commands.Reference;

/// <summary>Where an answer comes from, as JSON documents give it.</summary>
internal sealed record SourceDocument(
    string Publisher, string Document, string Release, DateOnly HoldsFrom, DateOnly? HoldsTo, SourceStanding Standing, string? File, string? Locator, string? Link, string? Sha256, DateTime? Loaded)
{
    public static SourceDocument Of(LoadedSource source, string? locator = null) => Of(source.AsProvenance(locator));

    public static SourceDocument Of(Provenance p) =>
        new(p.Publisher, p.Document, p.Release, p.Holds.From, p.Holds.To, p.Standing, p.File, p.Locator, p.Link, p.Sha256, p.Retrieved);
}

/// <summary>Why there is no answer.</summary>
internal sealed record AbsenceDocument(AbsenceReason Reason, string Explanation, string Supply, SourceDocument? Nearest)
{
    public static AbsenceDocument? Of(Absence? absence) =>
        absence is null ? null : new(absence.Reason, absence.Explanation, absence.Supply, absence.Nearest is { } nearest ? SourceDocument.Of(nearest) : null);
}

internal sealed record ConflictDocument(string Code, string Reason);

internal sealed record CodeDocument(
    string Code, DateOnly On, string? Remark, AbsenceDocument? Absent, bool FromNearestRelease, bool? HeldOnDate,
    string? LongDescription, string? ShortDescription, string? PlainName, bool? ValidOnDate,
    string? Unit, bool? IsAddition, bool? IsReplacement, string? Fabrication, bool? RequiresCustomFabricated, string? Device, IReadOnlyList<string> BodyRegions,
    string? Coverage, string? CoverageMeaning, IReadOnlyList<string> Pricing, string? PricingMeaning, string? MultiplePricing, string? Betos, string? BetosMeaning, IReadOnlyList<string> TypesOfService,
    string? Statute, IReadOnlyList<string> ManualReferences, IReadOnlyList<string> CrossReferences,
    DateOnly? Added, DateOnly? Effective, DateOnly? Terminated, string? Action,
    IReadOnlyList<ConflictDocument> CannotCombineWith, IReadOnlyList<SourceDocument> Sources);

internal sealed record ModifierDocument(string Modifier, DateOnly On, string? Remark, AbsenceDocument? Absent, bool FromNearestRelease, string? LongDescription, string? ShortDescription, bool? ValidOnDate,
    DateOnly? Added, DateOnly? Effective, DateOnly? Terminated, IReadOnlyList<SourceDocument> Sources);

internal sealed record HistoryChange(string Field, string? From, string? To);

internal sealed record HistoryStep(string Release, DateOnly HoldsFrom, DateOnly? HoldsTo, string LongDescription, DateOnly? Effective, DateOnly? Terminated, IReadOnlyList<HistoryChange> Changes, SourceDocument Source);

internal sealed record FeeStep(string Release, DateOnly HoldsFrom, DateOnly? HoldsTo, IReadOnlyList<string> Modifiers, decimal? Floor, decimal? Ceiling, decimal? Lowest, decimal? Highest, decimal? State, SourceDocument Source);

internal sealed record HistoryDocument(string Code, IReadOnlyList<HistoryStep> Codes, IReadOnlyList<FeeStep> Fees);

internal sealed record SearchHitDocument(string Code, string Description, string? PlainName, double Score);

internal sealed record SearchDocument(string Query, DateOnly On, string? Remark, IReadOnlyDictionary<string, string> Corrections, IReadOnlyList<SearchHitDocument> Hits, SourceDocument? Source);

internal sealed record AmountDocument(string State, bool Rural, decimal Amount, IReadOnlyList<string> Modifiers);

internal sealed record FeeRowDocument(IReadOnlyList<string> Modifiers, string Category, string? CategoryMeaning, decimal? Floor, decimal? Ceiling, decimal? Lowest, decimal? Highest, IReadOnlyList<string> LowestStates, IReadOnlyList<string> HighestStates, bool HasRuralAmounts, int Line);

internal sealed record ParameterDocument(string Name, decimal Value, DateOnly HoldsFrom, DateOnly? HoldsTo, string Reference, string Link, string Confidence);

internal sealed record PaymentLineDocument(string Label, decimal Amount, string Working, ParameterDocument? Parameter);

internal sealed record PaymentDocument(string State, bool Rural, IReadOnlyList<string> Modifiers, int Units, decimal Fee, decimal? Charge, decimal Allowed, decimal DeductibleApplied, decimal MedicarePays, decimal Coinsurance, decimal Sequestration, decimal PatientOwes, IReadOnlyList<PaymentLineDocument> Lines, IReadOnlyList<string> Missing);

internal sealed record FeeDocument(string Code, DateOnly On, string? Remark, AbsenceDocument? Absent, bool FromNearestRelease, string? Category, IReadOnlyList<FeeRowDocument> Rows, IReadOnlyList<AmountDocument> Amounts, IReadOnlyList<PaymentDocument> Payments, IReadOnlyList<string> Notes, SourceDocument? Source);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KebabEnumConverter<SourceStanding>), typeof(KebabEnumConverter<AbsenceReason>)])]
[JsonSerializable(typeof(CodeDocument))]
[JsonSerializable(typeof(ModifierDocument))]
[JsonSerializable(typeof(HistoryDocument))]
[JsonSerializable(typeof(SearchDocument))]
[JsonSerializable(typeof(FeeDocument))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
