using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Claims;

/// <summary>
/// A claim's block gone through once: what the checks of levels 3 to 7 ask of it. Reused from claim to claim.
/// Segment places are indices into the block; -1 means that it is not there.
/// </summary>
internal sealed class ClaimFacts
{
    private LineFacts[] _lines = new LineFacts[8];
    private OtherPayerFacts[] _others = new OtherPayerFacts[4];
    private DecisionFacts[] _decisions = new DecisionFacts[8];
    private int _lineCount, _otherCount, _decisionCount;

    public Unit Claim { get; private set; } = null!;

    public Unit Billing { get; private set; } = null!;

    public Unit Subscriber { get; private set; } = null!;

    /// <summary>Null when the subscriber is the patient.</summary>
    public Unit? Patient { get; private set; }

    public Unit Header { get; private set; } = null!;

    public Span<LineFacts> Lines => _lines.AsSpan(0, _lineCount);

    public Span<OtherPayerFacts> Others => _others.AsSpan(0, _otherCount);

    public Span<DecisionFacts> Decisions => _decisions.AsSpan(0, _decisionCount);

    public decimal Total { get; private set; }

    public int DiagnosisSegment { get; private set; }

    public int Diagnoses { get; private set; }

    public int PayerControlNumber { get; private set; }

    public int AccidentDate { get; private set; }

    public int PatientPaid { get; private set; }

    public int Note { get; private set; }

    /// <summary>The first date of service of the claim; null when no line has a readable one.</summary>
    public DateOnly? FirstService { get; private set; }

    /// <summary>Index of the subscriber's SBR in its block.</summary>
    public int Coverage { get; private set; }

    /// <summary>Medicare Part B, of which the DME contractors are part, is the payer of this claim.</summary>
    public bool IsMedicare { get; private set; }

    /// <summary>False when the block does not stand below a subscriber and a billing provider: structure checks have said so.</summary>
    public bool Read(Unit claim)
    {
        Claim = claim;
        Patient = null;
        Subscriber = Billing = Header = null!;
        for (var unit = claim.Parent; unit is not null; unit = unit.Parent)
        {
            switch (unit.Loop.Id)
            {
                case "2000C": Patient = unit; break;
                case "2000B": Subscriber = unit; break;
                case "2000A": Billing = unit; break;
                case "ROOT": Header = unit; break;
            }
        }
        if (Subscriber is null || Billing is null || Header is null) return false;
        Coverage = Subscriber.Find("2000B", "SBR");
        IsMedicare = Coverage >= 0 && Subscriber[Coverage][9].SequenceEqual("MB"u8);
        _lineCount = _otherCount = _decisionCount = 0;
        DiagnosisSegment = PayerControlNumber = AccidentDate = PatientPaid = Note = -1;
        Diagnoses = 0;
        FirstService = null;
        Total = Decimals.OrZero(claim[0][2]);
        var segments = claim.Segments;
        for (var i = 0; i < segments.Length; i++)
            if (segments[i].Rule is { } rule) Take(rule.Loop.Id, i, claim[i]);
        if (_lineCount > 0) _lines[_lineCount - 1].End = segments.Length;
        MatchDecisions();
        return true;
    }

    /// <summary>50 lines of 15 decisions each are what a guide allows: a block with more has been refused already.</summary>
    public bool IsWithinLimits => _decisionCount <= 50 * 15 && _lineCount <= 999 && _otherCount <= 100;

    /// <summary>SVD01 names a payer by the identifier in its NM109.</summary>
    private void MatchDecisions()
    {
        if (!IsWithinLimits) return;
        foreach (ref var decision in Decisions)
        {
            var id = Claim[decision.Decision][1];
            for (var i = 0; i < _otherCount && decision.Payer < 0; i++)
                if (_others[i].Payer >= 0 && Claim[_others[i].Payer][9].SequenceEqual(id)) decision.Payer = i;
            if (decision.Payer < 0) continue;
            ref var other = ref _others[decision.Payer];
            other.Decisions++;
            other.LinesPaid += decision.Paid;
            other.LinesAdjusted += decision.Adjustments;
        }
    }

    private void Take(string loop, int index, in SegmentView segment)
    {
        switch (loop)
        {
            case "2300": TakeClaim(index, segment); break;
            case "2320": TakeCoverage(index, segment); break;
            case "2330B" when _otherCount > 0:
                if (segment.Is("NM1"u8)) _others[_otherCount - 1].Payer = index;
                else if (segment.Is("DTP"u8)) _others[_otherCount - 1].DecisionDate = index;
                break;
            case "2400": TakeLine(index, segment); break;
            case "2420E" when _lineCount > 0 && segment.Is("NM1"u8): _lines[_lineCount - 1].Ordering = index; break;
            case "2430" when _lineCount > 0: TakeDecision(index, segment); break;
            case "2440" when _lineCount > 0 && segment.Is("LQ"u8): _lines[_lineCount - 1].Form = index; break;
        }
    }

    private void TakeClaim(int index, in SegmentView segment)
    {
        if (segment.Is("HI"u8) && segment[1, 1] is [(byte)'A', (byte)'B', (byte)'K'] or [(byte)'B', (byte)'K'])
        {
            DiagnosisSegment = index;
            for (var i = 1; i <= Math.Min(segment.Count, 12); i++) if (!segment[i].IsEmpty) Diagnoses = i;
        }
        else if (segment.Is("REF"u8) && segment[1].SequenceEqual("F8"u8)) PayerControlNumber = index;
        else if (segment.Is("DTP"u8) && segment[1].SequenceEqual("439"u8)) AccidentDate = index;
        else if (segment.Is("AMT"u8)) PatientPaid = index;
        else if (segment.Is("NTE"u8)) Note = index;
    }

    private void TakeCoverage(int index, in SegmentView segment)
    {
        if (segment.Is("SBR"u8))
        {
            if (_otherCount == _others.Length) Array.Resize(ref _others, _otherCount * 2);
            _others[_otherCount++] = new OtherPayerFacts { Coverage = index, Payer = -1, Paid = -1, Remaining = -1, DecisionDate = -1 };
            return;
        }
        if (_otherCount == 0) return;
        ref var other = ref _others[_otherCount - 1];
        if (segment.Is("CAS"u8)) other.Adjustments += Adjustments.Sum(segment);
        else if (segment.Is("AMT"u8) && segment[1].SequenceEqual("D"u8)) (other.Paid, other.PaidAmount) = (index, Decimals.OrZero(segment[2]));
        else if (segment.Is("AMT"u8) && segment[1].SequenceEqual("EAF"u8)) other.Remaining = index;
    }

    private void TakeLine(int index, in SegmentView segment)
    {
        if (segment.Is("LX"u8))
        {
            if (_lineCount > 0) _lines[_lineCount - 1].End = index;
            if (_lineCount == _lines.Length) Array.Resize(ref _lines, _lineCount * 2);
            _lines[_lineCount++] = new LineFacts { Number = _lineCount, Start = index, Service = -1, Date = -1, Ordering = -1, Note = -1, Certificate = -1, Form = -1 };
            return;
        }
        if (_lineCount == 0) return;
        ref var line = ref _lines[_lineCount - 1];
        if (segment.Is("SV1"u8))
        {
            line.Service = index;
            line.Charge = Decimals.OrZero(segment[2]);
            line.Units = Decimals.OrZero(segment[4]);
        }
        else if (segment.Is("DTP"u8) && segment[1].SequenceEqual("472"u8))
        {
            line.Date = index;
            line.HasDate = Dates.TryParseSpan(segment[3], out line.From, out line.To);
            if (line.HasDate && (FirstService is null || line.From < FirstService)) FirstService = line.From;
        }
        else if (segment.Is("NTE"u8)) line.Note = index;
        else if (segment.Is("PWK"u8) && segment[1].SequenceEqual("CT"u8)) line.Certificate = index;
    }

    private void TakeDecision(int index, in SegmentView segment)
    {
        if (segment.Is("SVD"u8))
        {
            if (_decisionCount == _decisions.Length) Array.Resize(ref _decisions, _decisionCount * 2);
            _decisions[_decisionCount++] = new DecisionFacts { Line = _lineCount - 1, Decision = index, Payer = -1, Paid = Decimals.OrZero(segment[2]) };
            return;
        }
        if (_decisionCount == 0) return;
        ref var decision = ref _decisions[_decisionCount - 1];
        if (segment.Is("CAS"u8)) decision.Adjustments += Adjustments.Sum(segment);
        else if (segment.Is("DTP"u8)) decision.HasDate = true;
    }
}
