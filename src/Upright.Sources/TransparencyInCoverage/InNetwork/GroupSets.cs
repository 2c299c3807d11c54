using System.Runtime.InteropServices;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The lists of references that rates point to, each stored once: the group sets.</summary>
internal sealed class GroupSets(string scratchFolder) : IDisposable
{
    private readonly ContentNumbers _known = new();
    private readonly ScratchFile _members = new(scratchFolder);

    public int Count { get; private set; }

    /// <summary>The number of the set of these references, which are sorted and made distinct in place.</summary>
    public int NumberOf(List<int> references)
    {
        var sorted = SortedDistinct(references);
        var number = _known.NumberOf(MemoryMarshal.AsBytes(sorted), Count);
        if (number < Count) return number;
        Count++;
        Span<int> length = [sorted.Length];
        _members.Append<int>(length);
        _members.Append<int>(sorted);
        return number;
    }

    /// <summary>All sets in the order of their numbers. The list handed out is reused for the next set.</summary>
    public IEnumerable<List<int>> Members()
    {
        var set = new List<int>();
        var block = new int[64 * 1024];
        var left = 0;
        var first = true;
        long index = 0;
        for (int count; (count = _members.Read<int>(index, block)) > 0; index += count)
            for (var i = 0; i < count;)
            {
                if (left == 0)
                {
                    if (!first) yield return set;
                    first = false;
                    set.Clear();
                    left = block[i++];
                    continue;
                }
                var taken = Math.Min(left, count - i);
                set.AddRange(block.AsSpan(i, taken));
                left -= taken;
                i += taken;
            }
        if (!first) yield return set;
    }

    public void Dispose() => _members.Dispose();

    private static Span<int> SortedDistinct(List<int> list)
    {
        var span = CollectionsMarshal.AsSpan(list);
        span.Sort();
        var kept = 0;
        for (var i = 0; i < span.Length; i++)
            if (i == 0 || span[i] != span[kept - 1]) span[kept++] = span[i];
        return span[..kept];
    }
}
