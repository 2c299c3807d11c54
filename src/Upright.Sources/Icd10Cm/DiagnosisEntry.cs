namespace Upright.Sources.Icd10Cm;

/// <summary>A code or header of the ICD-10-CM order file.</summary>
/// <param name="Code">Without the dot, as published.</param>
/// <param name="Billable">True for a code valid on claims, false for a header.</param>
public sealed record DiagnosisEntry(string Code, bool Billable, string ShortDescription, string LongDescription);
