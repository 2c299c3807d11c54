using System.Text.Json;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>
/// Writes what a synthetic file truly holds, as it is made: counts for every code, and for orthotic, prosthetic,
/// supply and equipment codes each price with the groups it was agreed with. Streams; holds only counts.
/// </summary>
internal sealed class SyntheticTruth : IDisposable
{
    private readonly Utf8JsonWriter _writer;
    private readonly SortedDictionary<string, long> _quirks = new(StringComparer.Ordinal);
    private long _items, _rateObjects, _prices, _itemRateObjects, _itemPrices;
    private bool _tracked, _inRate;

    public SyntheticTruth(Stream stream) => _writer = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true });

    public void Begin(SyntheticFileSpec spec, SyntheticGroups groups)
    {
        _writer.WriteStartObject();
        _writer.WriteString("reportingEntityName", spec.ReportingEntityName);
        _writer.WriteString("month", spec.Month.ToString("yyyy-MM", null));
        _writer.WriteNumber("seed", spec.Seed);
        _writer.WriteStartArray("groups");
        for (var group = 0; group < groups.Count; group++)
        {
            _writer.WriteStartObject();
            _writer.WriteString("id", groups.Id(group));
            _writer.WriteNumber("percentOfFee", groups.MultipleOf(group));
            _writer.WriteStartArray("tins");
            var npis = 0;
            foreach (var party in groups.Parties(group))
            {
                _writer.WriteStringValue(party.TinType + ":" + party.TinValue.Replace("-", "", StringComparison.Ordinal));
                npis += party.Npis.Length;
            }
            _writer.WriteEndArray();
            _writer.WriteNumber("npis", npis);
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
        _writer.WriteStartArray("codes");
    }

    public void BeginItem(SyntheticCode code, string arrangement)
    {
        _items++;
        _itemRateObjects = _itemPrices = 0;
        _tracked = code.IsTracked;
        _writer.WriteStartObject();
        _writer.WriteString("type", code.Type);
        _writer.WriteString("code", code.Code);
        _writer.WriteNumber("fee", code.FeeCents / 100m);
        _writer.WriteString("arrangement", arrangement);
        if (_tracked) _writer.WriteStartArray("rates");
    }

    public void BeginRate(SyntheticGroups groups, ReadOnlySpan<int> members)
    {
        _rateObjects++;
        _itemRateObjects++;
        _inRate = _tracked;
        if (!_inRate) return;
        _writer.WriteStartObject();
        _writer.WriteStartArray("groups");
        foreach (var member in members) _writer.WriteStringValue(groups.Id(member));
        _writer.WriteEndArray();
        _writer.WriteStartArray("prices");
    }

    public void Price(in SyntheticPrice price)
    {
        _prices++;
        _itemPrices++;
        if (!_inRate) return;
        _writer.WriteStartObject();
        _writer.WriteNumber("amount", price.Cents / 100m);
        _writer.WriteString("type", price.Type);
        _writer.WriteString("class", price.BillingClass);
        _writer.WriteString("setting", price.Setting);
        _writer.WriteString("modifiers", price.Modifiers);
        _writer.WriteString("expires", price.Expires);
        _writer.WriteEndObject();
    }

    public void EndRate()
    {
        if (!_inRate) return;
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    public void EndItem()
    {
        if (_tracked) _writer.WriteEndArray();
        _writer.WriteNumber("rateObjects", _itemRateObjects);
        _writer.WriteNumber("prices", _itemPrices);
        _writer.WriteEndObject();
        if (_writer.BytesPending > 1 << 16) _writer.Flush();
    }

    public void Quirk(string kind) => _quirks[kind] = _quirks.GetValueOrDefault(kind) + 1;

    public void End(long jsonBytes)
    {
        _writer.WriteEndArray();
        _writer.WriteStartObject("totals");
        _writer.WriteNumber("jsonBytes", jsonBytes);
        _writer.WriteNumber("items", _items);
        _writer.WriteNumber("rateObjects", _rateObjects);
        _writer.WriteNumber("prices", _prices);
        _writer.WriteEndObject();
        _writer.WriteStartObject("quirks");
        foreach (var (kind, count) in _quirks) _writer.WriteNumber(kind, count);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();
}
