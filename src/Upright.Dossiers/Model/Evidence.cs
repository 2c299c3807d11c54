using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>What a statement rests on.</summary>
/// <param name="Sources">At least one.</param>
/// <param name="Grade">A, B, B-, C or D for statements of policy and practice; null for figures read from a file.</param>
/// <param name="GradeMeaning">What the letter means.</param>
/// <param name="Unconfirmed">To be shown as unconfirmed, never as a payer's own rule.</param>
/// <param name="Verified">When the sources were last read: 2026-11 or 2026-11-23.</param>
/// <param name="Note">What is unconfirmed, or why the grade is what it is.</param>
public sealed record Evidence(
    IReadOnlyList<Provenance> Sources, string? Grade = null, string? GradeMeaning = null, bool Unconfirmed = false, string? Verified = null, string? Note = null)
{
    public static Evidence Of(Provenance source) => new([source]);
}
