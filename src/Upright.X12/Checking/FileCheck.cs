using Upright.Domain;
using Upright.X12.Checking.Claims;
using Upright.X12.Checking.Codes;
using Upright.X12.Checking.Remittances;
using Upright.X12.Guides;
using Upright.X12.Reading;

namespace Upright.X12.Checking;

/// <summary>Checks a file of X12 interchanges at SNIP levels 1 to 7 while it streams by. One use only; not thread-safe.</summary>
public sealed class FileCheck
{
    private readonly Findings _findings;
    private readonly CheckOptions _options;
    private readonly StructureChecks _structure;
    private readonly ClaimFacts _facts = new();
    private readonly HashSet<string> _kinds = [];
    private int _interchanges;
    private long _claims;
    private int _claimsOfSubscriber, _claimsOfPatient, _patients;

    private ClaimBalancing _balancing = null!;
    private ClaimSituations _situations = null!;
    private CoordinationOfBenefits _coordination = null!;
    private PartyChecks _parties = null!;
    private PartyCodes _partyCodes = null!;
    private ClaimCodes _claimCodes = null!;
    private SupplyLines _supplies = null!;
    private PayerRules _payer = null!;
    private RemittanceBalancing _remittance = null!;
    private RemittanceCodes _remittanceCodes = null!;

    private static readonly Problem s_noClaim = new("missing", 4, "A subscriber or patient level has no claim.", "Remove the level, or give its claim.") { Subject = "CLM", SegmentError = "I7" };

    private FileCheck(CheckOptions options)
    {
        _options = options;
        _findings = new Findings(options.Keep);
        _structure = new StructureChecks(_findings, options.DeepestLevel);
    }

    /// <summary>Checks everything in a stream.</summary>
    /// <param name="file">For error messages.</param>
    /// <exception cref="UnreadableInputException">It is no X12 at all, or is damaged beyond reading on.</exception>
    public static CheckReport Check(Stream stream, string? file = null, CheckOptions? options = null, CancellationToken cancellation = default) =>
        new FileCheck(options ?? new CheckOptions()).Run(stream, file, null, cancellation);

    internal static CheckReport Check(Stream stream, string? file, CheckOptions options, Action<X12Reader, Findings> observe) =>
        new FileCheck(options).Run(stream, file, observe, default);

    private CheckReport Run(Stream stream, string? file, Action<X12Reader, Findings>? observe, CancellationToken cancellation)
    {
        using var reader = new X12Reader(stream, file, _structure);
        Prepare(_structure.Context);
        while (reader.Read())
        {
            switch (reader.Step)
            {
                case Step.InterchangeBegins:
                    _interchanges++;
                    if (_options.DeepestLevel >= 7) _payer.CheckInterchange(reader.Segment);
                    break;
                case Step.SetBegins:
                    cancellation.ThrowIfCancellationRequested();
                    if (reader.Guide is { } guide) _kinds.Add(guide.Name);
                    _remittance.Begin();
                    (_claimsOfSubscriber, _claimsOfPatient, _patients) = (0, 0, 0);
                    break;
                case Step.UnitEnds:
                    if (reader.Unit.Loop.Kind == LoopKind.Claim && (++_claims & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
                    Unit(reader, reader.Unit);
                    break;
            }
            observe?.Invoke(reader, _findings);
        }
        return new CheckReport([.. _findings.All.OrderBy(f => f.Place.Segment)], _findings.Errors, _findings.Warnings, _findings.Infos)
        {
            Segments = reader.Source.Number,
            Interchanges = _interchanges,
            Sets = reader.SetNumber,
            Claims = _claims,
            Kinds = [.. _kinds],
        };
    }

    private void Prepare(Context context)
    {
        var questions = new CodeQuestions(context, _options.CodeSets);
        _balancing = new ClaimBalancing(context);
        _situations = new ClaimSituations(context);
        _coordination = new CoordinationOfBenefits(context);
        _parties = new PartyChecks(context);
        _partyCodes = new PartyCodes(context, questions);
        _claimCodes = new ClaimCodes(context, questions);
        _supplies = new SupplyLines(context);
        _payer = new PayerRules(context, _options.Profile);
        _remittance = new RemittanceBalancing(context);
        _remittanceCodes = new RemittanceCodes(questions);
    }

    private void Unit(X12Reader reader, Unit unit)
    {
        if (_options.DeepestLevel < 3) return;
        if (reader.Guide == Guide.Professional) Professional(unit);
        else if (reader.Guide == Guide.Remittance) Remittance(unit);
    }

    private void Professional(Unit unit)
    {
        switch (unit.Loop.Id)
        {
            case "2300":
                _claimsOfSubscriber++;
                _claimsOfPatient++;
                Claim(unit);
                break;
            case "2000C":
                _patients++;
                NoClaim(unit, _claimsOfPatient);
                _claimsOfPatient = 0;
                Parties(unit, null);
                break;
            case "2000B":
                if (_patients == 0) NoClaim(unit, _claimsOfSubscriber);
                (_claimsOfSubscriber, _claimsOfPatient, _patients) = (0, 0, 0);
                Parties(unit, null);
                break;
            default: Parties(unit, null); break;
        }
    }

    private void Claim(Unit unit)
    {
        if (!_facts.Read(unit)) return;
        _balancing.Check(_facts);
        if (_options.DeepestLevel >= 4)
        {
            _situations.Check(_facts);
            _coordination.Check(_facts);
            Parties(unit, _facts.FirstService);
        }
        if (_options.DeepestLevel >= 5) _claimCodes.Check(_facts);
        if (_options.DeepestLevel >= 6) _supplies.Check(_facts);
        if (_options.DeepestLevel >= 7) _payer.Check(_facts);
    }

    private void Parties(Unit unit, DateOnly? date)
    {
        if (_options.DeepestLevel >= 4) _parties.Check(unit);
        if (_options.DeepestLevel >= 5) _partyCodes.Check(unit, date ?? _facts.FirstService);
    }

    private void NoClaim(Unit unit, int claims)
    {
        if (claims == 0) _structure.Context.Add(s_noClaim, unit, 0);
    }

    private void Remittance(Unit unit)
    {
        switch (unit.Loop.Id)
        {
            case "2100":
                _remittance.CheckClaim(unit);
                if (_options.DeepestLevel < 5) return;
                if (_remittanceCodes.PaymentDate is null) _remittanceCodes.Begin(unit.Parent?.Parent);
                _remittanceCodes.CheckClaim(unit);
                _partyCodes.Check(unit, null);
                break;
            case "ROOT":
                _remittance.CheckPayment(unit);
                if (_options.DeepestLevel >= 5) _partyCodes.Check(unit, null);
                _remittanceCodes.Begin(null);
                break;
        }
    }
}
