namespace Upright.Dossiers.Model;

/// <summary>Summary and overview: statements on what the code is for, and the payers that were looked at.</summary>
public sealed record Overview(IReadOnlyList<Statement> Statements, IReadOnlyList<string> Payers);
