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
        // A day on which somebody read a text is no day from which the text holds.
        Document.Effective ?? new DateSpan(DateOnly.MinValue, null))
    {
        Standing = SourceStanding.Cited,
        HoldsIsRecorded = Document.Effective is not null,
        Locator = At,
        Link = Document.Link,
        Retrieved = Document.Read.Day is null ? null : Document.Read.Earliest.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        HowRead = $"What was read, {Document.Read}: {char.ToLowerInvariant(Document.HowRead[0])}{Document.HowRead[1..]}",
    };
}
