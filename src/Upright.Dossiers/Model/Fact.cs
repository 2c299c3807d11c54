using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>A named property of the code: its text with what it rests on, or why it is absent.</summary>
public sealed record Fact(string Name, Statement? Value, Absence? Why = null);
