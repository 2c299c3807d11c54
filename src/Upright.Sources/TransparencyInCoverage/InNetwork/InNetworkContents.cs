using System.Collections;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// What was kept of one in-network file, its words as numbers, ready to be written in the order of the codes.
/// Holds scratch files: dispose it.
/// </summary>
public sealed class InNetworkContents : IDisposable
{
    private readonly List<int> _setNetworks = [];
    private BitArray _usedSets = new(0);
    private BitArray _usedReferences = new(0);
    private BitArray _usedGroups = new(0);
    private BitArray _unresolvedSets = new(0);
    private BitArray _severalNetworks = new(0);

    internal InNetworkContents(string scratchFolder)
    {
        Rows = new RateRows(scratchFolder);
        Sets = new GroupSets(scratchFolder);
        GroupTable = new ProviderGroups(scratchFolder);
        References = new References(scratchFolder);
    }

    public InNetworkHeader Header { get; private set; } = new();

    public WarningCounts Warnings { get; } = new();

    /// <summary>Codes, types, classes, modifiers, places, networks.</summary>
    public Vocabulary Words { get; } = new();

    /// <summary>TINs and business names.</summary>
    public Vocabulary Names { get; } = new();

    public long ItemsSeen { get; private set; }

    public long ItemsKept { get; private set; }

    /// <summary>Prices in the items that were read; prices of unwanted items are passed over uncounted.</summary>
    public long PricesSeen { get; private set; }

    public long PricesKept => Rows.Count;

    /// <summary>Distinct group ids that kept prices name and that nothing resolves.</summary>
    public long UnresolvedReferences { get; private set; }

    /// <summary>XXH3-128 of the decompressed text, 32 hexadecimal digits.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>The kept items in the order of code, type, arrangement, then of the file.</summary>
    public IReadOnlyList<ItemSegment> Segments { get; private set; } = [];

    /// <summary>How many prices each kept code has.</summary>
    public IReadOnlyDictionary<string, long> PricesByCode() => Segments.GroupBy(s => s.Code)
        .ToDictionary(g => Words[g.Key], g => g.Sum(s => s.Rows), StringComparer.Ordinal);

    internal RateRows Rows { get; }

    internal GroupSets Sets { get; }

    internal ProviderGroups GroupTable { get; }

    internal References References { get; }

    public int ReadRows(long first, Span<PriceRow> rows) => Rows.Read(first, rows);

    /// <summary>The networks of a group set as a number of <see cref="Words"/>; 0 when the file names none.</summary>
    public int NetworkOf(int set) => set < _setNetworks.Count && set >= 0 ? _setNetworks[set] : 0;

    /// <summary>What all prices with this group set must be flagged with.</summary>
    public RateMarks FlagsOf(int set)
    {
        if (set < 0) return RateMarks.None;
        return (_unresolvedSets[set] ? RateMarks.ProvidersUnresolved : 0) | (_severalNetworks[set] ? RateMarks.SeveralNetworks : 0);
    }

    /// <summary>The group sets that kept prices have, each with its references. The list is reused.</summary>
    public IEnumerable<(int Set, List<int> References)> UsedSets()
    {
        var set = -1;
        foreach (var members in Sets.Members())
            if (_usedSets[++set]) yield return (set, members);
    }

    /// <summary>Which groups each used reference stands for, with the reference's network (a number of <see cref="Words"/>).</summary>
    public IEnumerable<(int Reference, int Group, int Network)> UsedReferences()
    {
        var pairs = new int[32 * 1024];
        long first = 0;
        for (int count; (count = References.ReadPairs(first, pairs)) > 0; first += count)
            for (var i = 0; i < count; i++)
                if (_usedReferences[pairs[2 * i]]) yield return (pairs[2 * i], pairs[2 * i + 1], References.NetworkOf(pairs[2 * i]));
    }

    /// <summary>The provider groups that kept prices lead to.</summary>
    public IEnumerable<(int Number, ProviderGroup Group)> UsedGroups()
    {
        var block = new ProviderGroup[4096];
        for (int first = 0, count; (count = GroupTable.ReadGroups(first, block)) > 0; first += count)
            for (var i = 0; i < count; i++)
                if (_usedGroups[first + i]) yield return (first + i, block[i]);
    }

    public int ReadNpis(long first, Span<long> npis) => GroupTable.ReadNpis(first, npis);

    public void Dispose()
    {
        Rows.Dispose();
        Sets.Dispose();
        GroupTable.Dispose();
        References.Dispose();
    }

    internal void Complete(InNetworkReader.Pass pass, Func<Uri, CancellationToken, Stream?>? fetch, string digest, CancellationToken cancel)
    {
        Header = pass.Header.Finish();
        (ItemsSeen, ItemsKept, PricesSeen, Digest) = (pass.Items.ItemsSeen, pass.Items.ItemsKept, pass.Rates.PricesSeen, digest);
        Segments = [.. Rows.Segments.OrderBy(s => Words[s.Code], StringComparer.Ordinal).ThenBy(s => Words[s.CodeType], StringComparer.Ordinal)
            .ThenBy(s => Words[s.Arrangement], StringComparer.Ordinal).ThenBy(s => s.FirstRow)];
        MarkUsedSets();
        MarkUsedReferences();
        pass.References.ResolveRest(reference => _usedReferences[reference], cancel);
        FetchRemote(pass.References, fetch, cancel);
        DescribeSets();
        MarkUsedGroups();
    }

    private void MarkUsedSets()
    {
        _usedSets = new BitArray(Sets.Count);
        var block = new PriceRow[4096];
        for (long first = 0, count; (count = Rows.Read(first, block)) > 0; first += count)
            foreach (var row in block.AsSpan(0, (int)count))
                if (row.GroupSet >= 0) _usedSets[row.GroupSet] = true;
    }

    private void MarkUsedReferences()
    {
        _usedReferences = new BitArray(References.Ids.Count);
        foreach (var (_, members) in UsedSets())
            foreach (var reference in members) _usedReferences[reference] = true;
    }

    private void FetchRemote(ReferenceReader reader, Func<Uri, CancellationToken, Stream?>? fetch, CancellationToken cancel)
    {
        foreach (var (reference, location) in reader.Remote.ToList())
        {
            cancel.ThrowIfCancellationRequested();
            using var json = fetch is not null && Uri.TryCreate(location, UriKind.Absolute, out var address) ? fetch(address, cancel) : null;
            if (json is null || !reader.TryReadRemote(json, reference, cancel)) Warnings.Count(WarningKind.ReferenceUnreachable);
        }
    }

    private void DescribeSets()
    {
        _unresolvedSets = new BitArray(Sets.Count);
        _severalNetworks = new BitArray(Sets.Count);
        for (var reference = 0; reference < _usedReferences.Count; reference++)
            if (_usedReferences[reference] && !References.IsResolved(reference)) UnresolvedReferences++;
        Warnings.Count(WarningKind.GroupsDangling, UnresolvedReferences);
        var known = new Dictionary<(int, int), int>();
        if (References.HasNetworks) _setNetworks.EnsureCapacity(Sets.Count);
        foreach (var (set, members) in UsedSets())
        {
            var network = 0;
            foreach (var reference in members)
            {
                if (!References.IsResolved(reference)) _unresolvedSets[set] = true;
                if (!References.HasNetworks) continue;
                var one = References.NetworkOf(reference);
                if (one == 0 || one == network) continue;
                if (network == 0) network = one;
                else if (known.TryGetValue((network, one), out var joined)) network = joined;
                else network = known[(network, one)] = Words.NumberOf(NetworkNames.Join(Words[network], Words[one]));
            }
            if (!References.HasNetworks) continue;
            while (_setNetworks.Count <= set) _setNetworks.Add(0);
            _setNetworks[set] = network;
            _severalNetworks[set] = NetworkNames.Split(Words[network]).Length > 1;
        }
    }

    private void MarkUsedGroups()
    {
        _usedGroups = new BitArray(GroupTable.Count);
        foreach (var (_, group, _) in UsedReferences()) _usedGroups[group] = true;
    }
}
