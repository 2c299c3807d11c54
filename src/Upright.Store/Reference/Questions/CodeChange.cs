namespace Upright.Store.Reference.Questions;

/// <summary>One field of a code that differs between two releases.</summary>
public sealed record CodeChange(string Field, string? From, string? To);
