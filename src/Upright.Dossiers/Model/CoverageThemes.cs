using Upright.Domain.Answers;

namespace Upright.Dossiers.Model;

/// <summary>What each payer says, theme by theme.</summary>
public sealed record CoverageThemes(IReadOnlyList<PayerName> Payers, IReadOnlyList<ThemeLine> Themes);

/// <param name="Id">medicare, aetna, bcbs, cigna, uhc; it decides the hue.</param>
public sealed record PayerName(string Id, string Name, string Scope);

/// <param name="Cells">One a payer, in the order of the payers.</param>
public sealed record ThemeLine(string Title, string Question, IReadOnlyList<ThemeAnswer> Cells);

/// <summary>A payer's statements on a theme, or why there are none.</summary>
public sealed record ThemeAnswer(string PayerId, IReadOnlyList<PolicyLine> Statements, Absence? Why);

/// <param name="Compared">reference, agrees, stricter, looser, differs, not-comparable: beside Medicare's.</param>
/// <param name="Within">The plan within the payer, when it is not the whole of it.</param>
public sealed record PolicyLine(Statement Statement, string Compared, string? Within);
