namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>One kind of thing wrong that no schema says, however often it occurs.</summary>
/// <param name="Rule">Which; never changes meaning.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Count">How often in this file.</param>
/// <param name="Message">What it means.</param>
/// <param name="Pointer">JSON pointer to the first; empty when it is of the file as a whole.</param>
/// <param name="Offset">0-based byte of the first in the decompressed file.</param>
/// <param name="Samples">The first few.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "JSON pointer is the field's word.")]
public sealed record Finding(FindingKind Rule, Severity Severity, long Count, string Message, string Pointer, long Offset, IReadOnlyList<FindingSample> Samples);
