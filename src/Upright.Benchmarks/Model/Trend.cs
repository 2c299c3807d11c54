using Upright.Domain;

namespace Upright.Benchmarks;

/// <summary>The month before among the loaded ones, under the same rules.</summary>
/// <param name="EarlierMonth">As <c>2026-09</c>; the latest when entities differ.</param>
/// <param name="Earlier">Its statistics; null when there were none.</param>
/// <param name="MedianChange">The median now less the median then; null when one of them is missing.</param>
/// <param name="Matched">Contracts in both months: a change of the median can come from contracts that came and went, a change here cannot.</param>
/// <param name="Raised">Of them, those whose lowest or highest price rose and none fell.</param>
public sealed record Trend(string EarlierMonth, Distribution? Earlier, Money? MedianChange, long Matched, long Raised, long Lowered, long Unchanged);
