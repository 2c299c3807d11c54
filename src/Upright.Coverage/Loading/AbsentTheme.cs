using Upright.Domain.Answers;

namespace Upright.Coverage.Loading;

/// <summary>A payer that has no statement on a theme, why, and where the data says so.</summary>
internal sealed record AbsentTheme(string PayerId, string ThemeId, Absence Why, Node Place);
