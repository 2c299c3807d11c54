namespace Upright.X12.Checking;

/// <summary>
/// What a check says of one place. It names positions and codes of the format only: never a value of the file,
/// which may be patient data.
/// </summary>
/// <param name="Id">Stable; its meaning never changes: <c>X222.2400.SV101-3.repeated</c>.</param>
/// <param name="Level">The SNIP type, 1 to 7.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">What to do.</param>
public sealed record Finding(string Id, int Level, Severity Severity, Place Place, string Message, string Mend)
{
    /// <summary>The code a 999 gives the segment in IK304; null when a 999 would not report it.</summary>
    public string? SegmentError { get; init; }

    /// <summary>The code a 999 gives the element in IK403; null when the segment as a whole is meant.</summary>
    public string? ElementError { get; init; }

    /// <summary>What the front end would answer; null for what it would not answer by claim.</summary>
    public FrontEndAnswer? Answer { get; init; }

    /// <summary>The segment that a 999 names in IK301: the missing one, or the one at the place.</summary>
    internal string ReportedSegment { get; init; } = "";

    /// <summary>The claim's own number, for the 999 alone: never shown.</summary>
    internal string? ClaimNumber { get; init; }
}
