namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The hashes of one array's elements; a short list is compared, a long one looked up. Cleared and used again.</summary>
internal sealed class UniqueSet
{
    private const int ShortList = 12;
    private const int LongestKept = 1 << 16;
    private readonly ulong[] _list = new ulong[ShortList];
    private ulong[] _table = [];
    private int _count;
    private int _size;

    /// <summary>Whether the hash is new.</summary>
    public bool Add(ulong hash)
    {
        // Zero marks an empty slot.
        if (hash == 0) hash = 1;
        if (_size == 0 && _count < ShortList)
        {
            for (var i = 0; i < _count; i++)
                if (_list[i] == hash) return false;
            _list[_count++] = hash;
            return true;
        }
        if (_size == 0) Grow(64);
        else if (_count * 2 >= _size) Grow(_size * 2);
        if (!Insert(hash)) return false;
        _count++;
        return true;
    }

    public void AddAll(List<ulong> hashes)
    {
        foreach (var hash in hashes) Add(hash);
    }

    public void Clear()
    {
        if (_size > 0) Array.Clear(_table, 0, _size);
        _count = _size = 0;
        // One huge array must not be paid for by all that follow.
        if (_table.Length > LongestKept) _table = [];
    }

    private void Grow(int size)
    {
        var before = _size == 0 ? _list : _table.AsSpan(0, _size).ToArray();
        if (_table.Length < size) _table = new ulong[size];
        else Array.Clear(_table, 0, _size);
        _size = size;
        foreach (var hash in before) Insert(hash);
    }

    private bool Insert(ulong hash)
    {
        if (hash == 0) return true;
        var mask = _size - 1;
        var slot = (int)(hash >> 32) & mask;
        while (_table[slot] != 0)
        {
            if (_table[slot] == hash) return false;
            slot = (slot + 1) & mask;
        }
        _table[slot] = hash;
        return true;
    }
}
