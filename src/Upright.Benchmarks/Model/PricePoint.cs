using Upright.Domain;

namespace Upright.Benchmarks;

/// <summary>One distinct price and who has it.</summary>
/// <param name="Contracts">How many contracts have it.</param>
/// <param name="Flag">The rule that caught it; null for a price that counts.</param>
public sealed record PricePoint(Money Amount, long Contracts, Doubt? Flag);
