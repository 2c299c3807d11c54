using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// What is known of each numbered reference: the text of its provider groups put aside unread, its groups once read, its network.
/// Only the references of kept prices are ever read.
/// </summary>
internal sealed class References(string scratchFolder) : IDisposable
{
    /// <summary>Most files' references stay in memory with this, and are then read without asking the system.</summary>
    private const int AsideInMemory = 16 << 20;

    private readonly List<Spot> _spots = [];
    private readonly List<Spot> _more = [];
    private readonly ScratchFile _pairs = new(scratchFolder);
    private int[] _firstSpots = [];
    private int[] _networks = [];
    private bool[] _resolved = [];

    public ReferenceIds Ids { get; } = new();

    /// <summary>The bytes of the referenced objects, one behind the other.</summary>
    public ScratchFile Aside { get; } = new(scratchFolder, AsideInMemory);

    /// <summary>The first text of each reference, in the order of the file.</summary>
    public IReadOnlyList<Spot> Spots => _spots;

    /// <summary>Further texts of references whose id was met before.</summary>
    public IReadOnlyList<Spot> MoreSpots => _more;

    /// <summary>How many pairs of a reference and a group there are.</summary>
    public long PairCount => _pairs.Length / 8;

    /// <summary>False when the reference had a text before.</summary>
    public bool PutAside(Spot spot)
    {
        if (SpotOf(spot.Reference) is not null)
        {
            _more.Add(spot);
            return false;
        }
        _spots.Add(spot);
        MakeRoom(ref _firstSpots, spot.Reference);
        _firstSpots[spot.Reference] = _spots.Count;
        return true;
    }

    public Spot? SpotOf(int reference) => reference < _firstSpots.Length && _firstSpots[reference] is var place and > 0 ? _spots[place - 1] : null;

    public void AddGroups(int reference, List<int> groups)
    {
        if (groups.Count > 0)
        {
            MakeRoom(ref _resolved, reference);
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
        MakeRoom(ref _networks, reference);
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

    private void MakeRoom<T>(ref T[] byReference, int reference)
    {
        if (reference >= byReference.Length) Array.Resize(ref byReference, Math.Max(Ids.Count, byReference.Length * 2));
    }

    /// <param name="Reference">Its number.</param>
    /// <param name="Start">Where its text begins among what is put aside.</param>
    /// <param name="Length">Of its text, in bytes.</param>
    /// <param name="Offset">Where its text begins in the file's text.</param>
    internal readonly record struct Spot(int Reference, long Start, long Length, long Offset);
}
