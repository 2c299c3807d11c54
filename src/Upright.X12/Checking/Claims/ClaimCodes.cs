using Upright.Domain.CodeSets;
using Upright.X12.Checking.Codes;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Claims;

/// <summary>Level 5 for a claim: procedures, modifiers, diagnoses and places of service on their dates.</summary>
internal sealed class ClaimCodes(Context context, CodeQuestions codes)
{
    /// <summary>ICD-10-CM replaced ICD-9-CM for services from this day on (45 CFR 162.1002).</summary>
    private static readonly DateOnly s_icd10 = new(2015, 10, 1);

    private static readonly Problem s_procedure = new("shape", 5, "A HCPCS or CPT code has five letters and digits.", "Correct the code.") { ElementError = "I12" };
    private static readonly Problem s_modifier = new("shape", 5, "A modifier has two letters or digits.", "Correct the modifier.") { ElementError = "I12" };
    private static readonly Problem s_diagnosis = new("shape", 5, "The diagnosis is not shaped like an ICD-10-CM code without its dot: a letter, a digit, one to five letters or digits.", "Correct the code; leave out the dot.") { ElementError = "I12" };
    private static readonly Problem s_old = new("icd9", 5, "The diagnoses are given in ICD-9-CM, which ended with services of September 2015.", "Code in ICD-10-CM: ABK and ABF.") { ElementError = "I12" };
    private static readonly Problem s_new = new("icd10", 5, "The diagnoses are given in ICD-10-CM, which began with services of October 2015.", "Code in ICD-9-CM: BK and BF.") { ElementError = "I12" };
    private static readonly Problem s_place = new("shape", 5, "A place of service has two digits.", "Write two digits, such as 12 for the home.") { ElementError = "I12" };
    private static readonly Problem s_sameDiagnosis = new("repeated", 5, "A diagnosis is listed twice.", "List it once and point to it.") { Severity = Severity.Warning, ElementError = "I12" };

    public void Check(ClaimFacts facts)
    {
        if (facts.FirstService is not { } date) return;
        Place(facts.Claim[0][5, 1], date, facts, 0, 5, 1, 0);
        Diagnoses(facts, date);
        OtherPayers(facts);
        foreach (ref readonly var line in facts.Lines)
        {
            if (line.Service < 0) continue;
            var service = facts.Claim[line.Service];
            var on = line.HasDate ? line.From : date;
            if (service[1, 1].SequenceEqual("HC"u8)) Procedure(service, facts, line.Service, line.Number, on);
            Place(service[5], on, facts, line.Service, 5, 0, line.Number);
        }
    }

    /// <summary>Reasons and remarks that other payers gave, on the day of the batch: lists of them change three times a year.</summary>
    private void OtherPayers(ClaimFacts facts)
    {
        if (facts.Others.Length == 0 || facts.Header.Find("ROOT", "BHT") is not (>= 0 and var batch) || !Dates.TryParse(facts.Header[batch][4], out var made)) return;
        for (var i = 0; i < facts.Claim.Count; i++)
        {
            var segment = facts.Claim[i];
            if (segment.Is("CAS"u8)) Adjustments.AskReasons(codes, segment, made, facts.Claim, i);
            else if (segment.Is("MOA"u8)) Adjustments.AskRemarks(codes, segment, made, facts.Claim, i);
        }
    }

    private void Procedure(in SegmentView service, ClaimFacts facts, int index, int line, DateOnly on)
    {
        var code = service[1, 2];
        if (code.Length != 5 || !IsAlphanumeric(code)) context.Add(s_procedure, facts.Claim, index, 1, 2, line);
        else codes.Ask(CodeSet.Hcpcs, code, on, facts.Claim, index, 1, 2, line);
        for (var i = 3; i <= 6; i++)
        {
            var modifier = service[1, i];
            if (modifier.IsEmpty) continue;
            if (modifier.Length != 2 || !IsAlphanumeric(modifier)) context.Add(s_modifier, facts.Claim, index, 1, i, line);
            else codes.Ask(CodeSet.Modifier, modifier, on, facts.Claim, index, 1, i, line);
        }
    }

    private void Diagnoses(ClaimFacts facts, DateOnly date)
    {
        if (facts.DiagnosisSegment < 0) return;
        var diagnoses = facts.Claim[facts.DiagnosisSegment];
        var isIcd10 = diagnoses[1, 1].Length == 3;
        if (isIcd10 != date >= s_icd10)
        {
            context.Add(isIcd10 ? s_new : s_old, facts.Claim, facts.DiagnosisSegment, 1, 1);
            return;
        }
        if (!isIcd10) return;
        Span<ulong> seen = stackalloc ulong[12];
        for (var i = 1; i <= facts.Diagnoses; i++)
        {
            var code = diagnoses[i, 2];
            if (code.IsEmpty) continue;
            if (!IsDiagnosis(code)) context.Add(s_diagnosis, facts.Claim, facts.DiagnosisSegment, i, 2);
            else
            {
                seen[i - 1] = PackedCode.Of(code);
                if (seen[..(i - 1)].Contains(seen[i - 1])) context.Add(s_sameDiagnosis, facts.Claim, facts.DiagnosisSegment, i, 2);
                codes.Ask(CodeSet.Icd10Cm, code, date, facts.Claim, facts.DiagnosisSegment, i, 2);
            }
        }
    }

    private void Place(ReadOnlySpan<byte> place, DateOnly on, ClaimFacts facts, int index, int element, int component, int line)
    {
        if (place.IsEmpty) return;
        if (place.Length != 2 || !Decimals.TryParseWhole(place, out var number) || number == 0) context.Add(s_place, facts.Claim, index, element, component, line);
        else codes.Ask(CodeSet.PlaceOfService, place, on, facts.Claim, index, element, component, line);
    }

    private static bool IsDiagnosis(ReadOnlySpan<byte> code) =>
        code.Length is >= 3 and <= 7 && char.IsAsciiLetterUpper((char)code[0]) && char.IsAsciiDigit((char)code[1]) && IsAlphanumeric(code);

    private static bool IsAlphanumeric(ReadOnlySpan<byte> text)
    {
        foreach (var b in text) if (!char.IsAsciiLetterUpper((char)b) && !char.IsAsciiDigit((char)b)) return false;
        return true;
    }
}
