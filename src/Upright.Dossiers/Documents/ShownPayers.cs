using Upright.Benchmarks;
using Upright.Dossiers.Building;

namespace Upright.Dossiers.Documents;

/// <summary>
/// Which payers of many a page draws: where dozens are loaded, those that readers look for and those with most contracts.
/// Of the others the page gives name, contracts and median; all their figures stand in the JSON.
/// </summary>
public static class ShownPayers
{
    public const int Most = 7;

    public static IReadOnlyList<PayerBenchmark> Of(Benchmark benchmark) => benchmark.Payers.Count <= Most ? benchmark.Payers
        : [.. benchmark.Payers.OrderBy(p => PayerIds.Of(p.Payer) == "other").ThenByDescending(p => p.Counts.Contracts).ThenBy(p => p.Payer, StringComparer.OrdinalIgnoreCase).Take(Most).OrderBy(p => p.Payer, StringComparer.OrdinalIgnoreCase)];

    public static IReadOnlyList<PayerBenchmark> Further(Benchmark benchmark) => [.. benchmark.Payers.Except(Of(benchmark))];
}
