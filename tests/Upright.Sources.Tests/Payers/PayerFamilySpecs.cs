using CsCheck;
using Upright.Sources.Payers;

namespace Upright.Tests.Payers;

public class PayerFamilySpecs
{
    [Theory]
    [InlineData("Aetna Life Insurance Company", "aetna", null)]
    [InlineData("AETNA", "aetna", null)]
    [InlineData("UnitedHealthcare of Alabama, Inc.", "unitedhealthcare", null)]
    [InlineData("United HealthCare Services, Inc.", "unitedhealthcare", null)]
    [InlineData("UMR Inc", "unitedhealthcare", null)]
    [InlineData("Cigna Health and Life Insurance Company", "cigna-healthcare", null)]
    [InlineData("Anthem Blue Cross", "blue-cross-blue-shield", "Elevance Health (Anthem)")]
    [InlineData("Blue Cross and Blue Shield of Texas, a Division of Health Care Service Corporation", "blue-cross-blue-shield", "Health Care Service Corporation")]
    [InlineData("BlueCross BlueShield of Tennessee, Inc.", "blue-cross-blue-shield", "BlueCross BlueShield of Tennessee")]
    [InlineData("BCBS of Kansas City", "blue-cross-blue-shield", "Blue Cross Blue Shield of Kansas City")]
    [InlineData("Blue Cross and Blue Shield of Kansas", "blue-cross-blue-shield", "Blue Cross Blue Shield of Kansas")]
    [InlineData("CareFirst BlueChoice, Inc.", "blue-cross-blue-shield", "CareFirst")]
    [InlineData("California Physicians' Service", "blue-cross-blue-shield", "Blue Shield of California")]
    public void A_reporting_entity_is_known_by_the_name_it_begins_with(string name, string family, string? licensee)
    {
        var identity = PayerFamilies.Default.Of(name);
        Assert.Equal((family, licensee), (identity.FamilyKey, identity.Licensee));
        Assert.True(identity.IsKnown);
    }

    [Theory]
    [InlineData("Evry Health")]
    [InlineData("Aetnaland Mutual")]
    [InlineData("Friends of Aetna")]
    [InlineData("United Agricultural Benefit Trust")]
    [InlineData("Blue Cross Blue Shield of Atlantis")]
    [InlineData("")]
    public void A_name_that_is_not_in_the_map_stays_as_it_is(string name)
    {
        var identity = PayerFamilies.Default.Of(name);
        Assert.False(identity.IsKnown);
        Assert.Equal(name, identity.FamilyName);
    }

    [Fact]
    public void A_synthetic_file_belongs_to_no_real_payer()
    {
        var identity = PayerFamilies.Default.Of("SYNTHETIC Aetna");
        Assert.True(identity is { IsSynthetic: true, IsKnown: false, FamilyName: "SYNTHETIC Aetna" });
    }

    [Fact]
    public void Every_name_of_the_map_is_found_however_it_is_written()
    {
        var names = PayerFamilies.Default.Names.ToArray();
        Assert.True(names.Length > 80);
        Gen.Select(Gen.Int[0, names.Length - 1], Gen.Bool, Gen.Int[0, 3].Select(i => new[] { "", " Inc.", ", LLC", " of Anywhere" }[i])).Sample((index, upper, after) =>
        {
            var written = (upper ? names[index].ToUpperInvariant() : names[index]) + after;
            Assert.True(PayerFamilies.Default.Of(written).IsKnown, written);
        });
    }
}
