using System.Runtime.InteropServices;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Reads <c>negotiated_rates</c>: lists of prices, each with the providers they hold for, in either order.</summary>
internal sealed class RateReader(
    References references, GroupSets sets, ProviderGroupReader groups, PriceReader prices, RateRows rows, WarningCounts warnings, Action<List<int>> need)
{
    private readonly List<int> _references = [];
    private readonly List<int> _inline = [];
    private readonly ContentNumbers _inlineKnown = new();
    private readonly Dictionary<int, int> _inlineReferences = [];
    private readonly List<PriceRow> _waiting = [];

    private bool _areKept;

    public long PricesSeen { get; private set; }

    /// <summary>Reads the array that begins with the current token.</summary>
    /// <param name="areKept">Whether it is certain that these rates will be kept: what they refer to can then be read at any time.</param>
    public void ReadRates(ref JsonTokens tokens, bool areKept)
    {
        _areKept = areKept;
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            warnings.Count(tokens.Kind == JsonTokenType.Null ? WarningKind.NullArray : WarningKind.RatesMissing);
            tokens.SkipRest();
            return;
        }
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind == JsonTokenType.StartObject) ReadRate(ref tokens);
            else tokens.SkipRest();
        }
    }

    private void ReadRate(ref JsonTokens tokens)
    {
        _references.Clear();
        _waiting.Clear();
        var pricesSeen = false;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            if (tokens.Is("provider_references"u8)) ReadReferences(ref tokens);
            else if (tokens.Is("negotiated_prices"u8)) pricesSeen |= ReadPrices(ref tokens);
            else if (tokens.Is("provider_groups"u8)) ReadInlineGroups(ref tokens);
            else
            {
                tokens.Read();
                tokens.SkipRest();
            }
        }
        if (!pricesSeen) warnings.Count(WarningKind.PricesMissing);
        if (_waiting.Count == 0) return;
        var set = PriceRow.None;
        if (_references.Count > 0)
        {
            var known = sets.Count;
            set = sets.NumberOf(_references);
            if (_areKept && set >= known) need(_references);
        }
        else warnings.Count(WarningKind.GroupsMissing, _waiting.Count);
        foreach (var price in _waiting)
            rows.Add(price with { GroupSet = set, Flags = set == PriceRow.None ? price.Flags | RateMarks.NoProviders : price.Flags });
    }

    private bool ReadPrices(ref JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return false;
        }
        var any = false;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind != JsonTokenType.StartObject)
            {
                tokens.SkipRest();
                continue;
            }
            any = true;
            PricesSeen++;
            if (prices.TryRead(ref tokens, out var price)) _waiting.Add(price);
        }
        return any;
    }

    private void ReadReferences(ref JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            if (tokens.Kind == JsonTokenType.Null) warnings.Count(WarningKind.NullArray);
            tokens.SkipRest();
            return;
        }
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind is JsonTokenType.Number or JsonTokenType.String)
                _references.Add(references.Ids.NumberOf(tokens.Raw, tokens.Kind == JsonTokenType.String, warnings));
            else tokens.SkipRest();
        }
    }

    /// <summary>Groups written inside the rate become one nameless reference; the same list again is the same reference.</summary>
    private void ReadInlineGroups(ref JsonTokens tokens)
    {
        tokens.Read();
        _inline.Clear();
        groups.ReadGroups(ref tokens, _inline);
        if (_inline.Count == 0)
        {
            warnings.Count(WarningKind.GroupsEmpty);
            return;
        }
        _inline.Sort();
        var next = _inlineReferences.Count;
        var number = _inlineKnown.NumberOf(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_inline)), next);
        if (number == next)
        {
            _inlineReferences[number] = references.Ids.Anonymous();
            references.AddGroups(_inlineReferences[number], _inline);
        }
        _references.Add(_inlineReferences[number]);
    }
}
