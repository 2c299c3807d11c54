using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Every provider group's id, whether it is defined and how often it is named, in whatever order the file has them. Memory for ids only.</summary>
internal sealed class GroupTable
{
    private Entry[] _entries = new Entry[1 << 12];
    private int[] _slots = new int[1 << 13];
    private int _count;

    /// <summary>What is known of one id.</summary>
    internal struct Entry
    {
        public ulong Hash;
        public JsonNumber Number;
        public long Offset;
        public int Item, Rate;
        public uint Named;
        public bool IsDefined;
    }

    public ReadOnlySpan<Entry> Entries => _entries.AsSpan(0, _count);

    /// <summary>The entry of an id, made when it is new.</summary>
    public ref Entry Of(ulong hash, out bool isNew)
    {
        if (_count * 2 >= _slots.Length) Grow();
        var mask = _slots.Length - 1;
        var slot = (int)(hash >> 20) & mask;
        while (_slots[slot] != 0)
        {
            ref var entry = ref _entries[_slots[slot] - 1];
            if (entry.Hash == hash)
            {
                isNew = false;
                return ref entry;
            }
            slot = (slot + 1) & mask;
        }
        isNew = true;
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        _slots[slot] = ++_count;
        ref var added = ref _entries[_count - 1];
        added = new Entry { Hash = hash };
        return ref added;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var i = 0; i < _count; i++)
        {
            var slot = (int)(_entries[i].Hash >> 20) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = i + 1;
        }
    }
}
