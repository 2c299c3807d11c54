using Upright.Domain.Time;

namespace Upright.Coverage.Evidence;

/// <summary>What a statement rests on. Nothing in the Coverage room stands without one.</summary>
/// <param name="Citations">At least one.</param>
/// <param name="Grade">How well it is known.</param>
/// <param name="Verified">When its sources were last read.</param>
/// <param name="Holds">The dates of service for which it holds; none when the source gives no dates.</param>
/// <param name="Note">Why the grade is what it is, or what is unconfirmed.</param>
public sealed record Basis(IReadOnlyList<Citation> Citations, ConfidenceGrade Grade, ReadOn Verified, DateSpan? Holds, string? Note)
{
    public bool HoldsOn(DateOnly date) => Holds is not { } span || span.Contains(date);
}
