using Upright.Sources.TransparencyInCoverage.Scanning;
namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// What is known of each numbered reference: the text of its provider groups put aside unread, its groups once read, its network.
/// Only the references of kept prices are ever read.
/// </summary>
internal sealed class References(string scratchFolder) : IDisposable
{
    private readonly List<Spot> _spots = [];
    private readonly Dictionary<int, int> _networks = [];
    private readonly ScratchFile _pairs = new(scratchFolder);
    private readonly HashSet<int> _resolved = [];

    public ReferenceIds Ids { get; } = new();

    /// <summary>The bytes of the referenced objects, one behind the other.</summary>
    public ScratchFile Aside { get; } = new(scratchFolder);

    public IReadOnlyList<Spot> Spots => _spots;

    /// <summary>How many pairs of a reference and a group there are.</summary>
    public long PairCount => _pairs.Length / 8;

    public void PutAside(int reference, long start, long length) => _spots.Add(new Spot(reference, start, length));

    public void AddGroups(int reference, List<int> groups)
    {
        if (groups.Count > 0) _resolved.Add(reference);
        foreach (var group in groups)
        {
            ReadOnlySpan<int> pair = [reference, group];
            _pairs.Append(pair);
        }
    }

    public void AddNetwork(int reference, string network, Vocabulary words)
    {
        if (network.Length == 0) return;
        if (_networks.TryGetValue(reference, out var known)) network = NetworkNames.Join(words[known], network);
        _networks[reference] = words.NumberOf(network);
    }

    public bool HasNetworks => _networks.Count > 0;

    public int NetworkOf(int reference) => _networks.GetValueOrDefault(reference);

    public bool IsResolved(int reference) => _resolved.Contains(reference);

    /// <summary>Reads pairs (reference, group) from the index on, flat; returns how many pairs.</summary>
    public int ReadPairs(long first, Span<int> flat) => _pairs.Read(first * 2, flat) / 2;

    public void Dispose()
    {
        Aside.Dispose();
        _pairs.Dispose();
    }

    internal readonly record struct Spot(int Reference, long Start, long Length);
}
