namespace Upright.Benchmarks.Counting;

/// <summary>A set of numbers other than 0 that only grows.</summary>
internal sealed class NumberSet
{
    private ulong[] _slots = new ulong[1024];

    public int Count { get; private set; }

    public void Add(ulong number)
    {
        var mask = _slots.Length - 1;
        for (var slot = Start(number); ; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == number) return;
            if (_slots[slot] != 0) continue;
            _slots[slot] = number;
            if (++Count * 2 > _slots.Length) Grow();
            return;
        }
    }

    public void AddAll(NumberSet others)
    {
        foreach (var number in others._slots)
            if (number != 0) Add(number);
    }

    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 4];
        foreach (var number in old)
        {
            if (number == 0) continue;
            var slot = Start(number);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number;
        }
    }

    private int Start(ulong number) => (int)((number * 0x9E3779B97F4A7C15) >> 32) & (_slots.Length - 1);
}
