using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Store.Rates;

/// <summary>How a payer's file is loaded.</summary>
public sealed record ImportOptions
{
    /// <summary>Which items are kept.</summary>
    public CodeFilter Codes { get; init; } = CodeFilter.LevelTwo;

    /// <summary>Opens remote files of provider groups (schema 1.x <c>location</c>); null to leave such groups unresolved.</summary>
    public Func<Uri, CancellationToken, Stream?>? Fetch { get; init; }

    /// <summary>Told a few times a second, from another thread.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
