using Upright.Domain.Codes;

namespace Upright.Coverage.Rules;

/// <summary>What a rule says of a case at one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="LineNumber">1-based line of the claim, for a rule that is asked of lines.</param>
/// <param name="Side">The side, for a rule that is asked of lines or sides.</param>
/// <param name="Missing">Facts that would decide it, when it could not be decided; empty for a finding.</param>
public sealed record RuleFinding(Rule Rule, int? LineNumber, Laterality Side, IReadOnlyList<string> Missing)
{
    public bool IsUndecided => Missing.Count > 0;
}
