using Upright.Benchmarks;
using Upright.Web.Serving;

namespace Upright.Web.Benchmarks;

/// <summary>
/// Answers about prices, kept for as long as what is loaded stays the same. Weighed by the single prices they hold,
/// which are most of their memory: about a hundred bytes each.
/// </summary>
internal sealed class KeptAnswers(StoresVersion version)
{
    private const long MostPrices = 1_500_000;

    /// <summary>What an answer weighs beside its prices, in prices.</summary>
    private const int Frame = 30;

    private readonly Shelf<(BenchmarkQuestion Question, DateOnly Today), Benchmark> _shelf = new(() => version.Current, MostPrices,
        b => Frame + b.AllPayers.Prices.Count + b.Payers.Sum(p => Frame + p.Prices.Count));

    public int Count => _shelf.Count;

    public bool Holds(BenchmarkQuestion question) => _shelf.Holds((question, ReferenceSession.Today));

    /// <summary>On the calling worker's thread; a second worker that asks the same waits for the first.</summary>
    public Benchmark Get(BenchmarkQuestion question, Func<Benchmark> ask) => _shelf.Get((question, ReferenceSession.Today), () => Task.FromResult(ask())).GetAwaiter().GetResult();

    public void Put(Benchmark answer) => _shelf.Put((answer.Question, ReferenceSession.Today), answer);
}
