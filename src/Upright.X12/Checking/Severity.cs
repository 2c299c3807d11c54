namespace Upright.X12.Checking;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing: a check that could not be made, an unusual choice.</summary>
    Info,

    /// <summary>Accepted by some front ends and refused by others, or accepted and paid late.</summary>
    Warning,

    /// <summary>The front end or the payer will refuse it.</summary>
    Error,
}
