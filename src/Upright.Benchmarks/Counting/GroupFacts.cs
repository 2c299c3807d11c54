namespace Upright.Benchmarks.Counting;

/// <summary>What is known of the providers of one group, taken together.</summary>
/// <param name="Level">The best of its NPIs by taxonomy: 0 no supplier, 1 unknown, 2 plausible, 3 specialist.</param>
/// <param name="State">The number of their state when they are in one only; 0 otherwise.</param>
/// <param name="Billed">The first letters of codes that one of them is known to have billed: bit 0 for A.</param>
/// <param name="States">The jurisdictions in which one of them is, by <c>Jurisdiction.Order</c>.</param>
internal readonly record struct GroupFacts(byte Level, ushort State, uint Billed, ulong States)
{
    public static GroupFacts Unknown { get; } = new(1, 0, 0, 0);

    public int LevelFor(uint letter) => (Billed & letter) != 0 ? 3 : Level;
}
