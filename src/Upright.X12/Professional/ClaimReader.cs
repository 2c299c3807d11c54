using System.Runtime.InteropServices;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>Reads a claim's block into a record.</summary>
internal sealed class ClaimReader
{
    private readonly List<string> _diagnoses = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<OtherPayer> _others = [];
    private readonly List<ServiceLine> _lines = [];
    private readonly List<LineDecision> _decisions = [];
    private readonly List<Adjustment> _adjustments = [];
    private readonly List<string> _notCarried = [];

    // What the segments of a line and of another payer are gathered in until the next one begins.
    private ServiceLine? _line;
    private OtherPayer? _other;
    private LineDecision? _decision;

    public ProfessionalClaim Read(Unit unit, BillingProvider billing, Subscriber subscriber, Payer payer, Patient? patient, IEnumerable<string> notCarriedAbove)
    {
        _diagnoses.Clear();
        _attachments.Clear();
        _others.Clear();
        _lines.Clear();
        _adjustments.Clear();
        _notCarried.Clear();
        _notCarried.AddRange(notCarriedAbove);
        (_line, _other, _decision) = (null, null, null);
        var claim = new ProfessionalClaim("", billing, subscriber, payer) { Patient = patient };
        for (var i = 0; i < unit.Count; i++)
        {
            var segment = unit[i];
            if (unit.Segments[i].Rule is not { } rule) LevelReader.NotCarried(0, unit, i, _notCarried);
            else if (rule.Loop.Id is "2300") claim = Claim(claim, segment, unit, i);
            else if (rule.Loop.Id[..2] is "23" && rule.Loop.Id[2] == '1') claim = Parties(claim, rule.Loop.Id, segment, unit, i);
            else if (rule.Loop.Id[..2] is "23") Coverage(rule.Loop.Id, segment, unit, i);
            else Line(rule.Loop.Id, segment, unit, i);
        }
        CloseOther();
        CloseLine();
        return claim with
        {
            Diagnoses = List(_diagnoses),
            Attachments = List(_attachments),
            OtherPayers = List(_others),
            Lines = List(_lines),
            NotCarried = List(_notCarried),
        };
    }

    private static ValueList<T> List<T>(List<T> items) => ValueList.Create<T>(CollectionsMarshal.AsSpan(items));

    private ProfessionalClaim Claim(ProfessionalClaim claim, in SegmentView segment, Unit unit, int index)
    {
        switch (segment.ToString())
        {
            case "CLM": return Heading(claim, segment);
            case "DTP" when segment[1].SequenceEqual("439"u8): return claim with { Accident = ClaimParts.Date(segment[3]) };
            case "DTP" when segment[1].SequenceEqual("431"u8): return claim with { Onset = ClaimParts.Date(segment[3]) };
            case "AMT": return claim with { PatientPaid = ClaimParts.Amount(segment[2]) };
            case "REF" when segment[1].SequenceEqual("F8"u8): return claim with { PayerControlNumber = segment.Text(2) };
            case "REF" when segment[1].SequenceEqual("G1"u8): return claim with { PriorAuthorization = segment.Text(2) };
            case "REF" when segment[1].SequenceEqual("9F"u8): return claim with { Referral = segment.Text(2) };
            case "REF" when segment[1].SequenceEqual("EA"u8): return claim with { MedicalRecord = segment.Text(2) };
            case "NTE" when segment[1].SequenceEqual("ADD"u8): return claim with { Note = segment.Text(2) };
            case "PWK": _attachments.Add(new Attachment(segment.Text(1), segment.Text(2), ClaimParts.Optional(segment[6]))); return claim;
            case "HI" when segment[1, 1].SequenceEqual("ABK"u8) || segment[1, 1].SequenceEqual("BK"u8):
                for (var i = 1; i <= segment.Count; i++) _diagnoses.Add(segment.Text(i, 2));
                return claim;
            default: return LevelReader.NotCarried(claim, unit, index, _notCarried);
        }
    }

    private static ProfessionalClaim Heading(ProfessionalClaim claim, in SegmentView clm)
    {
        ValueList<string> causes = clm[11, 1].IsEmpty ? [] : clm[11, 2].IsEmpty ? [clm.Text(11, 1)] : [clm.Text(11, 1), clm.Text(11, 2)];
        return claim with
        {
            ControlNumber = clm.Text(1),
            Total = Decimals.OrZero(clm[2]),
            PlaceOfService = clm.Text(5, 1),
            Frequency = clm.Text(5, 3),
            ProviderSignature = clm.Text(6),
            Assignment = clm.Text(7),
            BenefitsAssigned = clm.Text(8),
            Release = clm.Text(9),
            PatientSignature = ClaimParts.Optional(clm[10]),
            Causes = causes,
            AccidentState = ClaimParts.Optional(clm[11, 4]),
        };
    }

    private ProfessionalClaim Parties(ProfessionalClaim claim, string loop, in SegmentView segment, Unit unit, int index) => loop switch
    {
        "2310A" when claim.Referring is null || !segment.Is("NM1"u8) => claim with { Referring = Provider(claim.Referring, segment, unit, index) },
        "2310B" => claim with { Rendering = Provider(claim.Rendering, segment, unit, index) },
        "2310C" => claim with { Facility = Provider(claim.Facility, segment, unit, index) },
        _ => LevelReader.NotCarried(claim, unit, index, _notCarried),
    };

    private Provider? Provider(Provider? before, in SegmentView segment, Unit unit, int index) => segment.ToString() switch
    {
        "NM1" => new Provider(ClaimParts.Name(segment), ClaimParts.Optional(segment[9])) { Role = segment.Text(1) },
        "PRV" => before! with { Taxonomy = segment.Text(3) },
        "N3" or "N4" => before! with { Address = ClaimParts.Address(before.Address, segment) },
        "PER" => before! with { Contact = ClaimParts.Contact(segment) },
        _ => LevelReader.NotCarried(before, unit, index, _notCarried),
    };

    private void Coverage(string loop, in SegmentView segment, Unit unit, int index)
    {
        if (segment.Is("SBR"u8))
        {
            CloseOther();
            _other = new OtherPayer("", "", PersonOrOrganisation.Person("", null), "")
            {
                Sequence = segment.Text(1),
                Relationship = segment.Text(2),
                GroupNumber = ClaimParts.Optional(segment[3]),
                GroupName = ClaimParts.Optional(segment[4]),
                InsuranceType = ClaimParts.Optional(segment[5]),
                Filing = ClaimParts.Optional(segment[9]),
            };
            return;
        }
        if (_other is not { } other) return;
        _other = (loop, segment.ToString()) switch
        {
            ("2320", "CAS") => Adjusted(other, segment),
            ("2320", "AMT") when segment[1].SequenceEqual("D"u8) => other with { Paid = ClaimParts.Amount(segment[2]) },
            ("2320", "AMT") when segment[1].SequenceEqual("A8"u8) => other with { NotCovered = ClaimParts.Amount(segment[2]) },
            ("2320", "AMT") => other with { Remaining = ClaimParts.Amount(segment[2]) },
            ("2320", "OI") => other with { BenefitsAssigned = segment.Text(3), PatientSignature = ClaimParts.Optional(segment[4]), Release = segment.Text(6) },
            ("2330A", "NM1") => other with { Subscriber = ClaimParts.Name(segment), MemberId = segment.Text(9) },
            ("2330A", "N3" or "N4") => other with { SubscriberAddress = ClaimParts.Address(other.SubscriberAddress, segment) },
            ("2330B", "NM1") => other with { Name = segment.Text(3), IdKind = segment.Text(8), Id = segment.Text(9) },
            ("2330B", "N3" or "N4") => other with { Address = ClaimParts.Address(other.Address, segment) },
            ("2330B", "DTP") => other with { Decided = ClaimParts.Date(segment[3]) },
            ("2330B", "REF") when segment[1].SequenceEqual("F8"u8) => other with { ClaimControlNumber = segment.Text(2) },
            ("2330B", "REF") when segment[1].SequenceEqual("G1"u8) => other with { PriorAuthorization = segment.Text(2) },
            _ => LevelReader.NotCarried(other, unit, index, _notCarried),
        };
    }

    private OtherPayer Adjusted(OtherPayer other, in SegmentView cas)
    {
        ClaimParts.Adjustments(cas, _adjustments);
        return other;
    }

    private void CloseOther()
    {
        if (_other is null) return;
        _others.Add(_adjustments.Count == 0 ? _other : _other with { Adjustments = List(_adjustments) });
        _other = null;
        _adjustments.Clear();
    }

    private void Line(string loop, in SegmentView segment, Unit unit, int index)
    {
        if (segment.Is("LX"u8))
        {
            CloseOther();
            CloseLine();
            _line = new ServiceLine("", 0, 0, default);
            return;
        }
        if (_line is not { } line) return;
        _line = loop switch
        {
            "2400" => LineSegments.Read(line, segment) ?? LevelReader.NotCarried(line, unit, index, _notCarried),
            "2410" when segment.Is("LIN"u8) => line with { Product = new Product(segment.Text(2), segment.Text(3), 0, "") },
            "2410" when segment.Is("CTP"u8) && line.Product is { } product => line with { Product = product with { Quantity = Decimals.OrZero(segment[4]), Unit = segment.Text(5, 1) } },
            "2420A" => line with { Rendering = Provider(line.Rendering, segment, unit, index) },
            "2420E" => line with { Ordering = Provider(line.Ordering, segment, unit, index) },
            "2430" => Decision(line, segment),
            _ => LevelReader.NotCarried(line, unit, index, _notCarried),
        };
    }

    private ServiceLine Decision(ServiceLine line, in SegmentView segment)
    {
        switch (segment.ToString())
        {
            case "SVD":
                CloseDecision();
                _decision = new LineDecision(segment.Text(1), Decimals.OrZero(segment[2]), segment.Text(3, 2), Decimals.OrZero(segment[5]), default)
                {
                    Modifiers = ClaimParts.Modifiers(segment[3], segment.Delimiters.Component),
                    BundledInto = Decimals.TryParseWhole(segment[6], out var bundled) ? bundled : null,
                };
                break;
            case "CAS": ClaimParts.Adjustments(segment, _adjustments); break;
            case "DTP" when _decision is not null: _decision = _decision with { Decided = ClaimParts.Date(segment[3]) ?? default }; break;
            case "AMT" when _decision is not null: _decision = _decision with { Remaining = ClaimParts.Amount(segment[2]) }; break;
        }
        return line;
    }

    private void CloseDecision()
    {
        if (_decision is null) return;
        _decisions.Add(_adjustments.Count == 0 ? _decision : _decision with { Adjustments = List(_adjustments) });
        _decision = null;
        _adjustments.Clear();
    }

    private void CloseLine()
    {
        CloseDecision();
        if (_line is null) return;
        _lines.Add(_decisions.Count == 0 ? _line : _line with { Decisions = List(_decisions) });
        _line = null;
        _decisions.Clear();
    }
}
