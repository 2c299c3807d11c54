namespace Upright.Domain.Answers;

/// <summary>No value, why, and what would supply it.</summary>
public sealed record Absent<T>(Absence Why) : Answer<T>;
