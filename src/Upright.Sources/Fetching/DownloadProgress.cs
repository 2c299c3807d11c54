namespace Upright.Sources.Fetching;

/// <param name="Bytes">On disk so far.</param>
/// <param name="Total">Of the whole file, when the server says.</param>
/// <param name="Note">Said once: a retry, a resumption, a beginning anew.</param>
public sealed record DownloadProgress(string Name, long Bytes, long? Total, string? Note = null);
