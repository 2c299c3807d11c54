namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>How far a validation is, in bytes of the file as it lies on disk.</summary>
/// <param name="File">The file, or member of a zip.</param>
/// <param name="BytesRead">Read so far.</param>
/// <param name="BytesTotal">In all.</param>
public sealed record ValidationProgress(string File, long BytesRead, long BytesTotal);
