namespace Upright.Store.Providers;

/// <summary>One file about providers that is loaded.</summary>
/// <param name="Kind">nppes or supplier-utilization.</param>
/// <param name="Year">The year of utilisation; null for NPPES.</param>
/// <param name="FileName">The publisher's file.</param>
/// <param name="Sha256">Of the file as it was loaded.</param>
/// <param name="Rows">Rows kept.</param>
/// <param name="LoadedAt">When, in UTC.</param>
/// <param name="Table">The Parquet file below the store's folder.</param>
/// <param name="WantedDigest">For NPPES, which NPIs were asked for beside the relevant ones.</param>
public sealed record ProviderSource(string Kind, int? Year, string FileName, string Sha256, long Rows, DateTimeOffset LoadedAt, string Table, string? WantedDigest);
