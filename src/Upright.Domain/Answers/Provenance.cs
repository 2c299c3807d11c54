using Upright.Domain.Time;

namespace Upright.Domain.Answers;

/// <summary>Where a figure, descriptor or statement comes from.</summary>
/// <param name="Publisher">Who publishes it: CMS, PDAC, a payer.</param>
/// <param name="Document">The title of the file or document.</param>
/// <param name="Release">The publisher's name for the edition: "April 2025", "FY2026", "v63".</param>
/// <param name="Holds">The dates for which the edition holds.</param>
public sealed record Provenance(string Publisher, string Document, string Release, DateSpan Holds)
{
    public SourceStanding Standing { get; init; } = SourceStanding.Official;

    /// <summary>The file as it was named when it was loaded.</summary>
    public string? File { get; init; }

    /// <summary>Where in it: a line, a row, a page, a section.</summary>
    public string? Locator { get; init; }

    /// <summary>The publisher's address for it, without any signature.</summary>
    public string? Link { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When it was loaded or last verified, UTC. Null where only the month was noted: then <see cref="HowRead"/> says so.</summary>
    public DateTime? Retrieved { get; init; }

    /// <summary>False when the document states no dates or nobody noted them: <see cref="Holds"/> then says nothing of the document and is not shown.</summary>
    public bool HoldsIsRecorded { get; init; } = true;

    /// <summary>Of a document that is cited, not loaded: when it was read and what of it, in a sentence.</summary>
    public string? HowRead { get; init; }
}
