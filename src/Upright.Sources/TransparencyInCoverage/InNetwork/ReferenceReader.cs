using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// The root's <c>provider_references</c>: put aside as bytes while the file is read, since they may stand before the rates that need them;
/// read at the end, those that are needed.
/// </summary>
internal sealed class ReferenceReader(References references, ProviderGroupReader groups, Vocabulary words, WarningCounts warnings)
{
    private readonly HashSet<int> _seen = [];
    private readonly List<int> _groups = [];

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
        input.Tap = references.Aside;
        var reference = PassOver(input);
        input.Tap = null;
        if (reference < 0)
        {
            warnings.Count(WarningKind.GroupIdMissing);
            references.Aside.Truncate(start);
            return;
        }
        if (!_seen.Add(reference)) warnings.Count(WarningKind.GroupIdRepeated);
        references.PutAside(reference, start, references.Aside.Length - start);
    }

    /// <summary>Reads those put aside that are wanted.</summary>
    public void Resolve(Predicate<int> isWanted, CancellationToken cancel)
    {
        var wanted = references.Spots.Where(spot => isWanted(spot.Reference)).ToList();
        using var input = new JsonInput(new AsideFeed(references.Aside, wanted), digest: false);
        foreach (var spot in wanted)
        {
            cancel.ThrowIfCancellationRequested();
            var tokens = new JsonTokens(input);
            ReadOne(ref tokens, spot.Reference);
            tokens.Release();
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
        catch (Exception unreadable) when (unreadable is Domain.UnreadableInputException or InvalidDataException)
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
