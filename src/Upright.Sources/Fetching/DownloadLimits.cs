namespace Upright.Sources.Fetching;

/// <summary>How long and how often a download is tried.</summary>
public sealed record DownloadLimits
{
    /// <summary>Tries in a row that bring less than <see cref="Gain"/>.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>Wait before the second try; doubles each time.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server may take to begin its answer, and within which it must send <see cref="LeastBytes"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes that must arrive within each <see cref="Patience"/>: a trickle is a stall.</summary>
    public long LeastBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes that make a broken try count as progress.</summary>
    public long Gain { get; init; } = 1 << 20;
}
