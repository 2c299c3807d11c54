using System.Text;
using CsCheck;
using Upright.X12.Checking;
using Upright.X12.Professional;
using Upright.X12.Reading;

namespace Upright.X12.Tests;

public class RoundTripSpecs
{
    [Fact]
    public void Any_claim_that_is_written_reads_back_the_same() =>
        SampleClaims.Any.Array[1, 5].Sample(claims =>
        {
            var read = ProfessionalClaims.Read(SampleClaims.Stream(SampleClaims.Text(claims))).Select(f => f.Claim).ToArray();
            Assert.Equal(claims, read);
        }, iter: 300);

    [Fact]
    public void Any_claim_that_is_written_checks_clean_at_levels_1_to_4() =>
        SampleClaims.Any.Array[1, 5].Sample(claims =>
        {
            var report = FileCheck.Check(SampleClaims.Stream(SampleClaims.Text(claims)), null, new CheckOptions { DeepestLevel = 4 });
            Assert.Empty(report.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Id));
            Assert.Equal(claims.Length, report.Claims);
        }, iter: 300);

    [Fact]
    public void Any_file_that_is_read_is_written_back_byte_for_byte() =>
        Gen.Select(SampleClaims.Any.Array[1, 3], Gen.OneOf("", "\n", "\r\n", "\r\n\r\n"), Gen.OneOf("", "\uFEFF"), Gen.OneOf("", "\n\n", " \x1A"))
            .Sample((claims, breaks, mark, tail) =>
            {
                var text = mark + SampleClaims.Text(claims).Replace("~", "~" + breaks, StringComparison.Ordinal) + tail;
                var bytes = Encoding.UTF8.GetBytes(text);
                using var copy = new MemoryStream();
                FaithfulCopy.Write(new MemoryStream(bytes), copy);
                Assert.Equal(bytes, copy.ToArray());
            }, iter: 100);

    [Fact]
    public void The_sample_claims_check_clean_at_every_level_for_what_needs_no_list()
    {
        var report = FileCheck.Check(SampleClaims.Stream(SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary)));
        Assert.Empty(report.Findings.Where(f => f.Severity != Severity.Info).Select(f => f.Id));
    }

    [Fact]
    public void Claims_of_one_patient_share_their_levels_and_a_hundred_and_first_begins_a_new_one()
    {
        var claims = Enumerable.Range(1, 101).Select(n => SampleClaims.Medicare with { ControlNumber = "C" + n }).ToArray();
        var text = SampleClaims.Text(claims);
        Assert.Equal(3, text.Split("~HL*").Length - 1);
        Assert.Equal(0, FileCheck.Check(SampleClaims.Stream(text), null, new CheckOptions { DeepestLevel = 4 }).Errors);
        Assert.Equal(claims, ProfessionalClaims.Read(SampleClaims.Stream(text)).Select(f => f.Claim));
    }

    [Fact]
    public void A_large_batch_is_split_into_transaction_sets_with_their_own_control_numbers()
    {
        var claims = Enumerable.Range(1, 25).Select(n => SampleClaims.Medicare with { ControlNumber = "C" + n }).ToArray();
        using var stream = new MemoryStream();
        var batch = ProfessionalWriter.Write(stream, SampleClaims.Envelope, SampleClaims.Submitter, SampleClaims.Receiver, claims, new CountedControlNumbers(41), mostClaimsInSet: 10);
        Assert.Equal([10, 10, 5], batch.Sets.Select(s => s.Claims));
        Assert.Equal(["0044", "0045", "0046"], batch.Sets.Select(s => s.Identity.Set));
        stream.Position = 0;
        Assert.Equal(0, FileCheck.Check(stream, null, new CheckOptions { DeepestLevel = 4 }).Errors);
    }

    [Fact]
    public void What_a_claim_record_has_no_word_for_is_named_and_never_dropped_in_silence()
    {
        var text = SampleClaims.Text(SampleClaims.Medicare).Replace("HI*", "K3*STATE DATA~HI*", StringComparison.Ordinal);
        var claim = Assert.Single(ProfessionalClaims.Read(SampleClaims.Stream(text))).Claim;
        Assert.Equal(["2300 K3"], claim.NotCarried);
    }

    [Fact]
    public void A_claim_that_uses_every_word_of_the_record_reads_back_the_same_and_checks_clean()
    {
        var address = new PostalAddress("77 MAIN ST", "MURFREESBORO", "TN", "371301111", "SUITE 4");
        var other = SampleClaims.Secondary.OtherPayers[0] with
        {
            GroupNumber = "G1",
            GroupName = "FIRST GROUP",
            PatientSignature = "P",
            Release = "I",
            BenefitsAssigned = "N",
            NotCovered = 5m,
            Remaining = 20m,
            SubscriberAddress = address,
            Address = address,
            PriorAuthorization = "PA1",
            Paid = 180m,
            Adjustments = [new Adjustment("OA", "23", 20m, 1)],
        };
        var claim = SampleClaims.Secondary with
        {
            Billing = SampleClaims.Billing with { PayTo = address, Contact = new Contact("BILLING", "6155550101", null, "A@EXAMPLE.COM", "6155550102") },
            Subscriber = SampleClaims.Secondary.Subscriber with { GroupName = "SECOND GROUP", Address = address, Birth = new DateOnly(1980, 1, 2), Sex = "F" },
            Payer = SampleClaims.Secondary.Payer with { Address = address },
            PatientSignature = "P",
            Assignment = "C",
            BenefitsAssigned = "W",
            Release = "I",
            ProviderSignature = "N",
            Causes = ["AA", "EM"],
            AccidentState = "TN",
            Accident = new DateOnly(2026, 8, 1),
            Onset = new DateOnly(2026, 8, 2),
            Attachments = [new Attachment("OZ", "AA"), new Attachment("PZ", "EL", "ATT1")],
            PatientPaid = 10.05m,
            PriorAuthorization = "PA2",
            Referral = "RF1",
            MedicalRecord = "MR1",
            Note = "SECOND NOTE",
            Diagnoses = ["M722", "M21371", "G8311"],
            Referring = new Provider(PersonOrOrganisation.Person("HARPER", "ELLEN", "J", "JR"), "1600000024") { Role = "DN" },
            Rendering = new Provider(PersonOrOrganisation.Person("LEE", "MARCUS"), "1700000031") { Role = "82", Taxonomy = "222Z00000X" },
            Facility = new Provider(PersonOrOrganisation.Organisation("SUNRISE EAST"), "1800000048") { Role = "77", Address = address, Contact = new Contact("DESK", "6155550103") },
            OtherPayers = [other],
            Lines =
            [
                SampleClaims.Secondary.Lines[0] with
                {
                    To = new DateOnly(2026, 9, 6), Description = "CUSTOM INSERT", Diagnoses = [1, 2, 3], PlaceOfService = "12", IsEmergency = true,
                    Prescribed = new DateOnly(2026, 8, 20), Shipped = new DateOnly(2026, 9, 5), PriorAuthorization = "PA3", Note = "FITTED", SalesTax = 1.25m,
                    Product = new Product("UP", "00012345678905", 1.5m, "UN"),
                    Rendering = new Provider(PersonOrOrganisation.Person("LEE", "MARCUS"), "1700000031") { Role = "82", Taxonomy = "222Z00000X" },
                    Ordering = SampleClaims.Ordering with { Address = address, Contact = new Contact("OFFICE", "6155550199") },
                    Decisions = [SampleClaims.Secondary.Lines[0].Decisions[0] with { BundledInto = 1, Remaining = 20m }],
                },
            ],
        };
        var text = SampleClaims.Text(claim);
        Assert.Equal(claim, Assert.Single(ProfessionalClaims.Read(SampleClaims.Stream(text))).Claim);
        var report = FileCheck.Check(SampleClaims.Stream(text), null, new CheckOptions { DeepestLevel = 4 });
        Assert.Empty(report.Findings.Select(f => f.Id));
    }

    [Fact]
    public void A_claim_is_written_as_the_guide_lays_it_out() => Assert.Equal(
        """
        ISA*00*          *00*          *ZZ*ORTHOLAB       *ZZ*PAYERCH        *261101*0930*^*00501*000000001*0*T*:~
        GS*HC*ORTHOLAB*PAYERCH*20261101*0930*2*X*005010X222A1~
        ST*837*0003*005010X222A1~
        BHT*0019*00*000000001-0003*20261101*093000*CH~
        NM1*41*2*SUNRISE ORTHOTICS LLC*****46*SUB12345~
        PER*IC*EDI DESK*TE*6155550100*EX*12~
        NM1*40*2*MIDSTATE CLEARINGHOUSE*****46*CH0001~
        HL*1**20*1~
        PRV*BI*PXC*335E00000X~
        NM1*85*2*SUNRISE ORTHOTICS LLC*****XX*1500000017~
        N3*410 WORKSHOP LANE~
        N4*NASHVILLE*TN*372011234~
        REF*EI*621234567~
        PER*IC*BILLING OFFICE*TE*6155550101~
        HL*2*1*22*0~
        SBR*P*18*******MB~
        NM1*IL*1*DOE*JANE*Q***MI*1EG4TE5MK73~
        N3*12 OAK ST~
        N4*FRANKLIN*TN*37064~
        DMG*D8*19480214*F~
        NM1*PR*2*DME MAC JURISDICTION C*****PI*18003~
        CLM*ORD10001*5200.5***12:B:1*Y*A*Y*Y~
        HI*ABK:M21371*ABF:G8311~
        LX*1~
        SV1*HC:L2005:RT:KX*4500*UN*1***1:2~
        DTP*472*D8*20261015~
        REF*6R*10001-1~
        NM1*DK*1*HARPER*ELLEN*J***XX*1600000024~
        LX*2~
        SV1*HC:L2387:RT:KX*700.5*UN*1***1~
        DTP*472*D8*20261015~
        DTP*471*D8*20260901~
        REF*6R*10001-2~
        NM1*DK*1*HARPER*ELLEN*J***XX*1600000024~
        SE*33*0003~
        GE*1*2~
        IEA*1*000000001~

        """, SampleClaims.Text(SampleClaims.Medicare).Replace("~", "~\n", StringComparison.Ordinal).ReplaceLineEndings("\n"), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("Peña", "PENA")]
    [InlineData("Müller-Lüdenscheidt", "MULLER-LUDENSCHEIDT")]
    [InlineData("Groß", "GROSS")]
    [InlineData("O\u2019Neil", "O'NEIL")]
    [InlineData("A*B~C:D^E", "A B C D E")]
    [InlineData("LINE\r\nBREAK", "LINE  BREAK")]
    [InlineData(" Łukasz ", "LUKASZ")]
    [InlineData("李", "")]
    public void Names_are_written_in_upper_case_ascii_without_delimiters(string name, string written)
    {
        var claim = SampleClaims.Medicare with { Subscriber = SampleClaims.Medicare.Subscriber with { Name = PersonOrOrganisation.Person(name, "JANE") } };
        Assert.Contains($"NM1*IL*1*{written}*JANE*", SampleClaims.Text(claim), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("100.00", "100")]
    [InlineData("100.10", "100.1")]
    [InlineData("0.05", "0.05")]
    [InlineData("99999999.99", "99999999.99")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("0", "0")]
    [InlineData("1.125", "1.125")]
    public void Amounts_are_written_exactly_and_without_trailing_zeros(string amount, string written)
    {
        var claim = SampleClaims.Medicare with { Total = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Contains($"CLM*ORD10001*{written}***", SampleClaims.Text(claim), StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_that_a_front_end_would_refuse_is_not_written_at_all()
    {
        using var stream = new MemoryStream();
        var wrong = SampleClaims.Medicare with { Total = 1m };
        var refused = Assert.Throws<ClaimsRefusedException>(() => ProfessionalWriter.WriteChecked(stream, SampleClaims.Envelope, SampleClaims.Submitter, SampleClaims.Receiver, [SampleClaims.Secondary, wrong], new CountedControlNumbers()));
        Assert.Equal(0, stream.Length);
        Assert.Equal("X222.2300.CLM02.balance", Assert.Single(refused.Findings, f => f.Severity == Severity.Error).Id);
    }
}
