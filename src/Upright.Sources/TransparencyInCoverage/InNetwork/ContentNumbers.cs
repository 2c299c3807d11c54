using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Recognises lists that were met before by a 128-bit digest. It forgets when it has grown large:
/// a list met again later then gets a second number, which costs space and changes nothing.
/// </summary>
/// <remarks>
/// A table of its own because it is asked once for every rate of a file: the digest is the place in the table,
/// so that a question costs one look at memory, where a dictionary takes three.
/// </remarks>
internal sealed class ContentNumbers
{
    private const int Limit = 1 << 20;

    private Entry[] _entries = new Entry[1024];
    private int _count;

    /// <summary>The number the list already has, or <paramref name="next"/>, which it has from now on.</summary>
    public int NumberOf<T>(ReadOnlySpan<T> list, int next) where T : unmanaged
    {
        var digest = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(list));
        ref var entry = ref Find(_entries, digest);
        if (entry.IsTaken) return entry.Number;
        entry = new Entry(digest, next);
        if (++_count * 2 > _entries.Length) Grow();
        return next;
    }

    private static ref Entry Find(Entry[] entries, UInt128 digest)
    {
        for (var place = (int)(ulong)digest & (entries.Length - 1); ; place = (place + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[place];
            if (!entry.IsTaken || entry.Digest == digest) return ref entry;
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
        var larger = new Entry[_entries.Length * 4];
        foreach (var entry in _entries)
            if (entry.IsTaken) Find(larger, entry.Digest) = entry;
        _entries = larger;
    }

    private readonly struct Entry(UInt128 digest, int number)
    {
        public readonly UInt128 Digest = digest;
        public readonly bool IsTaken = true;
        public readonly int Number = number;
    }
}
