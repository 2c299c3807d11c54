namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>All that validation says of one file.</summary>
public sealed record ValidationReport
{
    public required string File { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Release of CMS's schema that was held against the file, such as 2.1.0.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Why that release: what told.</summary>
    public required SchemaChoice SchemaChosenBy { get; init; }

    /// <summary>What the file says of its own version; null when nothing.</summary>
    public required string? DeclaredVersion { get; init; }

    public required string? ReportingEntity { get; init; }

    /// <summary>Bytes of JSON read.</summary>
    public required long Bytes { get; init; }

    /// <summary>Whether the whole document was read and satisfies the schema.</summary>
    public required bool SchemaValid { get; init; }

    /// <summary>How many violations there are, kept or not.</summary>
    public required long ViolationCount { get; init; }

    /// <summary>The first of them, in the order in which they were noticed.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>All of them, by kind of place and rule.</summary>
    public required IReadOnlyList<ViolationCount> ViolationSummary { get; init; }

    /// <summary>What no schema says.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether the codes were looked up; null for a kind of file that names none.</summary>
    public required CodeCheck? CodeCheck { get; init; }

    public required Scorecard Scorecard { get; init; }

    /// <summary>Where and why reading had to stop; null when the whole file was read. All else then holds up to that byte.</summary>
    public required Unreadable? Unreadable { get; init; }

    /// <summary>Whether anything is wrong: a violation or an error among the findings.</summary>
    public bool HasErrors => ViolationCount > 0 || Findings.Any(f => f.Severity == Severity.Error);
}
