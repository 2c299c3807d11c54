using System.Globalization;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>
/// Writes an in-network file that is like published ones in everything that makes them hard to read, and like none in content:
/// its reporting entity says SYNTHETIC, its root says <c>"upright_synthetic": true</c>, its parties and amounts are invented.
/// </summary>
public sealed class SyntheticInNetworkFile
{
    private const long BytesAnItem = 20_000;
    private const long MemberBytes = 64_000_000;

    private readonly SyntheticFileSpec _spec;
    private readonly SyntheticGroups _groups;
    private readonly SyntheticTruth? _truth;
    private readonly SyntheticQuirks _quirks;
    private readonly JsonBytes _json;
    private readonly List<SyntheticPrice> _prices = [];
    private readonly string _expires;
    private SyntheticRandom _random;

    private SyntheticInNetworkFile(SyntheticFileSpec spec, JsonBytes json, SyntheticTruth? truth)
    {
        (_spec, _json, _truth) = (spec, json, truth);
        _groups = new SyntheticGroups(spec.GroupCount, spec.Seed, spec.Quirks);
        _quirks = new SyntheticQuirks(spec.Quirks, spec.Seed, truth);
        _random = new SyntheticRandom(spec.Seed);
        _expires = spec.Month.AddYears(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Writes the file, and beside it the truth when asked; both appear under their names only when complete.
    /// </summary>
    /// <param name="spec">What to write.</param>
    /// <param name="path">Compressed when the name ends in .gz; with quirks, in several gzip members.</param>
    /// <param name="truthPath">Receives what the file holds, as JSON; null for none.</param>
    /// <param name="cancellation">Leaves nothing behind when it is asked for.</param>
    /// <returns>Bytes of JSON written.</returns>
    public static long Write(SyntheticFileSpec spec, string path, string? truthPath, CancellationToken cancellation)
    {
        var aside = path + ".partial";
        var truthAside = truthPath + ".partial";
        try
        {
            long size;
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            using (var truthFile = truthPath is null ? null : new FileStream(truthAside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                size = Write(spec, file, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase), truthFile, cancellation);
            if (truthPath is not null) File.Move(truthAside, truthPath, overwrite: true);
            File.Move(aside, path, overwrite: true);
            return size;
        }
        catch
        {
            File.Delete(aside);
            if (truthPath is not null) File.Delete(truthAside);
            throw;
        }
    }

    /// <summary>Writes to streams that stay open.</summary>
    /// <returns>Bytes of JSON written.</returns>
    public static long Write(SyntheticFileSpec spec, Stream output, bool gzip, Stream? truthOutput, CancellationToken cancellation)
    {
        using var background = new BackgroundOutput(output, gzip, spec.Quirks ? MemberBytes : null, cancellation);
        using var truth = truthOutput is null ? null : new SyntheticTruth(truthOutput);
        new SyntheticInNetworkFile(spec, background.Json, truth).WriteDocument();
        background.Finish();
        truth?.End(background.Json.Position);
        return background.Json.Position;
    }

    private void WriteDocument()
    {
        _truth?.Begin(_spec, _groups);
        var referencesLast = _quirks.Befalls("references-last", 2);
        var dateLast = _quirks.Befalls("header-last", 2);
        _json.Add("{\"upright_synthetic\":true,\"reporting_entity_name\":\""u8);
        _json.Add(System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(_spec.ReportingEntityName));
        _json.Add("\",\"reporting_entity_type\":\"health insurance issuer\",\"plan_name\":\"SYNTHETIC Plan\","u8);
        _json.Add(_spec.Schema == SyntheticSchema.V21 ? "\"issuer_name\":\"SYNTHETIC Issuer\",\"plan_id_type\":\"hios\""u8 : "\"plan_id_type\":\"HIOS\""u8);
        _json.Add(",\"plan_id\":\"9999900001\",\"plan_market_type\":\"group\""u8);
        if (!dateLast) WriteDate();
        _json.Add(_spec.Schema == SyntheticSchema.V21 ? ",\"version\":\"2.1.0\""u8 : ",\"version\":\"1.6.2\""u8);
        if (!referencesLast) WriteReferences();
        WriteItems();
        if (referencesLast) WriteReferences();
        if (dateLast) WriteDate();
        _json.Add("}"u8);
    }

    private void WriteDate()
    {
        _json.Add(",\"last_updated_on\":\""u8);
        _json.Add(_spec.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.Add("\""u8);
    }

    private void WriteReferences()
    {
        _json.Add(",\"provider_references\":["u8);
        for (var group = 0; group < _groups.Count; group++)
        {
            if (group > 0) _json.Add(","u8);
            WriteReference(group);
            if (!_quirks.Befalls("duplicate-group-id", 500)) continue;
            _json.Add(","u8);
            WriteReference(group);
        }
        _json.Add("]"u8);
    }

    private void WriteReference(int group)
    {
        _json.Add("{\"provider_group_id\":"u8);
        _json.Add(_groups.DefinedId(group));
        if (_spec.Schema == SyntheticSchema.V21) _json.Add(",\"network_name\":[\"SYNTHETIC Network\"]"u8);
        _json.Add(",\"provider_groups\":["u8);
        var first = true;
        foreach (var party in _groups.Parties(group))
        {
            if (!first) _json.Add(","u8);
            first = false;
            WriteParty(party);
        }
        _json.Add("]}"u8);
    }

    private void WriteParty(SyntheticParty party)
    {
        _json.Add(_quirks.Befalls("npi-key-in-capitals", 1_000) ? "{\"NPI\":["u8 : "{\"npi\":["u8);
        var asText = _quirks.Befalls("npi-as-text", 20);
        for (var i = 0; i < party.Npis.Length; i++)
        {
            if (i > 0) _json.Add(","u8);
            if (asText) _json.Add("\""u8);
            _json.AddNumber(_quirks.Befalls("npi-check-digit", 5_000) ? party.Npis[i] ^ 1 : party.Npis[i]);
            if (asText) _json.Add("\""u8);
        }
        _json.Add("],\"tin\":{\"type\":\""u8);
        _json.Add(party.TinType);
        _json.Add("\",\"value\":\""u8);
        _json.Add(_quirks.Befalls("ein-without-dash", 10) ? party.TinValue.Replace("-", "", StringComparison.Ordinal) : party.TinValue);
        if (_spec.Schema == SyntheticSchema.V21 && party.BusinessName is not null)
        {
            _json.Add("\",\"business_name\":\""u8);
            _json.Add(party.BusinessName);
        }
        _json.Add("\"}}"u8);
    }

    private void WriteItems()
    {
        var start = _json.Position;
        // At least one item, and L2387 is the first code chosen: every synthetic file has it.
        var size = Math.Max(0, _spec.Size - start);
        var codes = SyntheticCodes.Choose((int)Math.Clamp(size / BytesAnItem, 1, SyntheticCodes.Most), _spec.Seed);
        if (_spec.Fees is { } fees)
            codes = [.. codes.Select(c => fees.TryGetValue(c.Code, out var fee) ? c with { FeeCents = (int)(fee * 100) } : c)];
        _json.Add(",\"in_network\":["u8);
        for (var i = 0; i < codes.Length; i++)
        {
            if (i > 0) _json.Add(","u8);
            WriteItem(codes[i], start + (long)((Int128)size * (i + 1) / codes.Length));
        }
        _json.Add("]"u8);
    }

    private void WriteItem(SyntheticCode code, long until)
    {
        var arrangement = _quirks.Befalls("bundle", 100) ? "bundle" : "ffs";
        _truth?.BeginItem(code, arrangement);
        _json.Add("{\"negotiation_arrangement\":\""u8);
        _json.Add(arrangement);
        _json.Add("\",\"name\":\"Synthetic service "u8);
        _json.Add(code.Code);
        _json.Add("\",\"billing_code_type\":\""u8);
        _json.Add(code.Type == "HCPCS" && _quirks.Befalls("level-2-called-cpt", 10) ? "CPT" : code.Type);
        _json.Add("\",\"billing_code_type_version\":\"2026\","u8);
        var codeLast = _quirks.Befalls("code-after-rates", 20);
        if (!codeLast) WriteCode(code, ","u8);
        if (_quirks.Befalls("null-covered-services", 5)) _json.Add("\"covered_services\":null,"u8);
        _json.Add(_quirks.Befalls("escaped-text", 10)
            ? "\"description\":\"Synthetic \\u0022[{service}]\\u0022 \\/ \\\\ made-up\",\"negotiated_rates\":["u8
            : "\"description\":\"Synthetic description, made-up\",\"negotiated_rates\":["u8);
        WriteRates(code, until);
        _json.Add("]"u8);
        if (codeLast)
        {
            _json.Add(","u8);
            WriteCode(code, ""u8);
        }
        _json.Add("}"u8);
        _truth?.EndItem();
    }

    private void WriteCode(SyntheticCode code, ReadOnlySpan<byte> after)
    {
        _json.Add("\"billing_code\":\""u8);
        _json.Add(code.Code);
        _json.Add("\""u8);
        _json.Add(after);
    }

    /// <summary>Each contract prices a code once, until all have and the file still has to grow.</summary>
    private void WriteRates(SyntheticCode code, long until)
    {
        var classes = _groups.ByClass;
        var offset = _random.Below(classes.Count);
        var shift = _random.Below(1 << 20);
        var first = true;
        for (var pass = 0; ; pass++)
        {
            for (var c = 0; c < classes.Count; c++)
            {
                var members = classes[(c + offset) % classes.Count];
                // A few contracts of every multiple before the file's share for this code is used up.
                var share = _json.Position + Math.Max(0, until - _json.Position) / (classes.Count - c);
                for (var taken = 0; taken < members.Length;)
                {
                    if (!first && _json.Position >= Math.Min(until, share)) break;
                    var k = Math.Min(_random.Below(4) == 0 ? 1 + _random.Below(30) : 1 + _random.Below(5), members.Length - taken);
                    var from = (taken + shift) % members.Length;
                    k = Math.Min(k, members.Length - from);
                    if (!first) _json.Add(","u8);
                    first = false;
                    WriteRate(code, members.AsSpan(from, k), pass);
                    taken += k;
                }
            }
            if (_json.Position >= until) return;
        }
    }

    private void WriteRate(SyntheticCode code, ReadOnlySpan<int> members, int pass)
    {
        _truth?.BeginRate(_groups, members);
        _json.Add("{\"provider_references\":["u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0) _json.Add(","u8);
            _json.Add(_groups.Id(members[i]));
        }
        if (_quirks.Befalls("dangling-reference", 2_000)) _json.Add(",987654321"u8);
        _json.Add("],\"negotiated_prices\":["u8);
        SyntheticPriceList.Draw(code, _groups.MultipleOf(members[0]), pass, _expires, ref _random, _prices);
        for (var i = 0; i < _prices.Count; i++)
        {
            if (i > 0) _json.Add(","u8);
            var price = _quirks.Distort(_prices[i]);
            WritePrice(price);
            if (!_quirks.Befalls("duplicate-price", 400)) continue;
            _json.Add(","u8);
            WritePrice(price);
        }
        _json.Add("]}"u8);
        _truth?.EndRate();
    }

    private void WritePrice(in SyntheticPrice price)
    {
        _truth?.Price(price);
        _json.Add("{\"negotiated_type\":\""u8);
        _json.Add(price.Type);
        var asText = _quirks.Befalls("rate-as-text", 1_000);
        _json.Add(asText ? "\",\"negotiated_rate\":\""u8 : "\",\"negotiated_rate\":"u8);
        _json.AddNumber(price.Cents, cents: true);
        _json.Add(asText ? "\",\"expiration_date\":\""u8 : ",\"expiration_date\":\""u8);
        _json.Add(price.Expires);
        if (price.Places.Length > 0 || _spec.Quirks)
        {
            _json.Add("\",\"service_code\":["u8);
            _json.Add(price.Places);
            _json.Add("],\"billing_class\":\""u8);
        }
        else
        {
            _json.Add("\",\"billing_class\":\""u8);
        }
        _json.Add(price.BillingClass);
        if (_spec.Schema == SyntheticSchema.V21)
        {
            _json.Add("\",\"setting\":\""u8);
            _json.Add(price.Setting);
        }
        _json.Add("\""u8);
        if (price.Modifiers.Length > 0)
        {
            _json.Add(",\"billing_code_modifier\":["u8);
            _json.Add(_quirks.ModifierList(price.Modifiers));
            _json.Add("]"u8);
        }
        _json.Add("}"u8);
    }
}
