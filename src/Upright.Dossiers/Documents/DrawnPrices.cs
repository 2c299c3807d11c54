using Upright.Benchmarks;

namespace Upright.Dossiers.Documents;

/// <summary>An answer with the prices that a page draws: dozens of payers with hundreds of prices each would fill the memory with what nobody sees.</summary>
public static class DrawnPrices
{
    /// <summary>Statistics and absences stay whole; where there are no statistics the single prices stay too.</summary>
    public static Benchmark Only(Benchmark answer)
    {
        var drawn = ShownPayers.Of(answer).ToHashSet(ReferenceEqualityComparer.Instance);
        return answer with
        {
            AllPayers = answer.AllPayers with { Prices = [] },
            Payers = [.. answer.Payers.Select(p => p.Distribution is null ? p : p with { Prices = drawn.Contains(p) ? PayerStripBlock.Drawn(p.Prices) : [] })],
        };
    }
}
