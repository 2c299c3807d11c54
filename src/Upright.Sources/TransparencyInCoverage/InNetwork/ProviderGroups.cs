using System.Runtime.InteropServices;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The provider groups of a file, each distinct one stored once with its NPIs.</summary>
internal sealed class ProviderGroups(string scratchFolder) : IDisposable
{
    private readonly ContentNumbers _known = new();
    private readonly ScratchFile _groups = new(scratchFolder);
    private readonly ScratchFile _npis = new(scratchFolder);
    private long[] _key = new long[64];
    private long _npiTotal;

    public int Count { get; private set; }

    /// <summary>The number of this group; the NPIs are sorted in place.</summary>
    public int NumberOf(int tinType, int tinValue, int businessName, Span<long> npis)
    {
        Sort(npis);
        if (_key.Length < npis.Length + 3) _key = new long[(npis.Length + 3) * 2];
        (_key[0], _key[1], _key[2]) = (tinType, tinValue, businessName);
        var length = 3;
        foreach (var npi in npis)
            if (length == 3 || npi != _key[length - 1]) _key[length++] = npi;
        var key = _key.AsSpan(0, length);
        var number = _known.NumberOf(MemoryMarshal.AsBytes(key), Count);
        if (number < Count) return number;
        Count++;
        ReadOnlySpan<ProviderGroup> group = [new(tinType, tinValue, businessName, length - 3, _npiTotal)];
        _groups.Append(group);
        _npis.Append(MemoryMarshal.AsBytes(key[3..]));
        _npiTotal += length - 3;
        return number;
    }

    public int ReadGroups(long first, Span<ProviderGroup> groups) => _groups.Read(first, groups);

    public int ReadNpis(long first, Span<long> npis) => _npis.Read(first, npis);

    public void Dispose()
    {
        _groups.Dispose();
        _npis.Dispose();
    }

    /// <summary>Most groups are small, and for those this is the shortest way.</summary>
    private static void Sort(Span<long> npis)
    {
        if (npis.Length > 48)
        {
            npis.Sort();
            return;
        }
        for (var i = 1; i < npis.Length; i++)
        {
            var one = npis[i];
            var place = i;
            for (; place > 0 && npis[place - 1] > one; place--) npis[place] = npis[place - 1];
            npis[place] = one;
        }
    }
}
