namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>One place where a file breaks CMS's schema.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the value; to the object when one of its fields is missing.</param>
/// <param name="Offset">0-based byte of the value in the decompressed file.</param>
/// <param name="Rule">The keyword of the schema that is broken: type, required, enum, oneOf …</param>
/// <param name="SchemaPath">Where in CMS's schema the rule stands.</param>
/// <param name="Message">What was expected, in words.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "JSON pointer is the field's word.")]
public sealed record Violation(string Pointer, long Offset, string Rule, string SchemaPath, string Message);
