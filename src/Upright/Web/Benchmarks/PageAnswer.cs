using Upright.Benchmarks;
using Upright.Dossiers.Documents;

namespace Upright.Web.Benchmarks;

/// <summary>An answer with what a page shows of it: dozens of payers with hundreds of prices each would fill the memory with what nobody sees.</summary>
internal static class PageAnswer
{
    public static Benchmark Of(Benchmark answer)
    {
        var drawn = ShownPayers.Of(answer).ToHashSet(ReferenceEqualityComparer.Instance);
        return answer with
        {
            AllPayers = answer.AllPayers with { Prices = [] },
            Payers = [.. answer.Payers.Select(p => p.Distribution is null ? p : p with { Prices = drawn.Contains(p) ? PayerStripBlock.Drawn(p.Prices) : [] })],
        };
    }
}
