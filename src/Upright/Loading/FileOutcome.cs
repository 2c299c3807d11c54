using Upright.Sources.Reading;
using Upright.Store.Providers;
using Upright.Store.Rates;
using Upright.Store.Reference;

namespace Upright.Loading;

/// <summary>How the loading of one content ended, whatever kind it was.</summary>
public enum FileStatus
{
    Loaded,
    AlreadyLoaded,

    /// <summary>The same payer file was there with fewer codes.</summary>
    Replaced,

    /// <summary>Of no known kind: passed over.</summary>
    NotRecognised,

    /// <summary>Unreadable: nothing of it was stored.</summary>
    Refused,
}

/// <param name="File">The file, with the archive's entry behind it.</param>
/// <param name="What">What it was recognised as, in words.</param>
/// <param name="Reference">The source, when it is a reference file.</param>
/// <param name="Rates">The source, when it is a payer's file.</param>
/// <param name="Providers">The source, when it is a file about providers.</param>
/// <param name="RefusedRows">Rows not taken in this reading.</param>
/// <param name="Error">Why it was refused, with its place.</param>
public sealed record FileOutcome(string File, FileStatus Status, string What, LoadedSource? Reference, RateSource? Rates, ProviderSource? Providers, IReadOnlyList<RefusedRow> RefusedRows, string? Error);
