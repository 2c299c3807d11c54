namespace Upright.Benchmarks;

/// <summary>
/// Prices over Medicare fees; 1 is the fee. Where a state is known (asked for, or that of the contract's providers) the ratio is to its fee;
/// where not, the median is set against the nation's range and the truth lies between <see cref="MedianToHighest"/> and <see cref="MedianToLowest"/>.
/// </summary>
/// <param name="StateKnown">Observations with a state.</param>
/// <param name="P25">Of the ratios of the observations with a state; null when there is none. Likewise the others.</param>
/// <param name="MedianToHighest">The median price over the nation's highest fee.</param>
/// <param name="MedianToLowest">The median price over the nation's lowest fee.</param>
public sealed record MedicareComparison(long StateKnown, decimal? P25, decimal? P50, decimal? P75, decimal MedianToHighest, decimal MedianToLowest);
