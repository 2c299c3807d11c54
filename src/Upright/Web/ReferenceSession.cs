using Upright.Commands.Reference;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;

namespace Upright.Web;

/// <summary>One request's view of the reference store; the store is opened at the first question and closed with the request.</summary>
internal sealed class ReferenceSession(SiteOptions options) : IDisposable
{
    private ReferenceStore? _store;

    public ReferenceStore Store => _store ??= Ask.Open(options.DataFolder);

    public Codes Codes => new(Store);

    public FeeSchedule Fees => new(Store);

    public static DateOnly Today => Ask.Today;

    public void Dispose() => _store?.Dispose();
}
