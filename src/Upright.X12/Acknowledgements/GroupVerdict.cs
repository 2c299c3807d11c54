using Upright.X12.Checking;

namespace Upright.X12.Acknowledgements;

/// <summary>What a 999 says of one functional group.</summary>
internal sealed record GroupVerdict(string Functional, string Control, string Guide)
{
    public List<SetVerdict> Sets { get; } = [];

    /// <summary>Findings about GS and GE.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>GE01; null when the group has no readable trailer.</summary>
    public int? Included { get; set; }

    public int Accepted => Sets.Count(s => s.IsAccepted);

    public string Code =>
        Findings.Any(f => f.Severity == Severity.Error) || Sets.Count > 0 && Accepted == 0 ? "R"
        : Accepted < Sets.Count ? "P"
        : Sets.Any(s => s.Code == "E") ? "E" : "A";
}
