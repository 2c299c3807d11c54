namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>One place where a finding occurs.</summary>
/// <param name="Pointer">JSON pointer.</param>
/// <param name="Offset">0-based byte in the decompressed file.</param>
/// <param name="Detail">A name or number that helps to find it (a group id, a field's name); null when the place says all.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "JSON pointer is the field's word.")]
public sealed record FindingSample(string Pointer, long Offset, string? Detail);
