using Upright.Domain;
using Upright.Domain.Places;

namespace Upright.Benchmarks;

/// <summary>The Medicare DMEPOS fees that prices are compared with.</summary>
/// <param name="State">The state asked for; null when none was.</param>
/// <param name="Fee">The non-rural fee in that state; null when no state was asked for or it has none.</param>
/// <param name="Lowest">The lowest non-rural fee of the contiguous states.</param>
/// <param name="Highest">The highest of them.</param>
public sealed record MedicareReference(Jurisdiction? State, Money? Fee, Money Lowest, Money Highest);
