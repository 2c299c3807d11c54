namespace Upright.Benchmarks;

public enum ConfidenceGrade
{
    High,
    Moderate,
    Low,

    /// <summary>The file is invented; the figures say nothing of any payer.</summary>
    Sample,
}

/// <summary>A grade and why.</summary>
/// <param name="Reasons">Each a sentence with its figures; those that lower the grade first.</param>
public sealed record Confidence(ConfidenceGrade Grade, IReadOnlyList<ConfidenceReason> Reasons);

/// <param name="Effect">Below zero lowers the grade, above zero raises it, zero only informs.</param>
public sealed record ConfidenceReason(int Effect, string Explanation);
