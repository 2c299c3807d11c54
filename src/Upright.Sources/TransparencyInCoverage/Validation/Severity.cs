namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>How much a finding matters to whoever uses the file.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Allowed, but misleading or suspect.</summary>
    Warning,

    /// <summary>What the file says cannot be true or cannot be used.</summary>
    Error,
}
