using Upright.Domain.Time;

namespace Upright.Coverage.Evidence;

/// <summary>A policy, article, statute, file or page that statements cite.</summary>
/// <param name="Id">The short name by which data files cite it.</param>
/// <param name="Publisher">Who issues it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scope">Whom it binds: a payer id, or "field" for texts that bind nobody.</param>
/// <param name="Read">When it was read.</param>
/// <param name="HowRead">Whether the document itself was read, or a copy, a restatement, a quotation, a summary; or not at all.</param>
public sealed record SourceDocument(string Id, string Publisher, string Title, string Scope, ReadOn Read, string HowRead)
{
    /// <summary>The publisher's name for the edition that was read.</summary>
    public string? Edition { get; init; }

    /// <summary>The dates for which the edition holds, when it says so.</summary>
    public DateSpan? Effective { get; init; }

    public string? Link { get; init; }

    public string? Note { get; init; }
}
