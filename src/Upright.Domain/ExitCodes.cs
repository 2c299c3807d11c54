namespace Upright.Domain;

/// <summary>What the program's exit code says, the same for every command.</summary>
public static class ExitCodes
{
    /// <summary>Done, nothing to report.</summary>
    public const int Ok = 0;

    /// <summary>Done, with findings: violations, errors in a claim, an answer that is absent.</summary>
    public const int Findings = 1;

    /// <summary>The command line could not be understood.</summary>
    public const int Usage = 2;

    /// <summary>An input could not be read.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
