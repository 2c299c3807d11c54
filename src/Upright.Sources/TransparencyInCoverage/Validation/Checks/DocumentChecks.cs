using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Hands every place that means something to the check that knows it.</summary>
internal sealed class DocumentChecks : Observer
{
    private const int MostNames = 200;
    private readonly FindingLog _findings;
    private readonly Tally _tally;
    private readonly ValidationOptions _options;
    private readonly DateTimeOffset _now;
    private readonly FileKind _kind;
    private readonly int _major;
    private readonly PartyChecks _parties;
    private readonly ReferenceChecks _references;
    private readonly PriceChecks _prices;
    private readonly DateChecks _dates;
    private readonly ItemChecks _items;
    private readonly ExistenceChecks _existence;
    private readonly PlanChecks _plans;
    private readonly LocationChecks _locations;
    private readonly HashSet<ulong> _unknown = [];
    private ulong _refs;
    private JsonNumber? _allowed;
    private bool _hasRemote;

    public DocumentChecks(FindingLog findings, Tally tally, ValidationOptions options, FileKind kind, int major, DateTimeOffset now)
    {
        (_findings, _tally, _options, _kind, _major, _now) = (findings, tally, options, kind, major, now);
        _parties = new PartyChecks(findings, tally);
        _references = new ReferenceChecks(findings, tally);
        _prices = new PriceChecks(findings, tally);
        _dates = new DateChecks(findings, tally, schemaStatesDates: major == 2);
        _existence = new ExistenceChecks(findings, tally, options.CodeSets, options.CodeSetsName);
        _items = new ItemChecks(findings, tally, _existence);
        _plans = new PlanChecks(findings);
        _locations = new LocationChecks(findings, tally, now);
    }

    public string? ReportingEntity { get; private set; }

    public string? DeclaredVersion { get; private set; }

    public long Dangling { get; private set; }

    /// <summary>Null for a kind of file that names no codes.</summary>
    public CodeCheck? Codes { get; private set; }

    /// <summary>At the end of the file.</summary>
    /// <param name="root">The root's site.</param>
    /// <param name="present">The root's fields that were there.</param>
    public void Finish(Site root, ulong present)
    {
        _prices.Finish();
        var today = DateOnly.FromDateTime(_now.UtcDateTime);
        _dates.Finish(_options.AsOf, today);
        if (_kind is FileKind.InNetwork or FileKind.AllowedAmounts) Codes = _existence.Finish(_dates.FilesDay ?? _options.AsOf ?? today);
        if (_kind == FileKind.InNetwork)
        {
            if (_major == 2 && !Has(root, present, "provider_references")) _findings.Add(FindingKind.ProviderReferencesMissing, "", 0);
            Dangling = _references.Finish();
            if (_hasRemote) _findings.Add(FindingKind.GroupsElsewhere, "/provider_references", 0);
        }
        if (DeclaredVersion is null && root.Properties.Names.Contains("version")) _findings.Add(FindingKind.VersionMissing, "", 0);
    }

    public override long Remarks => _findings.Total;

    public override bool Keeps(Role role) => role is Role.NegotiatedType or Role.Expiration;

    public override void Text(Role role, ReadOnlySpan<byte> text, ulong hash, in Place place)
    {
        switch (role)
        {
            case Role.Npi:
                _parties.Npi(text, place);
                break;
            case Role.TinType:
                _parties.TinType(hash);
                break;
            case Role.TinValue:
                _parties.TinValue(text, hash);
                break;
            case Role.NegotiatedType:
                _prices.Type(hash);
                break;
            case Role.Expiration:
                _dates.Expiration(text, hash, place);
                break;
            case Role.ServiceCode:
                if (PlaceOfServiceCodes.IsUnassigned(text)) _findings.Add(FindingKind.PlaceOfServiceUnassigned, place);
                break;
            case Role.Modifier:
                if (text.Length != 2 || !char.IsAsciiLetterOrDigit((char)text[0]) || !char.IsAsciiLetterOrDigit((char)text[1])) _findings.Add(FindingKind.ModifierShape, place);
                break;
            case Role.Arrangement:
                _items.Arrangement(hash);
                break;
            case Role.CodeType:
                _items.Type(text);
                break;
            case Role.Code:
                _items.Code(text);
                break;
            case Role.Reference:
                _refs += _references.NamedAsText(text, hash, place);
                break;
            case Role.GroupId:
                _references.DefinedAsText(text, hash, place);
                break;
            case Role.RemoteGroups:
                _hasRemote = true;
                break;
            case Role.LastUpdatedOn:
                _dates.Updated(text, hash, DateOnly.FromDateTime(_now.UtcDateTime), place);
                break;
            case Role.ReportingEntityName:
                ReportingEntity = System.Text.Encoding.UTF8.GetString(text[..Math.Min(text.Length, 400)]);
                break;
            case Role.Version:
                DeclaredVersion = System.Text.Encoding.UTF8.GetString(text[..Math.Min(text.Length, 40)]);
                break;
            case Role.PlanIdType:
                _plans.Type(hash);
                break;
            case Role.PlanId:
                _plans.Id(text);
                break;
            case Role.FileLocation:
                _locations.Location(text, place);
                break;
        }
    }

    public override void Number(Role role, in JsonNumber number, in Place place)
    {
        switch (role)
        {
            case Role.Npi:
                _parties.Npi(number.Whole, place);
                break;
            case Role.Reference:
                _refs += _references.Named(number.Hash, number, place);
                break;
            case Role.GroupId:
                _references.Defined(number, place);
                break;
            case Role.NegotiatedRate:
                _prices.Amount(number);
                break;
            case Role.AllowedAmount:
                _tally.AllowedAmounts++;
                _allowed = number;
                if (number.IsNegative) _findings.Add(FindingKind.RateNegative, place);
                break;
            case Role.BilledCharge:
                if (_allowed is { } allowed && allowed.CompareTo(number) > 0) _findings.Add(FindingKind.AllowedAboveBilled, place);
                break;
        }
    }

    public override void References(ReadOnlySpan<Whole> ids, in Place place) => _refs += _references.Named(ids, place);

    public override void Begin(Role role, in Place place)
    {
        switch (role)
        {
            case Role.Item or Role.OutOfNetworkItem:
                _items.Begin();
                _prices.BeginItem();
                break;
            case Role.Rate:
                _prices.BeginRate();
                _parties.ForgetIdentity();
                _refs = 0;
                break;
            case Role.Price:
                _prices.BeginPrice();
                break;
            case Role.Party:
                _parties.Begin();
                break;
            case Role.NpiList:
                _parties.BeginNpis();
                break;
            case Role.Payment:
                _allowed = null;
                break;
        }
    }

    public override void End(Role role, ulong hash, int count, ulong present, Site site, in Place place)
    {
        switch (role)
        {
            case Role.Item or Role.OutOfNetworkItem:
                _items.End(place);
                break;
            case Role.Rate:
                _prices.EndRate(_refs ^ _parties.Identity, place);
                break;
            case Role.Price:
                _prices.EndPrice(hash, place);
                break;
            case Role.Party:
                _parties.End(place);
                break;
            case Role.NpiList:
                _parties.EndNpis(count, place);
                break;
            case Role.ServiceCodes or Role.Modifiers:
                if (count == 0) _findings.Add(FindingKind.EmptyList, place);
                break;
            case Role.Plan:
                _tally.Plans++;
                _plans.End(site, present, schemaAsks: true, place);
                break;
            case Role.Root:
                // Only the in-network schema of 2.x states plan fields in a way that draft-07 enforces.
                if (_kind != FileKind.TableOfContents) _plans.End(site, present, schemaAsks: _kind == FileKind.InNetwork && _major == 2, place);
                Finish(site, present);
                break;
        }
    }

    public override void UnknownField(Site site, ReadOnlySpan<byte> name, ulong hash, in Place place)
    {
        if (name.StartsWith("upright_"u8)) return;
        // Each name once at each kind of place: a publisher's own field stands in every item.
        if (_unknown.Count < MostNames && _unknown.Add(TextHash.Combine(TextHash.Of(site.Path), hash)))
            _findings.Add(FindingKind.FieldUnknown, place, System.Text.Encoding.UTF8.GetString(name[..Math.Min(name.Length, 60)]));
    }

    public override void RepeatedField(Site site, string name, in Place place) => _findings.Add(FindingKind.FieldRepeated, place, name);

    public override void BadUtf8(in Place place) => _findings.Add(FindingKind.TextNotUtf8, place);

    private static bool Has(Site site, ulong present, string field) =>
        site.Properties.Names.Select((name, i) => name == field && (present >> i & 1) != 0).Any(found => found);
}
