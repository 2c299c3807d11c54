using Upright.Domain.Codes;

namespace Upright.Coverage.Rules.Language;

/// <summary>What a condition is asked of: a case, and the line or side in question.</summary>
/// <param name="Case">The case.</param>
/// <param name="Line">The line, when the rule is asked of lines.</param>
/// <param name="Side">The line's side or the side in question.</param>
/// <param name="SideOf">The side that a diagnosis code names.</param>
internal sealed record Situation(CaseFacts Case, CaseLine? Line, Laterality Side, Func<Icd10Cm, Laterality> SideOf)
{
    public const string SideQuestion = "side";

    public bool HasOneSide => Side is Laterality.Right or Laterality.Left;
}
