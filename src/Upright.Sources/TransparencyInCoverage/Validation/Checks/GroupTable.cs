using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>
/// Every provider group's id, whether it is defined and how often it is named, in whatever order the file has them.
/// Memory for ids only; what is needed at each of a file's millions of references lies in one line of the cache.
/// </summary>
internal sealed class GroupTable
{
    private Slot[] _slots = new Slot[1 << 13];
    private Entry[] _entries = new Entry[1 << 12];
    private int _count;

    /// <summary>What is looked at each time an id is named.</summary>
    internal struct Slot
    {
        public ulong Hash;
        public uint Named;

        /// <summary>One more than the entry's index; 0 in an empty slot.</summary>
        public int Entry;
    }

    /// <summary>What is needed when something is wrong with an id.</summary>
    internal struct Entry
    {
        public JsonNumber Number;
        public long Offset;
        public int Item, Rate;
        public bool IsDefined;
    }

    /// <summary>The slot of an id, made when it is new.</summary>
    public ref Slot Of(ulong hash, out bool isNew)
    {
        ref var slot = ref Find(hash);
        isNew = slot.Entry == 0;
        if (!isNew) return ref slot;
        if (_count * 2 >= _slots.Length)
        {
            Grow();
            slot = ref Find(hash);
        }
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        slot.Hash = hash;
        slot.Entry = ++_count;
        return ref slot;
    }

    public ref Entry EntryOf(in Slot slot) => ref _entries[slot.Entry - 1];

    /// <summary>Every id with how often it was named, in the order of the file.</summary>
    public IEnumerable<(Entry Entry, uint Named)> InOrder() =>
        _slots.Where(s => s.Entry != 0).OrderBy(s => s.Entry).Select(s => (_entries[s.Entry - 1], s.Named));

    private ref Slot Find(ulong hash)
    {
        var mask = _slots.Length - 1;
        var at = (int)(hash >> 20) & mask;
        while (_slots[at].Entry != 0 && _slots[at].Hash != hash) at = (at + 1) & mask;
        return ref _slots[at];
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        foreach (var slot in before)
            if (slot.Entry != 0) Find(slot.Hash) = slot;
    }
}
