using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Dossiers.Model;

/// <summary>
/// The publication for one code on one day: everything that is known, each figure and statement with its source,
/// and of what is not known why. Every rendering shows this and nothing else.
/// </summary>
public sealed record Dossier
{
    public required HcpcsCode Code { get; init; }

    /// <summary>The short name it is called by: our plain name, else the descriptor; null when no source names the code.</summary>
    public required string? Name { get; init; }

    /// <summary>What stands over a page: the name, or as much of a long descriptor as a heading can carry.</summary>
    public string? Title => Name is null ? null : Headline.Of(Name);

    /// <summary>The day for which it holds: the date of service.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The state the reader asked for, when one was.</summary>
    public required Jurisdiction? State { get; init; }

    /// <summary>What the reader must know of the choice of date and of releases.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>CMS's own words for the code.</summary>
    public required Part<Statement> Descriptor { get; init; }

    public required Glance Glance { get; init; }

    public required Part<Overview> Summary { get; init; }

    public required Part<IReadOnlyList<Fact>> CodeOverview { get; init; }

    public required Part<ClinicalContext> Clinical { get; init; }

    public required CodingSpecifications Coding { get; init; }

    public required Part<CoverageThemes> Coverage { get; init; }

    public required Market Market { get; init; }

    public required Part<MedicareFees> MedicareFees { get; init; }

    public required BillingPractice Practice { get; init; }

    public required Availability Availability { get; init; }

    /// <summary>Everything loaded that the dossier was built from.</summary>
    public required IReadOnlyList<Provenance> Sources { get; init; }

    /// <summary>How to cite the dossier.</summary>
    public required string Citation { get; init; }

    /// <summary>Whether a figure in it is synthetic.</summary>
    public bool HasSample => Market.HasSample;
}
