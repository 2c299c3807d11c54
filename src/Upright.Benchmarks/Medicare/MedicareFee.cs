using Upright.Domain;
using Upright.Domain.Places;

namespace Upright.Benchmarks;

/// <summary>The non-rural fees of one row of a DMEPOS fee schedule.</summary>
/// <param name="Lowest">Of the contiguous states.</param>
/// <param name="Highest">Of the contiguous states.</param>
/// <param name="ByState">Every jurisdiction that has a fee.</param>
/// <param name="Remark">What the reader must know of the choice of release; null when nothing.</param>
public sealed record MedicareFee(Money Lowest, Money Highest, IReadOnlyDictionary<Jurisdiction, Money> ByState, string? Remark);
