using System.Runtime.CompilerServices;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>
/// Every provider group's id, whether it is defined and how often it is named, in whatever order the file has them.
/// Memory for ids only; what is needed at each of a file's millions of references lies in one line of the cache.
/// </summary>
internal sealed class GroupTable
{
    /// <summary>Most payers number their groups from one: those ids need no search.</summary>
    private const int MostDense = 1 << 20;

    private Mark[] _dense = new Mark[1 << 10];
    private Slot[] _slots = new Slot[1 << 13];
    private Entry[] _entries = new Entry[1 << 12];
    private int _count, _hashed;

    /// <summary>What is looked at each time an id is named.</summary>
    internal struct Mark
    {
        public uint Named;

        /// <summary>One more than the entry's index; 0 when the id is new.</summary>
        public int Entry;
    }

    private struct Slot
    {
        public ulong Hash;
        public Mark Mark;
    }

    /// <summary>What is needed when something is wrong with an id.</summary>
    internal struct Entry
    {
        public JsonNumber Number;
        public long Offset;
        public int Item, Rate;
        public bool IsDefined;
    }

    /// <summary>Counts an id as named; false when it must be looked for with <see cref="Of"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryName(ulong id)
    {
        var dense = _dense;
        if (id >= (ulong)dense.Length || dense[id].Entry == 0) return false;
        dense[id].Named++;
        return true;
    }

    /// <summary>The mark of an id, made when it is new.</summary>
    /// <param name="number">The id; not exact when it is no number.</param>
    /// <param name="hash">Of the id.</param>
    /// <param name="isNew">Whether it was made.</param>
    public ref Mark Of(in JsonNumber number, ulong hash, out bool isNew)
    {
        if (number is { Exponent: 0, IsNegative: false, IsExact: true, Digits: < MostDense })
        {
            if (number.Digits >= (ulong)_dense.Length) Array.Resize(ref _dense, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)number.Digits + 1));
            ref var dense = ref _dense[number.Digits];
            isNew = dense.Entry == 0;
            if (isNew) dense.Entry = NewEntry();
            return ref dense;
        }
        ref var slot = ref Find(hash);
        isNew = slot.Mark.Entry == 0;
        if (!isNew) return ref slot.Mark;
        if (++_hashed * 2 >= _slots.Length)
        {
            Grow();
            slot = ref Find(hash);
        }
        slot.Hash = hash;
        slot.Mark.Entry = NewEntry();
        return ref slot.Mark;
    }

    public ref Entry EntryOf(in Mark mark) => ref _entries[mark.Entry - 1];

    /// <summary>Every id with how often it was named, in the order of the file.</summary>
    public IEnumerable<(Entry Entry, uint Named)> InOrder() =>
        _dense.Concat(_slots.Select(s => s.Mark)).Where(s => s.Entry != 0).OrderBy(s => s.Entry).Select(s => (_entries[s.Entry - 1], s.Named));

    private int NewEntry()
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        return ++_count;
    }

    private ref Slot Find(ulong hash)
    {
        var mask = _slots.Length - 1;
        var at = (int)(hash >> 20) & mask;
        while (_slots[at].Mark.Entry != 0 && _slots[at].Hash != hash) at = (at + 1) & mask;
        return ref _slots[at];
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new Slot[before.Length * 2];
        foreach (var slot in before)
            if (slot.Mark.Entry != 0) Find(slot.Hash) = slot;
    }
}
