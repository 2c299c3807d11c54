namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): a seed gives the same numbers on every runtime, which System.Random does not promise.
/// </summary>
internal struct SyntheticRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to one below the bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    public bool OneIn(int n) => Below(n) == 0;

    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
