namespace Upright.Sources.Fetching;

/// <summary>A try that may be repeated.</summary>
internal sealed class BrokenOffException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Repeating it would not help.</summary>
    public bool Final { get; init; }

    /// <summary>What is at hand cannot be continued.</summary>
    public bool ForgetsPart { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
