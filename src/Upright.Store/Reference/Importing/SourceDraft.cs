using Upright.Domain.Time;

namespace Upright.Store.Reference.Importing;

/// <summary>What is known of a source once its rows have been read.</summary>
internal sealed record SourceDraft(string Kind, string Publisher, string Title, string Release, DateSpan Holds)
{
    public bool Partial { get; init; }

    public string? Link { get; init; }
}
