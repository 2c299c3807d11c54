using System.Runtime.InteropServices;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The provider groups of a file, each distinct one stored once with its NPIs.</summary>
internal sealed class ProviderGroups(string scratchFolder) : IDisposable
{
    private readonly ContentNumbers _known = new();
    private readonly ScratchFile _groups = new(scratchFolder);
    private readonly ScratchFile _npis = new(scratchFolder);
    private readonly List<long> _key = [];
    private long _npiTotal;

    public int Count { get; private set; }

    /// <summary>The number of this group; the NPIs are sorted and made distinct in place.</summary>
    public int NumberOf(int tinType, int tinValue, int businessName, List<long> npis)
    {
        npis.Sort();
        _key.Clear();
        _key.AddRange([tinType, tinValue, businessName]);
        foreach (var npi in npis)
            if (_key.Count == 3 || npi != _key[^1]) _key.Add(npi);
        var key = CollectionsMarshal.AsSpan(_key);
        var number = _known.NumberOf<long>(key, Count);
        if (number < Count) return number;
        Count++;
        ReadOnlySpan<ProviderGroup> group = [new(tinType, tinValue, businessName, key.Length - 3, _npiTotal)];
        _groups.Append(group);
        _npis.Append<long>(key[3..]);
        _npiTotal += key.Length - 3;
        return number;
    }

    public int ReadGroups(long first, Span<ProviderGroup> groups) => _groups.Read(first, groups);

    public int ReadNpis(long first, Span<long> npis) => _npis.Read(first, npis);

    public void Dispose()
    {
        _groups.Dispose();
        _npis.Dispose();
    }
}
