using Upright.Domain.Time;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Loading;

/// <summary>How files are loaded.</summary>
public sealed record DataLoadOptions
{
    /// <summary>The quarter a reference file holds for, where it does not say it itself.</summary>
    public Quarter? Release { get; init; }

    /// <summary>Which codes of payers' files are kept.</summary>
    public CodeFilter Codes { get; init; } = CodeFilter.LevelTwo;

    /// <summary>How many payers' files are loaded at the same time.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Opens remote provider groups of payers' files, on several threads when several are loaded at once; null leaves them unresolved.</summary>
    public Func<Uri, CancellationToken, Stream?>? FetchGroups { get; init; }

    /// <summary>As many as this machine has processors, and gigabytes of memory: a load of all codes takes up to half of one.</summary>
    public static int AtOnceHere() => (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000, 1, Environment.ProcessorCount);
}
