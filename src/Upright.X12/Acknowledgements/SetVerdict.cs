using Upright.X12.Checking;

namespace Upright.X12.Acknowledgements;

/// <summary>What a 999 says of one transaction set.</summary>
/// <param name="Findings">Those that a 999 reports.</param>
/// <param name="Errors">Findings of error severity, kept or not.</param>
internal sealed record SetVerdict(string Set, string Control, string Guide, IReadOnlyList<Finding> Findings, long Errors)
{
    public bool IsAccepted => Errors == 0;

    /// <summary>A accepted, E accepted with remarks, R rejected.</summary>
    public string Code => Errors > 0 ? "R" : Findings.Any(f => f.SegmentError is not null) ? "E" : "A";
}
