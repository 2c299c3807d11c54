using System.Collections.Concurrent;
using Upright.Domain.Answers;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;
using Upright.Store.Reference.Searching;

namespace Upright.Web;

/// <summary>The search over a release, built at the first question and kept: a release never changes.</summary>
internal sealed class SearchIndexes
{
    private readonly ConcurrentDictionary<string, Lazy<CodeSearch>> _bySource = new(StringComparer.Ordinal);

    public (ReleaseChoice Choice, LoadedSource? Source, CodeSearch? Search) For(ReferenceSession session, DateOnly? on)
    {
        var choice = ReleaseResolver.Choose(SourceList.All(session.Store, ReferenceKinds.Hcpcs), on, ReferenceSession.Today, "codes", s => !s.Partial || s.Standing == SourceStanding.Starter, "HCPCS release", "hcpcs");
        var source = choice.Source ?? choice.Nearest;
        return source is null ? (choice, null, null)
            : (choice, source, _bySource.GetOrAdd($"{source.Id}:{source.Sha256}", _ => new Lazy<CodeSearch>(() => CodeSearch.Over([.. session.Codes.Of(source)]))).Value);
    }
}
