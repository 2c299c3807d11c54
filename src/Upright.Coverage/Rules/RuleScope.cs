namespace Upright.Coverage.Rules;

/// <summary>How often a condition is asked in one case.</summary>
public enum RuleScope
{
    Claim,

    /// <summary>For every side that a line names, right before left.</summary>
    Side,
    Line,
}
