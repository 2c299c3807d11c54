using System.Text.Json.Serialization;
using Upright.CommandLine;
using Upright.Domain.Answers;
using Upright.Store.Rates;
using Upright.Store.Reference;

namespace Upright.Loading;

/// <summary>A loaded payer file, as JSON documents give it.</summary>
internal sealed record PayerFileDocument(
    string Id, string Payer, string? PayerFamily, string? EntityType, string? PlanName, string? PlanIdType, string? PlanId, string? PlanMarket, string? SchemaVersion,
    string Month, string? LastUpdatedRaw, DateOnly? LastUpdated, string File, long FileBytes, string Sha256, string ContentDigest, string CodesFilter,
    long ItemsSeen, long ItemsKept, long PricesSeen, long PricesKept, int CodesKept, long GroupsUnresolved, IReadOnlyDictionary<string, long> Warnings, bool Synthetic, DateTime LoadedAt, IReadOnlyDictionary<string, long>? PricesByCode)
{
    public static PayerFileDocument Of(RateSource s, IReadOnlyDictionary<string, long>? pricesByCode = null) => new(
        s.SourceId, s.Payer, s.PayerFamily, s.EntityType, s.PlanName, s.PlanIdType, s.PlanId, s.PlanMarket, s.SchemaVersion, s.Month, s.LastUpdatedRaw, s.LastUpdated, s.FileName, s.FileBytes, s.FileSha256,
        s.ContentDigest, s.CodesFilter, s.ItemsSeen, s.ItemsKept, s.PricesSeen, s.PricesKept, s.CodesKept, s.GroupsUnresolved, s.Warnings, s.Synthetic, s.LoadedAt, pricesByCode);
}

internal sealed record RefusedRowDocument(long Line, int? Column, string Reason);

/// <summary>A loaded reference file, as JSON documents give it.</summary>
internal sealed record ReferenceFileDocument(long Id, string Kind, string Publisher, string Title, string Release, DateOnly HoldsFrom, DateOnly? HoldsTo, SourceStanding Standing, bool Partial, string File, string? Link, string Sha256, long Bytes, long Rows, long RefusedRows,
    IReadOnlyDictionary<string, long> LeftOut, IReadOnlyList<string> Notes, DateTime LoadedAt, IReadOnlyList<RefusedRowDocument>? Refused)
{
    public static ReferenceFileDocument Of(LoadedSource s, IReadOnlyList<RefusedRowDocument>? refused = null) =>
        new(s.Id, s.Kind, s.Publisher, s.Title, s.Release, s.Holds.From, s.Holds.To, s.Standing, s.Partial, s.File, s.Link, s.Sha256, s.Bytes, s.Rows, s.RefusedRows, s.LeftOut, s.Notes, s.LoadedAt, refused);
}

internal sealed record LoadedFileDocument(string File, FileStatus Status, string What, ReferenceFileDocument? Source, PayerFileDocument? PayerFile, IReadOnlyList<RefusedRowDocument> Refused, string? Error);

internal sealed record LoadDocument(IReadOnlyList<LoadedFileDocument> Files)
{
    public static LoadDocument Of(IEnumerable<FileOutcome> outcomes) => new([.. outcomes.Select(o => new LoadedFileDocument(
        o.File, o.Status, o.What, o.Reference is { } source ? ReferenceFileDocument.Of(source) : null, o.Rates is { } rates ? PayerFileDocument.Of(rates) : null,
        [.. o.RefusedRows.Select(r => new RefusedRowDocument(r.Line, r.Column, r.Reason))], o.Error))]);
}

internal sealed record SourcesDocument(string DataFolder, IReadOnlyList<ReferenceFileDocument> Reference, IReadOnlyList<PayerFileDocument> PayerFiles);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KebabEnumConverter<SourceStanding>), typeof(KebabEnumConverter<FileStatus>)])]
[JsonSerializable(typeof(LoadDocument))]
[JsonSerializable(typeof(SourcesDocument))]
internal sealed partial class LoadJson : JsonSerializerContext;
