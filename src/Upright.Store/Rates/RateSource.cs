namespace Upright.Store.Rates;

/// <summary>One loaded payer file (one member of a zip): what it is, where it came from, what was kept. A row of <c>sources</c>.</summary>
public sealed record RateSource
{
    /// <summary>Twelve hexadecimal digits, the beginning of <see cref="ContentDigest"/>.</summary>
    public required string SourceId { get; init; }

    /// <summary>XXH3-128 of the decompressed text: the same content is the same source, however it was compressed or named.</summary>
    public required string ContentDigest { get; init; }

    /// <summary>SHA-256 of the file as it was loaded, lower-case hexadecimal: what <c>sha256sum</c> prints.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>The reporting entity as it names itself.</summary>
    public required string Payer { get; init; }

    /// <summary>The payer family after the payer map, a Blue plan with its licensee; null where the map does not know the entity.</summary>
    public string? PayerFamily { get; init; }

    public string? EntityType { get; init; }
    public string? PlanName { get; init; }
    public string? PlanIdType { get; init; }
    public string? PlanId { get; init; }
    public string? PlanMarket { get; init; }
    public string? IssuerName { get; init; }
    public string? PlanSponsorName { get; init; }
    public string? SchemaVersion { get; init; }

    /// <summary>The month the rates are of, <c>2025-06</c>.</summary>
    public required string Month { get; init; }

    public string? LastUpdatedRaw { get; init; }
    public DateOnly? LastUpdated { get; init; }

    /// <summary>The file's name without its folder; <c>archive.zip!member.json</c> for a member of a zip.</summary>
    public required string FileName { get; init; }

    public required long FileBytes { get; init; }

    /// <summary>The codes that were asked for, in the form of <c>--codes</c>.</summary>
    public required string CodesFilter { get; init; }

    public required long ItemsSeen { get; init; }
    public required long ItemsKept { get; init; }

    /// <summary>Prices in the items that were read; those of items not wanted are passed over uncounted.</summary>
    public required long PricesSeen { get; init; }

    public required long PricesKept { get; init; }
    public required int CodesKept { get; init; }

    /// <summary>Group ids that kept prices name and nothing resolves.</summary>
    public required long GroupsUnresolved { get; init; }

    /// <summary>How often each oddity was met, by its lasting name.</summary>
    public required IReadOnlyDictionary<string, long> Warnings { get; init; }

    /// <summary>The file says that it is invented.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime LoadedAt { get; init; }

    /// <summary>The folder of its Parquet files, relative to the lake.</summary>
    public required string Folder { get; init; }
}
