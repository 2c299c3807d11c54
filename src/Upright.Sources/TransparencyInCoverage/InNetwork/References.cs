using Upright.Sources.TransparencyInCoverage.Scanning;
namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// What is known of each numbered reference: the text of its provider groups put aside unread, its groups once read, its network.
/// Only the references of kept prices are ever read.
/// </summary>
internal sealed class References(string scratchFolder) : IDisposable
{
    private readonly List<Spot> _spots = [];
    private int[] _networks = [];
    private readonly ScratchFile _pairs = new(scratchFolder);
    private bool[] _resolved = [];

    public ReferenceIds Ids { get; } = new();

    /// <summary>The bytes of the referenced objects, one behind the other.</summary>
    public ScratchFile Aside { get; } = new(scratchFolder);

    public IReadOnlyList<Spot> Spots => _spots;

    /// <summary>How many pairs of a reference and a group there are.</summary>
    public long PairCount => _pairs.Length / 8;

    public void PutAside(int reference, long start, long length) => _spots.Add(new Spot(reference, start, length));

    public void AddGroups(int reference, List<int> groups)
    {
        if (groups.Count > 0)
        {
            if (reference >= _resolved.Length) Array.Resize(ref _resolved, Math.Max(reference + 1, Ids.Count));
            _resolved[reference] = true;
        }
        foreach (var group in groups)
        {
            ReadOnlySpan<int> pair = [reference, group];
            _pairs.Append(pair);
        }
    }

    public void AddNetwork(int reference, string network, Vocabulary words)
    {
        if (network.Length == 0) return;
        if (NetworkOf(reference) is var known && known != 0) network = NetworkNames.Join(words[known], network);
        if (reference >= _networks.Length) Array.Resize(ref _networks, Math.Max(reference + 1, Ids.Count));
        _networks[reference] = words.NumberOf(network);
    }

    public bool HasNetworks => _networks.Length > 0;

    public int NetworkOf(int reference) => reference < _networks.Length ? _networks[reference] : 0;

    public bool IsResolved(int reference) => reference < _resolved.Length && _resolved[reference];

    /// <summary>Reads pairs (reference, group) from the index on, flat; returns how many pairs.</summary>
    public int ReadPairs(long first, Span<int> flat) => _pairs.Read(first * 2, flat) / 2;

    public void Dispose()
    {
        Aside.Dispose();
        _pairs.Dispose();
    }

    internal readonly record struct Spot(int Reference, long Start, long Length);
}
