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
