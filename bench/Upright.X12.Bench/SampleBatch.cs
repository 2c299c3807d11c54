using System.Globalization;
using Upright.X12.Professional;

namespace Upright.X12.Bench;

/// <summary>Invented claims of two lines, about 600 bytes each with their levels, as a supplier's daily batch has them.</summary>
internal static class SampleBatch
{
    private static readonly BillingProvider s_billing = new(PersonOrOrganisation.Organisation("SUNRISE ORTHOTICS LLC"), "1500000017", new PostalAddress("410 WORKSHOP LANE", "NASHVILLE", "TN", "372011234"), "621234567") { Taxonomy = "335E00000X" };
    private static readonly Provider s_ordering = new(PersonOrOrganisation.Person("HARPER", "ELLEN"), "1600000024") { Role = "DK" };
    private static readonly Payer s_payer = new("BLUE RIDGE HEALTH", "60054");
    private static readonly Envelope s_envelope = new("ORTHOLAB", "PAYERCH", new DateTime(2026, 11, 1, 9, 30, 0)) { IsTest = true };

    public static ProfessionalClaim Claim(int number)
    {
        var cents = 10_000 + number * 37 % 500_000;
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new ProfessionalClaim("ORD" + text, s_billing,
            new Subscriber(PersonOrOrganisation.Person("DOE", "JANE"), "W" + text) { Filing = "CI", Address = new PostalAddress("12 OAK ST", "FRANKLIN", "TN", "37064"), Birth = new DateOnly(1948, 2, 14), Sex = "F" }, s_payer)
        {
            Total = (cents + 70_050) / 100m,
            Diagnoses = ["M21371", "G8311"],
            Lines =
            [
                new ServiceLine("L2005", cents / 100m, 1, new DateOnly(2026, 10, 1 + number % 28)) { Modifiers = ["RT", "KX"], Diagnoses = [1, 2], ControlNumber = text + "-1", Ordering = s_ordering },
                new ServiceLine("L2387", 700.50m, 1, new DateOnly(2026, 10, 1 + number % 28)) { Modifiers = ["RT", "KX"], Diagnoses = [1], ControlNumber = text + "-2", Ordering = s_ordering },
            ],
        };
    }

    public static void Write(Stream stream, IEnumerable<ProfessionalClaim> claims) =>
        ProfessionalWriter.Write(stream, s_envelope, new Submitter("SUNRISE ORTHOTICS LLC", "SUB12345", new Contact("EDI DESK", "6155550100")), new Receiver("MIDSTATE CLEARINGHOUSE", "CH0001"), claims, new CountedControlNumbers());
}
