using System.Runtime.InteropServices;
using Upright.X12.Professional;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Remittances;

/// <summary>Reads a claim payment's block into a record.</summary>
internal static class PaidClaimReader
{
    public static PaidClaim Read(Unit unit)
    {
        var clp = unit[0];
        var claim = new PaidClaim(clp.Text(1), clp.Text(2), Decimals.OrZero(clp[3]), Decimals.OrZero(clp[4]), unit.Claim)
        {
            PatientResponsibility = Decimals.OrZero(clp[5]),
            Filing = clp.Text(6),
            PayerControlNumber = clp.Text(7),
            PlaceOfService = ClaimParts.Optional(clp[8]),
            Frequency = ClaimParts.Optional(clp[9]),
        };
        var adjustments = new List<Adjustment>();
        var remarks = new List<string>();
        var lines = new List<PaidLine>();
        var i = 1;
        for (; i < unit.Count && !unit[i].Is("SVC"u8); i++)
        {
            var segment = unit[i];
            switch (unit.Segments[i].Rule?.Name)
            {
                case "CAS": ClaimParts.Adjustments(segment, adjustments); break;
                case "NM1" when segment[1].SequenceEqual("QC"u8): claim = claim with { Patient = ClaimParts.Name(segment), MemberId = ClaimParts.Optional(segment[9]) }; break;
                case "NM1" when segment[1].SequenceEqual("82"u8) && segment[8].SequenceEqual("XX"u8): claim = claim with { RenderingNpi = segment.Text(9) }; break;
                case "MOA":
                    for (var element = 3; element <= 7; element++) if (!segment[element].IsEmpty) remarks.Add(segment.Text(element));
                    break;
                case "DTM" when segment[1].SequenceEqual("050"u8): claim = claim with { Received = ClaimParts.Date(segment[2]) }; break;
                case "AMT" when segment[1].SequenceEqual("I"u8): claim = claim with { Interest = ClaimParts.Amount(segment[2]) }; break;
            }
        }
        while (i < unit.Count) lines.Add(Line(unit, ref i));
        return claim with { Adjustments = List(adjustments), Remarks = List(remarks), Lines = List(lines) };
    }

    private static PaidLine Line(Unit unit, ref int i)
    {
        var svc = unit[i];
        var line = new PaidLine(svc.Text(1, 2), Decimals.OrZero(svc[2]), Decimals.OrZero(svc[3]))
        {
            Modifiers = ClaimParts.Modifiers(svc[1], svc.Delimiters.Component),
            UnitsPaid = ClaimParts.Amount(svc[5]),
            Submitted = ClaimParts.Optional(svc[6, 2]),
            UnitsSubmitted = ClaimParts.Amount(svc[7]),
        };
        var adjustments = new List<Adjustment>();
        var remarks = new List<string>();
        for (i++; i < unit.Count && !unit[i].Is("SVC"u8); i++)
        {
            var segment = unit[i];
            switch (segment.ToString())
            {
                case "DTM" when segment[1].SequenceEqual("472"u8): line = line with { From = ClaimParts.Date(segment[2]), To = ClaimParts.Date(segment[2]) }; break;
                case "DTM" when segment[1].SequenceEqual("150"u8): line = line with { From = ClaimParts.Date(segment[2]) }; break;
                case "DTM" when segment[1].SequenceEqual("151"u8): line = line with { To = ClaimParts.Date(segment[2]) }; break;
                case "CAS": ClaimParts.Adjustments(segment, adjustments); break;
                case "REF" when segment[1].SequenceEqual("6R"u8): line = line with { ControlNumber = segment.Text(2) }; break;
                case "AMT" when segment[1].SequenceEqual("B6"u8): line = line with { Allowed = ClaimParts.Amount(segment[2]) }; break;
                case "LQ" when segment[1].SequenceEqual("HE"u8): remarks.Add(segment.Text(2)); break;
            }
        }
        return line with { Adjustments = List(adjustments), Remarks = List(remarks) };
    }

    private static ValueList<T> List<T>(List<T> items) => ValueList.Create<T>(CollectionsMarshal.AsSpan(items));
}
