namespace Upright.Benchmarks;

/// <summary>How much stands behind a benchmark.</summary>
/// <param name="Published">Rows published for the code, whatever their kind.</param>
/// <param name="Comparable">Rows among them that are dollar prices of the kind asked for.</param>
/// <param name="Contracts">Payer × network × TIN with at least one comparable price that was kept and not flagged.</param>
/// <param name="Tins">Distinct billing parties among them.</param>
/// <param name="Npis">Distinct providers named under them; null when it was not asked for, as in a run over many codes.</param>
/// <param name="Files">Files in which the code stands.</param>
/// <param name="SeveralPrices">Contracts among <see cref="Contracts"/> with more than one distinct price.</param>
public sealed record Counts(long Published, long Comparable, long Contracts, long Tins, long? Npis, int Files, long SeveralPrices)
{
    public static Counts None { get; } = new(0, 0, 0, 0, null, 0, 0);
}
