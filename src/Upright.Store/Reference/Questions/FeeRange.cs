using Upright.Domain;
using Upright.Domain.Places;

namespace Upright.Store.Reference.Questions;

/// <summary>The lowest and highest fee among the contiguous states and DC, and where they hold.</summary>
public sealed record FeeRange(Money Lowest, IReadOnlyList<Jurisdiction> LowestIn, Money Highest, IReadOnlyList<Jurisdiction> HighestIn);
