using Upright.Domain.Answers;
using Upright.Domain.Time;

namespace Upright.Coverage.Evidence;

/// <summary>A place in a document: a section, a page, a row; none when the document as a whole says it.</summary>
public sealed record Citation(SourceDocument Document, string? At)
{
    /// <summary>The same as the provenance that figures carry, so that a page has one kind of note.</summary>
    public Provenance AsProvenance() => new(
        Document.Publisher,
        Document.Title,
        Document.Edition ?? "edition not stated",
        Document.Effective ?? new DateSpan(Document.Read.Earliest, null))
    {
        Standing = SourceStanding.Starter,
        Locator = At,
        Link = Document.Link,
        Retrieved = Document.Read.Earliest.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
    };
}
