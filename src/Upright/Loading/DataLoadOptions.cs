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

    /// <summary>Opens remote provider groups of payers' files; null leaves them unresolved.</summary>
    public Func<Uri, CancellationToken, Stream?>? FetchGroups { get; init; }
}
