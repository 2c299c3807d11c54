using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Recognises lists that were met before by 96 bits of a digest. It forgets when it has grown large:
/// a list met again later then gets a second number, which costs space and changes nothing.
/// </summary>
/// <remarks>
/// A table of its own because it is asked once for every rate of a file: the digest is the place in the table,
/// so that a question costs one look at memory, where a dictionary takes three. An entry is sixteen bytes and lies in one line of the cache.
/// That two of a million different lists share 96 bits happens once in 10^17 files.
/// </remarks>
internal sealed class ContentNumbers
{
    private const int Limit = 1 << 20;

    private Entry[] _entries = new Entry[1024];
    private int _count;

    /// <summary>The number the list already has, or <paramref name="next"/>, which it has from now on.</summary>
    public int NumberOf(ReadOnlySpan<byte> list, int next)
    {
        Span<byte> digest = stackalloc byte[16];
        XxHash128.Hash(list, digest);
        var halves = MemoryMarshal.Cast<byte, ulong>(digest);
        ref var entry = ref Find(_entries, halves[0], (uint)halves[1]);
        if (entry.IsTaken) return entry.Number;
        entry = new Entry(halves[0], (uint)halves[1], next);
        if (++_count * 2 > _entries.Length) Grow();
        return next;
    }

    private static ref Entry Find(Entry[] entries, ulong first, uint second)
    {
        for (var place = (int)first & (entries.Length - 1); ; place = (place + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[place];
            if (!entry.IsTaken || (entry.First == first && entry.Second == second)) return ref entry;
        }
    }

    private void Grow()
    {
        if (_count >= Limit)
        {
            Array.Clear(_entries);
            _count = 0;
            return;
        }
        // Written at once: a page that is first read and then written costs a second fault and an interruption of every other thread.
        var larger = GC.AllocateUninitializedArray<Entry>(_entries.Length * 4);
        Array.Clear(larger);
        foreach (ref readonly var entry in _entries.AsSpan())
            if (entry.IsTaken) Find(larger, entry.First, entry.Second) = entry;
        _entries = larger;
    }

    private readonly struct Entry(ulong first, uint second, int number)
    {
        // In this order they take sixteen bytes.
        public readonly ulong First = first;
        public readonly uint Second = second;
        private readonly uint _numberFromOne = (uint)number + 1;

        public bool IsTaken => _numberFromOne != 0;

        public int Number => (int)(_numberFromOne - 1);
    }
}
