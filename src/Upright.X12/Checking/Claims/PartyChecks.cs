using Upright.X12.Reading;

namespace Upright.X12.Checking.Claims;

/// <summary>Level 4 for names and addresses, wherever they stand; once for each block.</summary>
internal sealed class PartyChecks(Context context)
{
    private static readonly Problem s_state = new("missing", 4, "An address in the United States has no state or no ZIP code.", "Give both.") { ElementError = "I13" };
    private static readonly Problem s_firstName = new("organisation", 4, "An organisation has a first name.", "Write 1 in NM102 for a person, or put the whole name in NM103.") { Severity = Severity.Warning, ElementError = "I12" };
    private static readonly Problem s_box = new("box", 4, "The billing provider's street is a post office box.", "Give the street; a box goes in the pay-to address (2010AB).") { Severity = Severity.Warning, ElementError = "I12" };
    private static readonly Problem s_nine = new("nine", 4, "The billing provider's ZIP code does not have nine digits.", "Give ZIP+4 without the hyphen.") { Severity = Severity.Warning, ElementError = "I12" };
    private static readonly Problem s_noNpi = new("missing", 4, "The billing provider has no NPI.", "Give XX in NM108 and the NPI in NM109, unless the provider cannot have one.") { Severity = Severity.Warning, ElementError = "I13" };

    public void Check(Unit unit)
    {
        var segments = unit.Segments;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Rule is not { } rule) continue;
            var segment = unit[i];
            switch (rule.Name)
            {
                case "N4":
                    var isDomestic = segment[4].IsEmpty || segment[4].SequenceEqual("US"u8);
                    if (isDomestic && segment[2].IsEmpty) context.Add(s_state, unit, i, 2);
                    if (isDomestic && segment[3].IsEmpty) context.Add(s_state, unit, i, 3);
                    if (rule.Loop.Id == "2010AA" && isDomestic && segment[3].Length is > 0 and not 9) context.Add(s_nine, unit, i, 3);
                    break;
                case "NM1":
                    if (segment[2].SequenceEqual("2"u8) && !segment[4].IsEmpty) context.Add(s_firstName, unit, i, 4);
                    if (rule.Loop.Id == "2010AA" && segment[9].IsEmpty) context.Add(s_noNpi, unit, i, 9);
                    break;
                case "N3" when rule.Loop.Id == "2010AA" && IsBox(segment[1]):
                    context.Add(s_box, unit, i, 1);
                    break;
            }
        }
    }

    private static bool IsBox(ReadOnlySpan<byte> street) =>
        street.StartsWith("PO BOX"u8) || street.StartsWith("P O BOX"u8) || street.StartsWith("P.O. BOX"u8) || street.StartsWith("P.O.BOX"u8) || street.StartsWith("POST OFFICE BOX"u8);
}
