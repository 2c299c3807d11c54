using System.Runtime.CompilerServices;

namespace Upright.Benchmarks.Counting;

/// <summary>Gives each distinct number one place, 0, 1, 2 …, in the order in which they come; used again and again, and small enough to stay in the processor's cache.</summary>
internal sealed class PlaceTable
{
    private int[] _slots = new int[1024];
    private ulong[] _keys = new ulong[512];

    public int Count { get; private set; }

    public ulong this[int place] => _keys[place];

    /// <summary>The number's place; equal to the count before when it is new.</summary>
    public int PlaceOf(ulong key)
    {
        var (slots, keys) = (_slots, _keys);
        for (var slot = Start(key); ; slot++)
        {
            var place = slots[slot & (slots.Length - 1)] - 1;
            if (place < 0) return Add(key, slot & (slots.Length - 1));
            if (keys[place] == key) return place;
        }
    }

    /// <summary>The number's place; -1 when it has none. Safe for many threads while nothing is added.</summary>
    public int Find(ulong key)
    {
        for (var slot = Start(key); ; slot++)
        {
            var place = _slots[slot & (_slots.Length - 1)] - 1;
            if (place < 0 || _keys[place] == key) return place;
        }
    }

    public void Clear()
    {
        // A table that once was large is not wiped whole for a few numbers: their slots are found again, last in first out.
        if (Count * 8 > _slots.Length) Array.Clear(_slots);
        else
            for (var place = Count - 1; place >= 0; place--)
            {
                var slot = Start(_keys[place]);
                while (_slots[slot & (_slots.Length - 1)] != place + 1) slot++;
                _slots[slot & (_slots.Length - 1)] = 0;
            }
        Count = 0;
    }

    private int Add(ulong key, int slot)
    {
        if (Count == _keys.Length) slot = Grow(key);
        _keys[Count] = key;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private int Grow(ulong key)
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        _slots = new int[_keys.Length * 2];
        for (var place = 0; place < Count; place++) _slots[Free(_keys[place])] = place + 1;
        return Free(key);
    }

    private int Free(ulong key)
    {
        var slot = Start(key) & (_slots.Length - 1);
        while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 33);
}
