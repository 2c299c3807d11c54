using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Contracts;

namespace Upright.Benchmarks;

/// <summary>Holds every line of a contract of one's own against what others are paid.</summary>
public static class ContractComparison
{
    /// <param name="question">Payer, state, date, relevance; its code is not used.</param>
    /// <param name="volume">Units by code; null for an unweighted comparison.</param>
    /// <returns>The largest gaps first: to the market, times the units where there is a volume; then lines without a market by their gap to Medicare, times the units likewise.</returns>
    public static IReadOnlyList<ContractGap> Compare(BenchmarkBook book, IMedicareFees fees, BenchmarkQuestion question, IReadOnlyList<ContractLine> lines, IReadOnlyDictionary<string, decimal>? volume)
    {
        var gaps = new List<ContractGap>(lines.Count);
        foreach (var kind in lines.GroupBy(l => ModifierClasses.Of(l.Modifiers)))
        {
            var asked = question with { ModifierClass = kind.Key, Payer = null };
            // Special modifiers have no market to be held against: what they change is particular to them.
            var market = kind.Key == ModifierClass.Special ? [] : book.Ask(asked, kind.Select(l => HcpcsCode.Parse(l.Code)).Distinct()).ToDictionary(b => b.Question.Code.Value, StringComparer.Ordinal);
            foreach (var line in kind) gaps.Add(Of(line, market.GetValueOrDefault(line.Code), fees, asked, question.Payer, volume));
        }
        return [.. gaps.OrderByDescending(g => volume is null ? Math.Abs(g.ToMarket?.Amount ?? -1) : Math.Abs(g.Weighted?.Amount ?? -1)).ThenByDescending(g => Math.Abs(g.WeightedToMedicare?.Amount ?? -1)).ThenByDescending(g => Math.Abs(g.ToMedicare?.Amount ?? -1)).ThenBy(g => g.Code, StringComparer.Ordinal).ThenBy(g => g.Modifiers, StringComparer.Ordinal)];
    }

    private static ContractGap Of(ContractLine line, Benchmark? benchmark, IMedicareFees fees, BenchmarkQuestion question, string? payer, IReadOnlyDictionary<string, decimal>? volume)
    {
        Money? medicare = fees.FeeOf(line.Code, question.ModifierClass, question.On).TryGet(out var fee) ? question.State is { } state ? fee.ByState.TryGetValue(state, out var own) ? own : null : fee.Highest : null;
        var yours = line.Amount is { } amount ? new Money(amount) : line.PercentOfMedicare is { } percent && medicare is { } basis ? (basis * (percent / 100)).ToCents() : (Money?)null;
        var market = benchmark?.Payers.FirstOrDefault(p => payer is not null && p.Distribution is not null && (p.Payer.Contains(payer, StringComparison.OrdinalIgnoreCase) || p.Entities.Any(e => e.Contains(payer, StringComparison.OrdinalIgnoreCase))))
            ?? benchmark?.AllPayers;
        var units = volume is not null && volume.TryGetValue(line.Code, out var found) ? found : (decimal?)null;
        return new ContractGap(line.Code, line.Modifiers, yours, market?.Distribution?.P50, market?.Distribution is null ? null : market.Payer, market?.Counts.Contracts ?? 0, market?.Distribution is not null && market.IsSample,
            benchmark is null ? new Domain.Answers.Absence(Domain.Answers.AbsenceReason.NotInSource, "Prices with special modifiers are not compared.", "Compare the line without its modifier.") : market!.Absence, medicare, units);
    }
}
