using Upright.X12.Reading;

namespace Upright.X12.Professional;

/// <summary>Reads the levels above a claim: billing provider, subscriber, payer, patient. Each is read once for all claims below it.</summary>
internal static class LevelReader
{
    public static BillingProvider Billing(Unit unit, List<string> notCarried)
    {
        var billing = new BillingProvider(PersonOrOrganisation.Organisation(""), null, new PostalAddress("", "", "", ""), "");
        for (var i = 0; i < unit.Count; i++)
        {
            var segment = unit[i];
            var rule = unit.Segments[i].Rule;
            billing = (rule?.Loop.Id, rule?.Name) switch
            {
                ("2000A", "HL") => billing,
                ("2000A", "PRV") => billing with { Taxonomy = ClaimParts.Optional(segment[3]) },
                ("2010AA", "NM1") => billing with { Name = ClaimParts.Name(segment), Npi = ClaimParts.Optional(segment[9]) },
                ("2010AA", "N3" or "N4") => billing with { Address = ClaimParts.Address(billing.Address, segment) },
                ("2010AA", "REF") when segment[1].SequenceEqual("EI"u8) || segment[1].SequenceEqual("SY"u8) => billing with { TaxIdKind = segment.Text(1), TaxId = segment.Text(2) },
                ("2010AA", "PER") when billing.Contact is null => billing with { Contact = ClaimParts.Contact(segment) },
                ("2010AB", "NM1") => billing,
                ("2010AB", "N3" or "N4") => billing with { PayTo = ClaimParts.Address(billing.PayTo, segment) },
                _ => NotCarried(billing, unit, i, notCarried),
            };
        }
        return billing;
    }

    public static (Subscriber Subscriber, Payer Payer) Subscriber(Unit unit, List<string> notCarried)
    {
        var subscriber = new Subscriber(PersonOrOrganisation.Person("", null), null);
        var payer = new Payer("", "");
        for (var i = 0; i < unit.Count; i++)
        {
            var segment = unit[i];
            var rule = unit.Segments[i].Rule;
            switch (rule?.Loop.Id, rule?.Name)
            {
                case ("2000B", "HL"): break;
                case ("2000B", "SBR"):
                    subscriber = subscriber with
                    {
                        Sequence = segment.Text(1),
                        GroupNumber = ClaimParts.Optional(segment[3]),
                        GroupName = ClaimParts.Optional(segment[4]),
                        InsuranceType = ClaimParts.Optional(segment[5]),
                        Filing = ClaimParts.Optional(segment[9]),
                    };
                    break;
                case ("2010BA", "NM1"): subscriber = subscriber with { Name = ClaimParts.Name(segment), MemberId = ClaimParts.Optional(segment[9]) }; break;
                case ("2010BA", "N3" or "N4"): subscriber = subscriber with { Address = ClaimParts.Address(subscriber.Address, segment) }; break;
                case ("2010BA", "DMG"): subscriber = subscriber with { Birth = ClaimParts.Date(segment[2]), Sex = ClaimParts.Optional(segment[3]) }; break;
                case ("2010BB", "NM1"): payer = payer with { Name = segment.Text(3), IdKind = segment.Text(8), Id = segment.Text(9) }; break;
                case ("2010BB", "N3" or "N4"): payer = payer with { Address = ClaimParts.Address(payer.Address, segment) }; break;
                default: NotCarried(payer, unit, i, notCarried); break;
            }
        }
        return (subscriber, payer);
    }

    public static Patient Patient(Unit unit, List<string> notCarried)
    {
        var patient = new Patient(PersonOrOrganisation.Person("", null), "", new PostalAddress("", "", "", ""), default, "");
        for (var i = 0; i < unit.Count; i++)
        {
            var segment = unit[i];
            var rule = unit.Segments[i].Rule;
            patient = (rule?.Loop.Id, rule?.Name) switch
            {
                ("2000C", "HL") => patient,
                ("2000C", "PAT") => patient with { Relationship = segment.Text(1) },
                ("2010CA", "NM1") => patient with { Name = ClaimParts.Name(segment) },
                ("2010CA", "N3" or "N4") => patient with { Address = ClaimParts.Address(patient.Address, segment) },
                ("2010CA", "DMG") => patient with { Birth = ClaimParts.Date(segment[2]) ?? default, Sex = segment.Text(3) },
                _ => NotCarried(patient, unit, i, notCarried),
            };
        }
        return patient;
    }

    internal static T NotCarried<T>(T unchanged, Unit unit, int index, List<string> notCarried)
    {
        notCarried.Add(unit.Segments[index].Rule?.ToString() ?? "unknown segment");
        return unchanged;
    }
}
