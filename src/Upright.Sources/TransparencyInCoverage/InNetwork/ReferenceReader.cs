using System.Text.Json;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// The root's <c>provider_references</c>: put aside as bytes while the file is read, since they may stand before the rates that need them.
/// Those that are needed are read while decompression is waited for, the rest of them at the end.
/// </summary>
/// <remarks>Groups are numbered alike however much was read while waiting: always the same batches in the same order.</remarks>
internal sealed class ReferenceReader(References references, ProviderGroupReader groups, Vocabulary words, WarningCounts warnings)
{
    private const int Batch = 64;

    private readonly Stack<Chunk> _chunks = new();
    private readonly List<int> _groups = [];
    private readonly List<References.Spot> _batch = [];

    /// <summary>References of prices that are certain to be kept, in the order in which they were first met.</summary>
    private readonly List<int> _needed = [];
    private readonly HashSet<int> _neededOnce = [];
    private int _done;

    /// <summary>Remote files of provider groups that kept prices point to, by reference.</summary>
    public List<(int Reference, string Location)> Remote { get; } = [];

    /// <summary>Puts one element aside; the input stands at its opening brace.</summary>
    public void PutAside(JsonInput input)
    {
        if (input.NextByte() != '{')
        {
            input.SkipValue();
            return;
        }
        var start = references.Aside.Length;
        var offset = input.Offset;
        input.Tap = references.Aside;
        var reference = PassOver(input);
        input.Tap = null;
        if (reference < 0)
        {
            warnings.Count(WarningKind.GroupIdMissing);
            references.Aside.Truncate(start);
            return;
        }
        if (!references.PutAside(new References.Spot(reference, start, references.Aside.Length - start, offset))) warnings.Count(WarningKind.GroupIdRepeated);
    }

    /// <summary>Remembers that these will have to be read.</summary>
    public void Need(List<int> those)
    {
        foreach (var reference in those)
            if (!references.IsResolved(reference) && _neededOnce.Add(reference)) _needed.Add(reference);
    }

    /// <summary>Reads some that are needed; false when there are too few yet, or they stand further on in the file.</summary>
    public bool ResolveSome()
    {
        if (_needed.Count - _done < Batch) return false;
        for (var i = _done; i < _done + Batch; i++)
            if (references.SpotOf(_needed[i]) is null) return false;
        ResolveBatch(Batch);
        return true;
    }

    /// <summary>Reads all that are wanted and not read yet.</summary>
    public void ResolveRest(Predicate<int> isWanted, CancellationToken cancel)
    {
        while (_done < _needed.Count)
        {
            cancel.ThrowIfCancellationRequested();
            ResolveBatch(Math.Min(Batch, _needed.Count - _done));
        }
        Resolve([.. references.Spots.Where(spot => isWanted(spot.Reference) && !_neededOnce.Contains(spot.Reference))], cancel);
        Resolve([.. references.MoreSpots.Where(spot => isWanted(spot.Reference))], cancel);
    }

    private void ResolveBatch(int count)
    {
        _batch.Clear();
        for (; count > 0; count--)
            if (references.SpotOf(_needed[_done++]) is { } spot) _batch.Add(spot);
        _batch.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        Resolve(_batch, CancellationToken.None);
    }

    private void Resolve(IReadOnlyList<References.Spot> spots, CancellationToken cancel)
    {
        using var input = new JsonInput(new AsideFeed(references.Aside, spots, _chunks), digest: false);
        foreach (var spot in spots)
        {
            cancel.ThrowIfCancellationRequested();
            var begun = input.Offset;
            try
            {
                var tokens = new JsonTokens(input);
                ReadOne(ref tokens, spot.Reference);
                tokens.Release();
            }
            catch (UnreadableInputException broken) when (broken.Offset is { } at)
            {
                throw new UnreadableInputException(broken.Message, broken) { Offset = spot.Offset + (at - begun) };
            }
        }
    }

    /// <summary>Reads the <c>provider_groups</c> of a file of its own, which a reference named by its address (schema 1.x); false when it holds none.</summary>
    public bool TryReadRemote(Stream json, int reference, CancellationToken cancel)
    {
        using var ahead = new ReadAhead(json, cancel);
        using var input = new JsonInput(new AheadFeed(ahead), digest: false);
        try
        {
            if (input.NextByte() != '{') return false;
            var tokens = new JsonTokens(input);
            ReadOne(ref tokens, reference);
            tokens.Release();
            return references.IsResolved(reference);
        }
        catch (Exception unreadable) when (unreadable is UnreadableInputException or InvalidDataException)
        {
            return false;
        }
    }

    private static int PassOverRest(JsonInput input, ref JsonTokens tokens, int reference)
    {
        var open = tokens.OpenBrackets;
        tokens.Release();
        input.SkipToClose(open);
        return reference;
    }

    private int PassOver(JsonInput input)
    {
        var tokens = new JsonTokens(input);
        for (tokens.Read(), tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            var isId = tokens.Is("provider_group_id"u8);
            tokens.Read();
            if (isId && tokens.Kind is JsonTokenType.Number or JsonTokenType.String)
                return PassOverRest(input, ref tokens, references.Ids.NumberOf(tokens.Raw, tokens.Kind == JsonTokenType.String, warnings));
            tokens.SkipRest();
        }
        tokens.Release();
        return -1;
    }

    private void ReadOne(ref JsonTokens tokens, int reference)
    {
        _groups.Clear();
        string? location = null;
        var groupsSeen = false;
        for (tokens.Read(), tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            if (tokens.Is("provider_groups"u8))
            {
                tokens.Read();
                groups.ReadGroups(ref tokens, _groups);
                groupsSeen = true;
            }
            else if (tokens.Is("network_name"u8)) references.AddNetwork(reference, ReadNetworks(ref tokens), words);
            else if (tokens.Is("location"u8))
            {
                tokens.Read();
                if (tokens.Kind == JsonTokenType.String) location = tokens.Text();
                else tokens.SkipRest();
            }
            else
            {
                tokens.Read();
                tokens.SkipRest();
            }
        }
        references.AddGroups(reference, _groups);
        if (!string.IsNullOrWhiteSpace(location) && _groups.Count == 0)
        {
            warnings.Count(WarningKind.ReferenceRemote);
            Remote.Add((reference, location));
        }
        else if (groupsSeen && _groups.Count == 0) warnings.Count(WarningKind.GroupsEmpty);
        else if (!groupsSeen) warnings.Count(WarningKind.GroupsMissing);
    }

    private static string ReadNetworks(ref JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Kind == JsonTokenType.String) return tokens.Text().Trim();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return "";
        }
        var names = "";
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind == JsonTokenType.String) names = NetworkNames.Join(names, tokens.Text());
            else tokens.SkipRest();
        }
        return names;
    }
}
