namespace Upright.Domain.Answers;

/// <summary>A value and where it comes from.</summary>
public sealed record Known<T>(T Value, Provenance Source) : Answer<T>;
