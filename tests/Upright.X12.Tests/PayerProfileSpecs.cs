using Upright.X12.Checking;

namespace Upright.X12.Tests;

public class PayerProfileSpecs
{
    private static readonly PayerProfile s_acme = new("acme", "Acme Health")
    {
        Frequencies = ["1", "8"],
        MemberId = "^W[0-9]{9}$",
        PayerIds = ["60054"],
        InterchangeQualifiers = ["30"],
        MostClaims = 2,
        UpperCaseOnly = true,
        PlacesOfService = ["11"],
    };

    private static string[] Found(string text, PayerProfile? profile) =>
        [.. FileCheck.Check(SampleClaims.Stream(text), null, new CheckOptions { Profile = profile }).Findings.Where(f => f.Level == 7).Select(f => f.Id)];

    [Fact]
    public void Each_rule_of_a_profile_is_asked_of_a_claim()
    {
        var text = SampleClaims.Text(SampleClaims.Secondary with { PlaceOfService = "12" }).Replace("REF*6R*10003-1", "REF*6R*line-1", StringComparison.Ordinal);
        Assert.Equal(
            ["X12.ISA05.qualifier", "X12.ISA07.qualifier", "X222.2010BA.NM109.member", "X222.2010BB.NM109.payer", "X222.2300.CLM05-1.place", "X222.2300.CLM05-3.frequency", "X222.2400.REF.lower-case"],
            Found(text, s_acme).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_batch_that_is_too_large_is_said_once()
    {
        var claims = Enumerable.Range(1, 5).Select(n => SampleClaims.Medicare with { ControlNumber = "C" + n }).ToArray();
        Assert.Equal(["X222.2300.CLM.claims"], Found(SampleClaims.Text(claims), new PayerProfile("few", "Few") { MostClaims = 2 }));
    }

    [Fact]
    public void A_commercial_claim_without_a_profile_has_no_payer_rules() => Assert.Empty(Found(SampleClaims.Text(SampleClaims.Secondary), null));

    [Theory]
    [InlineData("1EG4TE5MK73", true)]
    [InlineData("9XX9XX9XX99", true)]
    [InlineData("0EG4TE5MK73", false)]
    [InlineData("1SG4TE5MK73", false)]
    [InlineData("1EG4TE5MK7", false)]
    [InlineData("1eg4te5mk73", false)]
    public void A_medicare_beneficiary_identifier_has_its_form(string member, bool valid)
    {
        var text = SampleClaims.Text(SampleClaims.Medicare).Replace("1EG4TE5MK73", member, StringComparison.Ordinal);
        Assert.Equal(valid, !Found(text, null).Contains("X222.2010BA.NM109.member"));
    }
}
