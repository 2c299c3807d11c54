namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>What an index (table of contents) says, as far as it was asked for.</summary>
public sealed record PlanIndex
{
    public required string ReportingEntity { get; init; }

    public required string ReportingEntityType { get; init; }

    /// <summary>version; empty when not given.</summary>
    public required string Version { get; init; }

    /// <summary>last_updated_on as written; empty when not given.</summary>
    public required string LastUpdatedOn { get; init; }

    /// <summary>Entries of reporting_structure.</summary>
    public required long Structures { get; init; }

    /// <summary>File entries in the whole index, repetitions included.</summary>
    public required long FileEntries { get; init; }

    /// <summary>Distinct files in the whole index.</summary>
    public required int FilesInAll { get; init; }

    /// <summary>Distinct plans that were asked for, in the order of the index.</summary>
    public required IReadOnlyList<IndexedPlan> Plans { get; init; }

    /// <summary>Distinct files of those plans, in the order of the index.</summary>
    public required IReadOnlyList<IndexedFile> Files { get; init; }

    /// <summary>Entries that could not be taken as they stand, by kind.</summary>
    public required IReadOnlyDictionary<string, long> Warnings { get; init; }
}
