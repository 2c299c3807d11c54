using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Claims;

/// <summary>Level 4: if this is said in one segment, that must be said in another.</summary>
internal sealed class ClaimSituations(Context context)
{
    private static readonly Problem s_original = new("missing", 4, "A replacement or void (frequency 7 or 8) does not name the payer's claim that it replaces.", "Give the payer's claim control number in REF*F8, from its remittance or 277CA.") { Subject = "REF*F8", SegmentError = "I6", Answer = new FrontEndAnswer("A8", "464", "PR") };
    private static readonly Problem s_originalUnused = new("frequency", 4, "An original claim (frequency 1) names a claim that it replaces.", "Use frequency 7 to replace or 8 to void, or remove REF*F8.") { Severity = Severity.Warning, ElementError = "I12" };
    private static readonly Problem s_frequency = new("frequency", 4, "The claim frequency is none of 1 (original), 6, 7 (replacement), 8 (void).", "Use one of them.") { Severity = Severity.Warning, ElementError = "7" };
    private static readonly Problem s_selfPatient = new("self", 4, "SBR02 says that the subscriber is the patient, and a patient level follows.", "Leave SBR02 empty, or put the claim under the subscriber.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "33", "IL") };
    private static readonly Problem s_selfMissing = new("missing", 4, "The claim hangs on the subscriber, and SBR02 does not say that the subscriber is the patient.", "Write 18 in SBR02, or add the patient level.") { ElementError = "I13", Answer = new FrontEndAnswer("A8", "33", "IL") };
    private static readonly Problem s_demographics = new("missing", 4, "The subscriber is the patient, and the birth date and sex are not given.", "Give DMG in 2010BA.") { Subject = "DMG", SegmentError = "I6", Answer = new FrontEndAnswer("A6", "158", "IL") };
    private static readonly Problem s_street = new("missing", 4, "The subscriber is the patient, and the street is not given.", "Give N3 in 2010BA.") { Subject = "N3", SegmentError = "I6", Answer = new FrontEndAnswer("A6", "126", "IL") };
    private static readonly Problem s_city = new("missing", 4, "The subscriber is the patient, and city, state and ZIP are not given.", "Give N4 in 2010BA.") { Subject = "N4", SegmentError = "I6", Answer = new FrontEndAnswer("A6", "126", "IL") };
    private static readonly Problem s_member = new("missing", 4, "The subscriber is the patient, and the member identifier is not given.", "Give MI in NM108 and the identifier in NM109.") { ElementError = "I13", Answer = new FrontEndAnswer("A6", "164", "IL") };
    private static readonly Problem s_repeated = new("repeated", 4, "Another claim of the set has the same patient control number: answers and payments cannot be told apart.", "Give each claim its own number.") { Severity = Severity.Warning, ElementError = "I12" };
    private static readonly Problem s_insuranceType = new("missing", 4, "Medicare is not the first payer, and SBR05 does not say why.", "Give the Medicare secondary payer type in SBR05.") { ElementError = "I13" };
    private static readonly Problem s_insuranceTypeUnused = new("primary", 4, "SBR05 is for Medicare as a later payer only.", "Leave SBR05 empty.") { ElementError = "I12" };
    private static readonly Problem s_sequence = new("repeated", 4, "Two payers of the claim have the same place in the order of payment.", "Number them P, S, T, A to H.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "286", null) };
    private static readonly Problem s_noPrior = new("missing", 4, "The payer is not the first, and the claim does not tell of the payers before it.", "Give a 2320 loop for each payer before it.") { Subject = "2320", SegmentError = "I7", Severity = Severity.Warning };
    private static readonly Problem s_pointer = new("pointer", 4, "A diagnosis pointer points beyond the diagnoses of the claim.", "Point to one of the diagnoses in HI, counted from 1.") { ElementError = "I12", Answer = new FrontEndAnswer("A8", "477", null) };
    private static readonly Problem s_attachment = new("missing", 4, "The attachment is sent apart from the claim, and has no control number to match it by.", "Give AC in PWK05 and the number on the attachment in PWK06.") { ElementError = "I13", Answer = new FrontEndAnswer("A6", "489", null) };
    private static readonly Problem s_accident = new("missing", 4, "The claim is due to an accident, and its date is not given.", "Give DTP*439.") { Subject = "DTP*439", SegmentError = "I6", Answer = new FrontEndAnswer("A6", "397", null) };
    private static readonly Problem s_accidentUnused = new("cause", 4, "An accident's date is given, and CLM11 names no accident.", "Give the cause in CLM11, or remove DTP*439.") { Severity = Severity.Warning, ElementError = "I12" };
    private static readonly Problem s_state = new("missing", 4, "An auto accident's state is not given.", "Give the state in CLM11-4.") { ElementError = "I13" };
    private static readonly Problem s_amount = new("negative", 4, "The amount or quantity is negative, or zero units are billed.", "Bill positive amounts; void a claim with frequency 8.") { ElementError = "I12" };
    private static readonly Problem s_date = new("order", 4, "The period ends before it begins.", "Correct the dates.") { ElementError = "8", Answer = new FrontEndAnswer("A7", "187", null) };
    private static readonly Problem s_future = new("future", 4, "The service is dated after the day on which the batch was made.", "Bill after delivery.") { ElementError = "8", Answer = new FrontEndAnswer("A7", "187", null) };
    private static readonly Problem s_beforeBirth = new("birth", 4, "The service is dated before the patient was born.", "Correct the birth date or the date of service.") { ElementError = "8", Answer = new FrontEndAnswer("A8", "158", "QC") };
    private static readonly Problem s_after = new("order", 4, "A date that comes before the service is later than it.", "Correct the date.") { ElementError = "8", Answer = new FrontEndAnswer("A8", "510", null) };
    private static readonly Problem s_discharge = new("order", 4, "The discharge is dated before the admission.", "Correct the dates.") { ElementError = "8" };
    private static readonly Problem s_paidTooMuch = new("paid", 4, "The patient paid more than the charge, or less than nothing.", "Correct AMT*F5.") { Severity = Severity.Warning, ElementError = "I12" };

    private readonly HashSet<ulong> _numbers = [];

    public void Check(ClaimFacts facts)
    {
        var claim = facts.Claim;
        Number(claim);
        Frequency(facts, claim);
        Party(facts);
        Payers(facts);
        Causes(facts, claim[0]);
        if (facts.Total < 0) context.Add(s_amount, claim, 0, 2);
        if (facts.PatientPaid >= 0 && Decimals.OrZero(claim[facts.PatientPaid][2]) is var paid && (paid < 0 || paid > facts.Total)) context.Add(s_paidTooMuch, claim, facts.PatientPaid, 2);
        Lines(facts);
        Dates(facts);
        for (var i = 0; i < claim.Count; i++)
        {
            var segment = claim[i];
            if (segment.Is("PWK"u8) && segment[6].IsEmpty && IsSentApart(segment[2])) context.Add(s_attachment, claim, i, 6);
        }
    }

    private void Number(Unit claim)
    {
        if (claim.Claim == 1) _numbers.Clear();
        // Beyond so many claims a repeated number is no longer noticed: memory is bounded.
        if (_numbers.Count >= 100_000 || claim[0][1].IsEmpty) return;
        if (!_numbers.Add(Hash(claim[0][1]))) context.Add(s_repeated, claim, 0, 1);
    }

    /// <summary>FNV-1a, 64 bits.</summary>
    private static ulong Hash(ReadOnlySpan<byte> number)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in number) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }

    private static bool IsSentApart(ReadOnlySpan<byte> transmission) =>
        transmission.SequenceEqual("BM"u8) || transmission.SequenceEqual("EL"u8) || transmission.SequenceEqual("EM"u8) ||
        transmission.SequenceEqual("FT"u8) || transmission.SequenceEqual("FX"u8);

    private void Frequency(ClaimFacts facts, Unit claim)
    {
        var frequency = claim[0][5, 3];
        var replaces = frequency is [(byte)'7'] or [(byte)'8'];
        if (replaces && facts.PayerControlNumber < 0) context.Add(s_original, claim, 0);
        else if (frequency is [(byte)'1'] && facts.PayerControlNumber >= 0) context.Add(s_originalUnused, claim, 0, 5, 3);
        else if (!frequency.IsEmpty && !replaces && frequency is not [(byte)'1'] and not [(byte)'6']) context.Add(s_frequency, claim, 0, 5, 3);
    }

    private void Party(ClaimFacts facts)
    {
        if (facts.Coverage < 0) return;
        var subscriber = facts.Subscriber;
        var isSelf = subscriber[facts.Coverage][2].SequenceEqual("18"u8);
        if (facts.Patient is not null)
        {
            if (isSelf) context.Add(s_selfPatient, subscriber, facts.Coverage, 2);
            return;
        }
        if (!isSelf) context.Add(s_selfMissing, subscriber, facts.Coverage, 2);
        var name = subscriber.Find("2010BA", "NM1");
        if (name < 0) return;
        if (subscriber[name][9].IsEmpty) context.Add(s_member, subscriber, name, 9);
        if (subscriber.Find("2010BA", "DMG") < 0) context.Add(s_demographics, subscriber, name);
        if (subscriber.Find("2010BA", "N3") < 0) context.Add(s_street, subscriber, name);
        if (subscriber.Find("2010BA", "N4") < 0) context.Add(s_city, subscriber, name);
    }

    private void Payers(ClaimFacts facts)
    {
        if (facts.Coverage < 0) return;
        var coverage = facts.Subscriber[facts.Coverage];
        var isPrimary = coverage[1].SequenceEqual("P"u8);
        if (!coverage[5].IsEmpty && isPrimary) context.Add(s_insuranceTypeUnused, facts.Subscriber, facts.Coverage, 5);
        if (facts.IsMedicare && !isPrimary && coverage[5].IsEmpty) context.Add(s_insuranceType, facts.Subscriber, facts.Coverage, 5);
        if (coverage[1] is [(byte)'S'] or [(byte)'T'] && facts.Others.Length == 0) context.Add(s_noPrior, facts.Subscriber, facts.Coverage);
        Span<int> seen = stackalloc int[256];
        seen.Clear();
        if (coverage[1] is [var own]) seen[own]++;
        foreach (ref readonly var other in facts.Others)
        {
            if (facts.Claim[other.Coverage][1] is not [var place] || place == 'U') continue;
            if (++seen[place] > 1) context.Add(s_sequence, facts.Claim, other.Coverage, 1);
        }
    }

    private void Causes(ClaimFacts facts, in SegmentView claim)
    {
        var (accident, auto) = (false, false);
        for (var i = 1; i <= 3; i++)
        {
            var cause = claim[11, i];
            auto |= cause.SequenceEqual("AA"u8);
            accident |= cause.SequenceEqual("OA"u8);
        }
        accident |= auto;
        if (accident && facts.AccidentDate < 0) context.Add(s_accident, facts.Claim, 0);
        if (facts.AccidentDate >= 0 && claim[11].IsEmpty) context.Add(s_accidentUnused, facts.Claim, facts.AccidentDate);
        if (auto && claim[11, 4].IsEmpty) context.Add(s_state, facts.Claim, 0, 11, 4);
    }

    private void Lines(ClaimFacts facts)
    {
        foreach (ref readonly var line in facts.Lines)
        {
            if (line.Service < 0) continue;
            var service = facts.Claim[line.Service];
            if (line.Charge < 0) context.Add(s_amount, facts.Claim, line.Service, 2, 0, line.Number);
            if (line.Units <= 0 && !service[4].IsEmpty) context.Add(s_amount, facts.Claim, line.Service, 4, 0, line.Number);
            for (var i = 1; i <= 4; i++)
            {
                var pointer = service[7, i];
                if (pointer.IsEmpty || facts.DiagnosisSegment < 0) continue;
                if (!Decimals.TryParseWhole(pointer, out var to) || to < 1 || to > facts.Diagnoses) context.Add(s_pointer, facts.Claim, line.Service, 7, i, line.Number);
            }
        }
    }

    private void Dates(ClaimFacts facts)
    {
        var made = facts.Header.Find("ROOT", "BHT") is >= 0 and var batch && Syntax.Dates.TryParse(facts.Header[batch][4], out var day) ? day : DateOnly.MaxValue;
        var person = facts.Patient ?? facts.Subscriber;
        var demographics = person.Find(facts.Patient is null ? "2010BA" : "2010CA", "DMG");
        var born = demographics >= 0 && Syntax.Dates.TryParse(person[demographics][2], out var birth) ? birth : DateOnly.MinValue;
        foreach (ref readonly var line in facts.Lines)
        {
            if (!line.HasDate) continue;
            if (line.To < line.From) context.Add(s_date, facts.Claim, line.Date, 3, 0, line.Number);
            else if (line.From > made) context.Add(s_future, facts.Claim, line.Date, 3, 0, line.Number);
            if (line.From < born) context.Add(s_beforeBirth, facts.Claim, line.Date, 3, 0, line.Number);
            for (var i = line.Start; i < line.End; i++)
            {
                var segment = facts.Claim[i];
                // A prescription and a last certification come before the service ends.
                if (!segment.Is("DTP"u8) || !segment[1].SequenceEqual("471"u8) && !segment[1].SequenceEqual("461"u8)) continue;
                if (Syntax.Dates.TryParse(segment[3], out var date) && date > line.To) context.Add(s_after, facts.Claim, i, 3, 0, line.Number);
            }
        }
        ClaimDates(facts);
    }

    private void ClaimDates(ClaimFacts facts)
    {
        DateOnly? admitted = null;
        for (var i = 1; i < facts.Claim.Count && facts.Claim.Segments[i].Loop.Id == "2300"; i++)
        {
            var segment = facts.Claim[i];
            if (!segment.Is("DTP"u8) || !Syntax.Dates.TryParse(segment[3], out var date)) continue;
            if (segment[1].SequenceEqual("435"u8)) admitted = date;
            else if (segment[1].SequenceEqual("096"u8) && date < admitted) context.Add(s_discharge, facts.Claim, i, 3);
            else if ((segment[1].SequenceEqual("431"u8) || segment[1].SequenceEqual("439"u8)) && date > facts.FirstService) context.Add(s_after, facts.Claim, i, 3);
        }
    }
}
