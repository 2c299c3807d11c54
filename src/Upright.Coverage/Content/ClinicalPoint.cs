using Upright.Coverage.Evidence;

namespace Upright.Coverage.Content;

/// <summary>A sentence of the overview or of the clinical context.</summary>
/// <param name="Section">overview, who, why, limitation or site.</param>
public sealed record ClinicalPoint(string Section, string Text, CodeScope Concerns, Basis Basis);
