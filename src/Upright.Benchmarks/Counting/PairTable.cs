using System.Numerics;
using System.Runtime.CompilerServices;

namespace Upright.Benchmarks.Counting;

/// <summary>Gives each distinct pair of numbers one place, 0, 1, 2 …, in the order in which they come; small enough to stay in the processor's cache, and used again and again.</summary>
internal sealed class PairTable
{
    private int[] _slots = new int[1024];
    private (long A, long B)[] _keys = new (long, long)[512];
    private int[] _slotOf = new int[512];

    public int Count { get; private set; }

    public (long A, long B) this[int place] => _keys[place];

    /// <summary>The pair's place; equal to the count before when the pair is new.</summary>
    public int PlaceOf(long a, long b)
    {
        var mask = _slots.Length - 1;
        for (var slot = Start(a, b); ; slot = (slot + 1) & mask)
        {
            var place = _slots[slot] - 1;
            if (place < 0) return Add(a, b, slot);
            if (_keys[place].A == a && _keys[place].B == b) return place;
        }
    }

    /// <summary>The pair's place; -1 when it has none.</summary>
    public int Find(long a, long b)
    {
        var mask = _slots.Length - 1;
        for (var slot = Start(a, b); ; slot = (slot + 1) & mask)
        {
            var place = _slots[slot] - 1;
            if (place < 0 || (_keys[place].A == a && _keys[place].B == b)) return place;
        }
    }

    public void Clear()
    {
        // A table that once was large is not wiped whole for a few pairs.
        if (Count * 8 > _slots.Length) Array.Clear(_slots);
        else
            for (var place = 0; place < Count; place++) _slots[_slotOf[place]] = 0;
        Count = 0;
    }

    private int Add(long a, long b, int slot)
    {
        if (Count == _keys.Length) slot = Grow(a, b);
        _keys[Count] = (a, b);
        _slotOf[Count] = slot;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private int Grow(long a, long b)
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _slotOf, _keys.Length);
        _slots = new int[_keys.Length * 2];
        for (var place = 0; place < Count; place++)
        {
            var own = Free(_keys[place].A, _keys[place].B);
            (_slots[own], _slotOf[place]) = (place + 1, own);
        }
        return Free(a, b);
    }

    private int Free(long a, long b)
    {
        var slot = Start(a, b);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Start(long a, long b)
    {
        var mixed = ((ulong)a * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft((ulong)b * 0xC2B2AE3D27D4EB4F, 31);
        return (int)((mixed * 0x9FB21C651E98DF25) >> 32) & (_slots.Length - 1);
    }
}
