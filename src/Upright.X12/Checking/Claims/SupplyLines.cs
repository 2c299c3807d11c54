using System.Text;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Claims;

/// <summary>
/// Level 6: lines of durable medical equipment, prosthetics, orthotics and supplies. Errors where Medicare refuses,
/// warnings for other payers, whose own rules may be milder.
/// </summary>
internal sealed class SupplyLines(Context context)
{
    /// <summary>Certificates of medical necessity ended with this day (CMS CR 12734).</summary>
    private static readonly DateOnly s_noCertificates = new(2023, 1, 1);

    private static readonly Problem s_ordering = new("missing", 6, "A line of equipment, prosthetics, orthotics or supplies does not name who ordered it.", "Give loop 2420E with the ordering practitioner's name and NPI on each line; there is none for the whole claim.") { Subject = "2420E", SegmentError = "I7", Answer = new FrontEndAnswer("A6", "562", "DK") };
    private static readonly Problem s_orderingNpi = new("missing", 6, "The ordering provider has no NPI.", "Give XX in NM108 and the NPI in NM109.") { ElementError = "I13", Answer = new FrontEndAnswer("A6", "562", "DK") };
    private static readonly Problem s_side = new("side", 6, "The item is for one side of the body, and no modifier says which.", "Add RT or LT; both sides are two lines.") { ElementError = "I13", Answer = new FrontEndAnswer("A7", "453", null) };
    private static readonly Problem s_bothSides = new("both-sides", 6, "RT and LT stand on one line.", "Bill two lines, one for each side.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "453", null) };
    private static readonly Problem s_repeated = new("repeated", 6, "A modifier stands twice on the line.", "Write it once.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "453", null) };
    private static readonly Problem s_liability = new("liability", 6, "More than one of KX, GA, GY and GZ stands on the line.", "Keep the one that is true: the others contradict it.") { ElementError = "I12", Answer = new FrontEndAnswer("A7", "453", null) };
    private static readonly Problem s_noLiability = new("no-liability", 6, "None of KX, GA, GY and GZ stands on the line, and the Medicare policies for braces and limbs want one.", "Add KX when every criterion is met and on file, else GA, GY or GZ.") { ElementError = "I13", Severity = Severity.Warning };
    private static readonly Problem s_narrative = new("narrative", 6, "A code for what no other code describes stands without a description.", "Say what the item is in SV101-7 or in NTE*ADD of the line.") { ElementError = "I13", Answer = new FrontEndAnswer("A6", "306", null) };
    private static readonly Problem s_certificate = new("certificate", 6, "A certificate of medical necessity is sent, and there is none for services from 2023 on.", "Remove PWK*CT and the form of loop 2440.") { SegmentError = "I4", Answer = new FrontEndAnswer("A7", "698", null) };
    private static readonly Problem s_rental = new("rental", 6, "A rental or purchase modifier stands on an orthosis or prosthesis, which is neither rented nor sold used.", "Remove NU, RR or UE.") { ElementError = "I12", Severity = Severity.Warning };
    private static readonly Problem s_span = new("span", 6, "An orthosis or prosthesis is billed for a period.", "Bill the day of delivery.") { ElementError = "I12", Severity = Severity.Warning };
    private static readonly Problem s_twice = new("twice", 6, "Two lines bill the same item, side and day.", "Bill one line with the units, or correct the modifier.") { ElementError = "I12", Severity = Severity.Warning };

    private static readonly ulong[] s_unlisted = [.. "A4335 A4421 A4649 A6261 A6262 A9900 A9999 B9998 B9999 E0625 E0769 E1399 E1699 K0108 K0812 K0898 L0999 L1499 L2999 L3649 L3999 L5999 L7499 L8039 L8048 L8499 L8698 L8699".Split(' ').Select(PackedCode.Of)];

    public void Check(ClaimFacts facts)
    {
        foreach (ref readonly var line in facts.Lines)
        {
            if (line.Service < 0) continue;
            var service = facts.Claim[line.Service];
            if (!service[1, 1].SequenceEqual("HC"u8)) continue;
            Modifiers(facts, line, service);
            var code = service[1, 2];
            if (!IsSupply(code)) continue;
            Ordering(facts, line);
            if (s_unlisted.AsSpan().Contains(PackedCode.Of(code)) && service[1, 7].IsEmpty && line.Note < 0) Add(s_narrative, facts, line.Service, 1, 7, line.Number, Severity.Error);
            if (line.HasDate && line.From >= s_noCertificates)
            {
                if (line.Certificate >= 0) Add(s_certificate, facts, line.Certificate, 0, 0, line.Number, ForMedicare(facts));
                if (line.Form >= 0 && facts.Claim[line.Form][1].SequenceEqual("UT"u8)) Add(s_certificate, facts, line.Form, 0, 0, line.Number, ForMedicare(facts));
            }
            if (code[0] != 'L') continue;
            if (line.HasDate && line.To > line.From) Add(s_span, facts, line.Date, 3, 0, line.Number, Severity.Warning);
            Twice(facts, line, service);
        }
    }

    private void Ordering(ClaimFacts facts, in LineFacts line)
    {
        if (line.Ordering < 0) Add(s_ordering, facts, line.Service, 0, 0, line.Number, ForMedicare(facts));
        else if (facts.Claim[line.Ordering][9].IsEmpty) Add(s_orderingNpi, facts, line.Ordering, 9, 0, line.Number, ForMedicare(facts));
    }

    private void Modifiers(ClaimFacts facts, in LineFacts line, in SegmentView service)
    {
        var (right, left, liability, rental) = (false, false, 0, 0);
        Span<ulong> seen = stackalloc ulong[4];
        for (var i = 3; i <= 6; i++)
        {
            var modifier = service[1, i];
            if (modifier.IsEmpty) continue;
            var packed = PackedCode.Of(modifier);
            if (seen[..(i - 3)].Contains(packed)) Add(s_repeated, facts, line.Service, 1, i, line.Number, Severity.Error);
            seen[i - 3] = packed;
            if (modifier.Length != 2) continue;
            switch ((char)modifier[0], (char)modifier[1])
            {
                case ('R', 'T'): right = true; break;
                case ('L', 'T'): left = true; break;
                case ('K', 'X') or ('G', 'A') or ('G', 'Y') or ('G', 'Z'): liability++; break;
                case ('N', 'U') or ('R', 'R') or ('U', 'E'): rental = i; break;
            }
        }
        var code = service[1, 2];
        if (!IsSupply(code)) return;
        if (right && left) Add(s_bothSides, facts, line.Service, 1, 3, line.Number, Severity.Error);
        if (liability > 1) Add(s_liability, facts, line.Service, 1, 3, line.Number, ForMedicare(facts));
        if (code[0] != 'L') return;
        if (rental > 0) Add(s_rental, facts, line.Service, 1, rental, line.Number, Severity.Warning);
        if (!IsOneSided(code)) return;
        if (!right && !left) Add(s_side, facts, line.Service, 1, 3, line.Number, ForMedicare(facts));
        if (liability == 0 && facts.IsMedicare) Add(s_noLiability, facts, line.Service, 1, 3, line.Number, Severity.Warning);
    }

    private void Twice(ClaimFacts facts, in LineFacts line, in SegmentView service)
    {
        if (!facts.IsWithinLimits) return;
        foreach (ref readonly var earlier in facts.Lines[..(line.Number - 1)])
        {
            if (earlier.Service < 0 || earlier.From != line.From || !facts.Claim[earlier.Service][1].SequenceEqual(service[1])) continue;
            Add(s_twice, facts, line.Service, 1, 0, line.Number, Severity.Warning);
            return;
        }
    }

    private void Add(Problem problem, ClaimFacts facts, int index, int element, int component, int line, Severity severity) =>
        context.Add(problem with { Severity = severity }, facts.Claim, index, element, component, line);

    private static Severity ForMedicare(ClaimFacts facts) => facts.IsMedicare ? Severity.Error : Severity.Warning;

    /// <summary>Level II codes for equipment (E, K), prosthetics and orthotics (L), enteral items (B) and supplies (A4 to A8).</summary>
    private static bool IsSupply(ReadOnlySpan<byte> code) =>
        code.Length == 5 && code[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 &&
        ((char)code[0] is 'E' or 'K' or 'L' or 'B' || code[0] == 'A' && (char)code[1] is >= '4' and <= '8');

    /// <summary>Knee, ankle, knee-ankle-foot, shoe, upper limb and limb prosthesis codes; spine and hip-belt items have no side.</summary>
    private static bool IsOneSided(ReadOnlySpan<byte> code)
    {
        var number = int.Parse(Encoding.ASCII.GetString(code[1..]), System.Globalization.CultureInfo.InvariantCulture);
        return number is (>= 1810 and <= 2570) or (>= 2750 and <= 2999) or (>= 3000 and <= 3956) or (>= 5000 and <= 5999) or (>= 6000 and <= 7405) && number is not (3649 or 3999 or 5999);
    }
}
