namespace Upright.Coverage.Rules;

/// <summary>What a finding of the rule means for the claim.</summary>
public enum Severity
{
    /// <summary>A calculation, a deadline, a route: to know, not to mend.</summary>
    Info,

    /// <summary>A person decides.</summary>
    Warn,

    /// <summary>Do not send: a denial or rejection is expected.</summary>
    Reject,
}
