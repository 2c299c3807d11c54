using Upright.Domain.Answers;

namespace Upright.Coverage.Content;

/// <summary>What one payer says on one theme: statements, or the reason why there are none and what would supply them.</summary>
public sealed record ThemeCell(Payer Payer, IReadOnlyList<PolicyStatement> Statements, Absence? Why);
