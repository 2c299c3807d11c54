using System.Text;
using CsCheck;
using Upright.X12.Checking;
using Upright.X12.Deidentification;
using Upright.X12.Professional;
using Upright.X12.Remittances;

namespace Upright.X12.Tests;

public class DeidentificationSpecs
{
    private static string Safe(string text, string? secret = "ours")
    {
        using var output = new MemoryStream();
        Deidentifier.Write(SampleClaims.Stream(text), output, null, secret);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public void Nothing_that_identifies_a_person_is_left()
    {
        var safe = Safe(SampleClaims.Text(SampleClaims.Medicare with { Note = "CALL MRS DOE", Lines = [SampleClaims.Medicare.Lines[0] with { Description = "FOR JANE DOE" }, SampleClaims.Medicare.Lines[1]] }, SampleClaims.Secondary));
        foreach (var value in (string[])["DOE", "JANE", "1EG4TE5MK73", "12 OAK", "FRANKLIN", "19480214", "ORD10001", "10001-1", "NGUYEN", "MINH", "S99887766", "W123456789", "GRP555", "20261015", "HARPER", "1600000024", "1500000017", "SUNRISE", "621234567", "6155550100", "37064", "26290123456000"])
            Assert.DoesNotContain(value, safe, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_amounts_and_payers_stay()
    {
        var safe = Safe(SampleClaims.Text(SampleClaims.Medicare));
        foreach (var value in (string[])["HC:L2005:RT:KX*4500*UN*1", "HI*ABK:M21371*ABF:G8311", "DME MAC JURISDICTION C*****PI*18003", "SBR*P*18*******MB"])
            Assert.Contains(value, safe, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_clean_file_is_clean_afterwards_at_every_level_that_needs_no_list() =>
        SampleClaims.Any.Array[1, 3].Sample(claims =>
        {
            var text = SampleClaims.Text(claims);
            var before = FileCheck.Check(SampleClaims.Stream(text)).Findings.Select(f => (f.Id, f.Place.Position));
            var after = FileCheck.Check(SampleClaims.Stream(Safe(text, null))).Findings.Select(f => (f.Id, f.Place.Position));
            Assert.Equal(before, after);
        }, iter: 150);

    [Fact]
    public void A_fault_stays_where_it_was_so_that_a_colleague_can_see_it()
    {
        foreach (var mutation in ClaimMutationSpecs.All.Select(r => r.Data).Where(m => m.Level is 2 or 3))
        {
            var faulty = mutation.Apply(SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary));
            var found = FileCheck.Check(SampleClaims.Stream(Safe(faulty)), null, new CheckOptions { DeepestLevel = 4 }).Findings;
            Assert.Contains(found, f => f.Id == mutation.Id);
        }
    }

    [Fact]
    public void A_remittance_still_matches_its_claim_under_the_same_secret()
    {
        var claim = ProfessionalClaims.Read(SampleClaims.Stream(Safe(SampleClaims.Text(SampleClaims.Medicare)))).Single().Claim;
        var remittance = RemittanceReader.Read(SampleClaims.Stream(Safe(RemittanceSpecs.Clean))).Single();
        Assert.Equal(claim.ControlNumber, remittance.Claims[1].ControlNumber);
        Assert.Empty(PostingGate.Check(remittance));
        Assert.NotEqual(Safe(RemittanceSpecs.Clean, "a"), Safe(RemittanceSpecs.Clean, "b"));
        Assert.NotEqual(Safe(RemittanceSpecs.Clean, null), Safe(RemittanceSpecs.Clean, null));
    }

    [Fact]
    public void Dates_keep_their_distances_and_their_days_of_the_week()
    {
        var before = SampleClaims.Medicare;
        var after = ProfessionalClaims.Read(SampleClaims.Stream(Safe(SampleClaims.Text(before)))).Single().Claim;
        var shift = before.Lines[0].From.DayNumber - after.Lines[0].From.DayNumber;
        Assert.True(shift > 0);
        Assert.Equal(0, shift % 7);
        Assert.Equal(shift, before.Subscriber.Birth!.Value.DayNumber - after.Subscriber.Birth!.Value.DayNumber);
        Assert.Equal(shift, before.Lines[1].Prescribed!.Value.DayNumber - after.Lines[1].Prescribed!.Value.DayNumber);
    }

    [Theory]
    [InlineData("1500000017", true)]
    [InlineData("1500000018", false)]
    [InlineData(" 1500000017", false)]
    [InlineData("1500000017\n", false)]
    public void An_npi_becomes_another_valid_npi_and_what_only_looks_like_one_does_not_hang(string value, bool valid)
    {
        var other = new Pseudonyms([1, 2, 3]).Identifier(value);
        Assert.Equal(value.Length, other.Length);
        Assert.NotEqual(value, other);
        Assert.Equal(valid, other.Length == 10 && Domain.Parties.Npi.TryParse(other, out _));
    }

    [Theory]
    [InlineData("036011234", "000000000")]
    [InlineData("37064", "37000")]
    [InlineData("123", "000")]
    public void A_postal_code_keeps_three_digits_where_enough_people_live(string zip, string safe) => Assert.Equal(safe, Pseudonyms.Zip(zip));
}
