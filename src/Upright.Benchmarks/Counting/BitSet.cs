using System.Numerics;

namespace Upright.Benchmarks.Counting;

/// <summary>A set of numbers from 0, as bits.</summary>
internal sealed class BitSet
{
    private ulong[] _words = [];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Empties it and makes room for numbers below a bound.</summary>
    public void Clear(int bound)
    {
        var words = (bound + 63) / 64;
        if (_words.Length < words) _words = new ulong[words];
        else Array.Clear(_words);
    }

    public void Add(int number) => _words[number >> 6] |= 1UL << number;

    public bool Contains(int number) => (_words[number >> 6] >> number & 1) != 0;

    public void AddAll(BitSet others)
    {
        if (_words.Length < others._words.Length) Array.Resize(ref _words, others._words.Length);
        for (var i = 0; i < others._words.Length; i++) _words[i] |= others._words[i];
    }
}
