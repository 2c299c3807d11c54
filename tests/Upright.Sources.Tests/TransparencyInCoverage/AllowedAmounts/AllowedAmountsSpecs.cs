using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.AllowedAmounts;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Tests.TransparencyInCoverage.AllowedAmounts;

public class AllowedAmountsSpecs
{
    private static AllowedAmountsContents Read(string json, string codes = "all")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return AllowedAmountsReader.Read(stream, CodeFilter.Parse(codes), CancellationToken.None);
    }

    private const string File = """
        {"out_of_network":[{"name":"n","allowed_amounts":[{"payments":[
            {"providers":[{"npi":[1234567893,"1234567893"],"billed_charge":120.10},{"billed_charge":99,"npi":[1234567893]}],"allowed_amount":80.55,"billing_code_modifier":["rt "]},
            {"allowed_amount":null,"providers":[]}],
            "tin":{"value":"12-3456780","type":"EIN"},"service_code":["12","11"],"billing_class":"professional"}],"billing_code":"L1833","billing_code_type":"HCPCS"},
          {"billing_code":"99213","billing_code_type":"CPT","allowed_amounts":[]}],
        "reporting_entity_name":"SYNTHETIC Payer","last_updated_on":"2026-10-01"}
        """;

    [Fact]
    public void An_amount_is_read_with_its_party_places_and_the_span_of_charges_in_any_order_of_fields()
    {
        var contents = Read(File);
        Assert.Equal((2L, 1L, "SYNTHETIC Payer"), (contents.Items, contents.Skipped, contents.ReportingEntity));
        Assert.Equal(new AllowedAmount("HCPCS", "L1833", "ein", "123456780", "professional", "11 12", "RT", 80.55m, 99m, 120.10m, 3), Assert.Single(contents.Amounts));
    }

    [Theory]
    [InlineData("L", 1)]
    [InlineData("L2387", 0)]
    public void Only_codes_asked_for_are_kept(string codes, int amounts) => Assert.Equal(amounts, Read(File, codes).Amounts.Count);

    [Theory]
    [InlineData("{\"in_network\":[]}")]
    [InlineData("{\"out_of_network\":[")]
    [InlineData("<xml>")]
    public void What_is_no_such_file_is_refused(string text) => Assert.Throws<UnreadableInputException>(() => Read(text));

    [Fact]
    public void CMSs_examples_are_read()
    {
        var amounts = Directory.GetFiles(SharedData.Path("tic"), "*.json", SearchOption.AllDirectories)
            .Where(f => f.Contains("/examples/allowed-amounts/", StringComparison.Ordinal))
            .Select(f => System.IO.File.ReadAllText(f)).Where(t => t.Contains("out_of_network", StringComparison.Ordinal)).Sum(t => Read(t).Amounts.Count);
        Assert.Equal(4, amounts);
    }
}
