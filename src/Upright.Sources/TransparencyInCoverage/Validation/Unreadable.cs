namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>Where a file stops being one JSON document.</summary>
/// <param name="Offset">0-based byte in the decompressed file.</param>
/// <param name="Message">Why.</param>
public sealed record Unreadable(long Offset, string Message);
