namespace Upright.Coverage.Evidence;

/// <summary>What a grade means to a reader, and how a statement that bears it may be used.</summary>
public sealed record GradeMeaning(ConfidenceGrade Grade, string Means, string Use);
