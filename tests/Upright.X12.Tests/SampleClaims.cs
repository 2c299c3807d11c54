using System.Globalization;
using System.Text;
using CsCheck;
using Upright.X12.Professional;

namespace Upright.X12.Tests;

/// <summary>Invented claims of invented people; every NPI passes its check digit and belongs to nobody here.</summary>
internal static class SampleClaims
{
    public static readonly Submitter Submitter = new("SUNRISE ORTHOTICS LLC", "SUB12345", new Contact("EDI DESK", "6155550100", "12"));
    public static readonly Receiver Receiver = new("MIDSTATE CLEARINGHOUSE", "CH0001");
    public static readonly Envelope Envelope = new("ORTHOLAB", "PAYERCH", new DateTime(2026, 11, 1, 9, 30, 0)) { IsTest = true };

    public static readonly BillingProvider Billing = new(PersonOrOrganisation.Organisation("SUNRISE ORTHOTICS LLC"), "1500000017",
        new PostalAddress("410 WORKSHOP LANE", "NASHVILLE", "TN", "372011234"), "621234567")
    {
        Taxonomy = "335E00000X",
        Contact = new Contact("BILLING OFFICE", "6155550101"),
    };

    public static readonly Provider Ordering = new(PersonOrOrganisation.Person("HARPER", "ELLEN", "J"), "1600000024") { Role = "DK" };

    /// <summary>A KAFO with stance control for the right leg, billed to Medicare.</summary>
    public static ProfessionalClaim Medicare { get; } = new("ORD10001", Billing,
        new Subscriber(PersonOrOrganisation.Person("DOE", "JANE", "Q"), "1EG4TE5MK73")
        {
            Filing = "MB",
            Address = new PostalAddress("12 OAK ST", "FRANKLIN", "TN", "37064"),
            Birth = new DateOnly(1948, 2, 14),
            Sex = "F",
        },
        new Payer("DME MAC JURISDICTION C", "18003"))
    {
        Total = 5200.50m,
        Diagnoses = ["M21371", "G8311"],
        Lines =
        [
            new ServiceLine("L2005", 4500m, 1, new DateOnly(2026, 10, 15)) { Modifiers = ["RT", "KX"], Diagnoses = [1, 2], ControlNumber = "10001-1", Ordering = Ordering },
            new ServiceLine("L2387", 700.50m, 1, new DateOnly(2026, 10, 15)) { Modifiers = ["RT", "KX"], Diagnoses = [1], ControlNumber = "10001-2", Ordering = Ordering, Prescribed = new DateOnly(2026, 9, 1) },
        ],
    };

    /// <summary>A dependent's shoe insert, second payer, with what the first one decided line by line.</summary>
    public static ProfessionalClaim Secondary { get; } = new("ORD10003", Billing,
        new Subscriber(PersonOrOrganisation.Person("NGUYEN", "THI"), "S99887766") { Sequence = "S", Filing = "CI", GroupNumber = "GRP555" },
        new Payer("SECOND MUTUAL", "71412"))
    {
        Patient = new Patient(PersonOrOrganisation.Person("NGUYEN", "LAN"), "19", new PostalAddress("5 ELM CT", "FRANKLIN", "TN", "37064"), new DateOnly(2015, 7, 7), "F"),
        Total = 480m,
        PlaceOfService = "11",
        Frequency = "7",
        PayerControlNumber = "2026101500123",
        Diagnoses = ["M722"],
        OtherPayers =
        [
            new OtherPayer("FIRST MUTUAL", "60054", PersonOrOrganisation.Person("NGUYEN", "MINH"), "W123456789") { Relationship = "19", Filing = "CI", Paid = 200m, ClaimControlNumber = "26290123456000" },
        ],
        Lines =
        [
            new ServiceLine("L3020", 480m, 1, new DateOnly(2026, 9, 5))
            {
                Modifiers = ["RT"], ControlNumber = "10003-1", Ordering = Ordering,
                Decisions = [new LineDecision("60054", 200m, "L3020", 1, new DateOnly(2026, 10, 10)) { Modifiers = ["RT"], Adjustments = [new Adjustment("CO", "45", 180m), new Adjustment("PR", "2", 100m)] }],
            },
        ],
    };

    public static string Text(params ProfessionalClaim[] claims)
    {
        using var stream = new MemoryStream();
        ProfessionalWriter.Write(stream, Envelope, Submitter, Receiver, claims, new CountedControlNumbers());
        return Encoding.ASCII.GetString(stream.ToArray());
    }

    public static Stream Stream(string text) => new MemoryStream(Encoding.Latin1.GetBytes(text));

    private static readonly string[] s_npis = Npis(40);

    private static string[] Npis(int count)
    {
        var found = new List<string>();
        for (var n = 1_500_000_000L; found.Count < count; n += 7) if (Domain.Parties.Npi.IsValid(n)) found.Add(n.ToString(CultureInfo.InvariantCulture));
        return [.. found];
    }

    private static readonly Gen<string> s_name = Gen.OneOf("DOE", "O'NEIL", "ST. JOHN", "VAN DER BERG", "SMITH-JONES", "LEE", "NGUYEN", "GARCIA");
    private static readonly Gen<PersonOrOrganisation> s_person = Gen.Select(s_name, s_name, Gen.Bool, (last, first, middle) => PersonOrOrganisation.Person(last, first, middle ? "Q" : null));
    private static readonly Gen<PostalAddress> s_address = Gen.Select(Gen.Int[1, 9999], Gen.OneOf("TN", "TX", "CA", "PR"), Gen.Int[10000, 99999], Gen.Bool,
        (number, state, zip, second) => new PostalAddress($"{number} OAK ST", "FRANKLIN", state, zip.ToString(CultureInfo.InvariantCulture), second ? "APT 2" : null));
    private static readonly Gen<string> s_npi = Gen.OneOf(s_npis);
    private static readonly Gen<decimal> s_amount = Gen.Int[1, 999_999].Select(cents => cents / 100m);
    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 300].Select(days => new DateOnly(2026, 1, 1).AddDays(days));
    private static readonly Gen<Provider> s_ordering = Gen.Select(s_person, s_npi, Gen.Bool, s_address, (name, npi, has, address) => new Provider(name, npi) { Role = "DK", Address = has ? address : null });

    private static readonly Gen<ServiceLine> s_line = Gen.Select(
        Gen.OneOf("L2387", "L2005", "L1970", "L3020", "L5301"), s_amount, Gen.Int[1, 4], s_day, Gen.OneOf("RT", "LT"), s_ordering, Gen.Int[0, 31], Gen.Int[1, 999],
        (code, charge, units, day, side, ordering, bits, number) => new ServiceLine(code, charge, units, day)
        {
            Modifiers = (bits & 1) > 0 ? [side, "KX"] : [side],
            Description = (bits & 2) > 0 ? "CUSTOM FABRICATED" : null,
            Prescribed = (bits & 4) > 0 ? day.AddDays(-20) : null,
            Note = (bits & 8) > 0 ? "DELIVERED AND FITTED" : null,
            PlaceOfService = (bits & 16) > 0 ? "11" : null,
            ControlNumber = "L" + number,
            Ordering = ordering,
        });

    private static ServiceLine Decided(ServiceLine line, int part)
    {
        var paid = Math.Round(line.Charge * part / 10m, 2);
        var patient = Math.Round((line.Charge - paid) / 2, 2);
        var contractual = line.Charge - paid - patient;
        return line with
        {
            Decisions =
            [
                new LineDecision("60054", paid, line.Procedure, line.Units, new DateOnly(2026, 10, 30))
                {
                    Modifiers = line.Modifiers,
                    Adjustments = part == 10 ? [] : patient == 0 ? [new Adjustment("CO", "45", contractual)] : [new Adjustment("CO", "45", contractual), new Adjustment("PR", "2", patient)],
                },
            ],
        };
    }

    /// <summary>Any claim that a front end takes: dependents, second payers, replacements, up to eight lines.</summary>
    public static readonly Gen<ProfessionalClaim> Any = Gen.Select(
        Gen.Select(s_person, s_address, s_person, s_address), s_line.Array[1, 8], Gen.Int[0, 63], Gen.Int[0, 10], Gen.Int[1, 99999],
        (people, lines, bits, part, number) =>
        {
            var isSecond = (bits & 1) > 0;
            var isDependent = (bits & 2) > 0;
            var isReplacement = (bits & 4) > 0;
            if (isSecond) lines = [.. lines.Select(l => Decided(l, part))];
            var claim = new ProfessionalClaim("ORD" + number, Billing with { PayTo = (bits & 8) > 0 ? people.Item2 : null },
                new Subscriber(people.Item1, "W" + number)
                {
                    Sequence = isSecond ? "S" : "P",
                    Filing = "CI",
                    Address = isDependent ? null : people.Item2,
                    Birth = isDependent ? null : new DateOnly(1970, 5, 30),
                    Sex = isDependent ? null : "M",
                },
                new Payer("BLUE RIDGE HEALTH", "71412"))
            {
                Patient = isDependent ? new Patient(people.Item3, "19", people.Item4, new DateOnly(2001, 1, 1), "U") : null,
                Total = lines.Sum(l => l.Charge),
                Frequency = isReplacement ? "7" : "1",
                PayerControlNumber = isReplacement ? "PCN" + number : null,
                PriorAuthorization = (bits & 16) > 0 ? "PA" + number : null,
                Attachments = (bits & 32) > 0 ? [new Attachment("OZ", "FX", "ATT" + number)] : [],
                Diagnoses = ["M21371", "G8311"],
                Lines = [.. lines],
            };
            return !isSecond ? claim : claim with
            {
                OtherPayers = [new OtherPayer("FIRST MUTUAL", "60054", people.Item1, "X" + number) { Relationship = isDependent ? "19" : "18", Filing = "CI", Paid = lines.Sum(l => l.Decisions[0].Paid) }],
            };
        });

}
