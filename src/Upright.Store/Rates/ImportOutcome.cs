namespace Upright.Store.Rates;

/// <summary>What became of one file, or one member of a zip.</summary>
public enum ImportResult
{
    /// <summary>Read and published.</summary>
    Loaded,

    /// <summary>The same content with at least these codes is published already; nothing changed.</summary>
    AlreadyLoaded,

    /// <summary>The same content was published with fewer codes; this load took its place.</summary>
    Replaced,
}

/// <param name="Result">What was done.</param>
/// <param name="Source">The source as it is published now.</param>
public sealed record ImportOutcome(ImportResult Result, RateSource Source);
