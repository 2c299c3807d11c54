using System.Text;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

public class ProviderSpecs
{
    private const string Both = "ein-123456789:1234567893+1245319599";

    [Theory]
    [InlineData("690.64470", "690.6447")]
    [InlineData("1", "1.0")]
    [InlineData("1e2", "100")]
    [InlineData("40.0000000001", "40.0000000001")]
    [InlineData("\"7\"", "7")]
    [InlineData("\"provider_group_1\"", "\"provider_group_1\"")]
    [InlineData("123456789012345678901234", "123456789012345678901234")]
    public void A_group_id_is_the_same_however_it_is_spelled(string defined, string referred)
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice, $"\"provider_references\":[{referred}]")),
            $$"""{"provider_group_id":{{defined}},"provider_groups":[{{Json.Group}}]}"""));
        Assert.Equal(Both, reading.Providers(reading.OnlyPrice().GroupSet));
        Assert.Equal(0, reading.Contents.UnresolvedReferences);
    }

    [Fact]
    public void Ids_that_differ_in_the_tenth_decimal_are_two_groups()
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice, "\"provider_references\":[40.0000000002]")),
            $$"""{"provider_group_id":40.0000000001,"provider_groups":[{{Json.Group}}]}"""));
        Assert.Equal(1, reading.Contents.UnresolvedReferences);
    }

    [Fact]
    public void A_price_with_a_dangling_group_is_kept_marked_and_counted()
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice, "\"provider_references\":[1,99]"))));
        Assert.Equal(Both, reading.Providers(reading.OnlyPrice().GroupSet));
        Assert.Equal((RateMarks.ProvidersUnresolved, 1), (reading.FlagsOfOnlyPrice(), reading.Count(WarningKind.GroupsDangling)));
    }

    [Fact]
    public void A_price_without_providers_is_kept_marked_and_counted()
    {
        using var reading = Reading.OfText(Json.File(Json.Item($$"""{"negotiated_prices":[{{Json.PlainPrice}}]}""")));
        Assert.Equal((RateMarks.NoProviders, PriceRow.None, 1), (reading.FlagsOfOnlyPrice(), reading.OnlyPrice().GroupSet, reading.Count(WarningKind.GroupsMissing)));
    }

    [Fact]
    public void Inline_groups_are_interned_so_that_the_same_list_is_one_set()
    {
        var inline = $"\"provider_groups\":[{Json.Group}]";
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice, inline) + "," + Json.Rate(Json.PlainPrice, inline)), ""));
        Assert.Single(reading.Contents.UsedSets());
        Assert.Single(reading.Contents.UsedGroups());
        Assert.All(reading.Prices(), p => Assert.EndsWith(Both, p, StringComparison.Ordinal));
    }

    [Fact]
    public void Prices_before_their_providers_inside_a_rate_get_them_all_the_same()
    {
        using var reading = Reading.OfText(Json.File(Json.Item($$"""{"negotiated_prices":[{{Json.PlainPrice}}],"provider_references":[1]}""")));
        Assert.Equal(Both, reading.Providers(reading.OnlyPrice().GroupSet));
    }

    [Theory]
    [InlineData("""{"npi":["1234567893"],"tin":{"type":"ein","value":"12-3456789"}}""", "ein-123456789:1234567893", WarningKind.NpiAsText)]
    [InlineData("""{"NPI":[1234567893],"tin":{"type":"ein","value":"123456789"}}""", "ein-123456789:1234567893", WarningKind.NpiKeyCase)]
    [InlineData("""{"npi":[0],"tin":{"type":"ein","value":"123456789"}}""", "ein-123456789:", WarningKind.NpiZero)]
    [InlineData("""{"npi":[],"tin":{"type":"ein","value":"123456789"}}""", "ein-123456789:", WarningKind.NpiListEmpty)]
    [InlineData("""{"npi":[12,"abc",1234567893,null],"tin":{"type":"ein","value":"123456789"}}""", "ein-123456789:1234567893", WarningKind.NpiMalformed)]
    [InlineData("""{"npi":[1111111111],"tin":{"type":"ein","value":"123456789"}}""", "ein-123456789:1111111111", WarningKind.NpiCheckDigit)]
    [InlineData("""{"npi":[1234567893,1234567893],"tin":{"type":"EIN","value":1234567}}""", "ein-001234567:1234567893", WarningKind.TinPadded)]
    [InlineData("""{"npi":[1234567893],"tin":{"type":"npi","value":"1234567893"}}""", "npi-1234567893:1234567893", WarningKind.TinIsNpi)]
    [InlineData("""{"npi":[1234567893],"tin":{"type":"ein","value":"12-34"}}""", "ein-1234:1234567893", WarningKind.TinMalformed)]
    [InlineData("""{"npi":[1234567893],"tin":{"type":"duns","value":"123456789"}}""", "duns-123456789:1234567893", WarningKind.TinTypeUnknown)]
    [InlineData("""{"npi":[1234567893]}""", "-:1234567893", WarningKind.TinMissing)]
    public void Providers_are_read_however_they_are_written(string group, string expected, WarningKind counted)
    {
        using var reading = Reading.OfText(Json.WithGroup(group));
        Assert.Equal(expected, reading.Providers(reading.OnlyPrice().GroupSet));
        Assert.True(reading.Count(counted) > 0);
    }

    [Fact]
    public void A_price_of_two_networks_names_both()
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice, "\"provider_references\":[1,2]")),
            Json.Reference + $$""",{"provider_group_id":2,"network_name":["Basic","Choice"],"provider_groups":[{{Json.Group}}]}"""));
        Assert.Equal("Basic; Choice", reading.Contents.Words[reading.Contents.NetworkOf(reading.OnlyPrice().GroupSet)]);
        Assert.Equal(RateMarks.SeveralNetworks, reading.FlagsOfOnlyPrice());
    }

    [Fact]
    public void A_remote_group_is_fetched_and_one_that_cannot_be_had_is_left_unresolved()
    {
        var json = Json.File(Json.Item(Json.Rate(Json.Price("1"), "\"provider_references\":[1]") + "," + Json.Rate(Json.Price("2"), "\"provider_references\":[2]")),
            """{"provider_group_id":1,"location":"https://files.example/1.json"},{"provider_group_id":2,"location":"https://files.example/2.json"}""");
        Stream? Fetch(Uri address, CancellationToken _) =>
            address.AbsolutePath == "/1.json" ? new MemoryStream(Encoding.UTF8.GetBytes($$"""{"version":"1.0.0","provider_groups":[{{Json.Group}}]}""")) : null;
        using var reading = Reading.OfText(json, fetch: Fetch);
        Assert.Equal(Both, reading.Prices()[0].Split("@ ")[1]);
        Assert.Equal("", reading.Prices()[1].Split("@ ")[1]);
        Assert.Equal((2, 1, 1), (reading.Count(WarningKind.ReferenceRemote), reading.Count(WarningKind.ReferenceUnreachable), reading.Contents.UnresolvedReferences));
    }

    [Fact]
    public void A_remote_page_that_is_no_provider_file_leaves_the_group_unresolved()
    {
        var json = Json.File(Json.Item(Json.Rate(Json.PlainPrice)), """{"provider_group_id":1,"location":"https://files.example/1.json"}""");
        foreach (var answer in new[] { "<html>", "", "{\"provider_groups\":[", "[]", "{}" })
        {
            using var reading = Reading.OfText(json, fetch: (_, _) => new MemoryStream(Encoding.UTF8.GetBytes(answer)));
            Assert.Equal((1, RateMarks.ProvidersUnresolved), (reading.Count(WarningKind.ReferenceUnreachable), reading.FlagsOfOnlyPrice()));
        }
    }

    [Fact]
    public void Groups_that_no_kept_price_needs_are_not_kept()
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice)),
            Json.Reference + """,{"provider_group_id":2,"provider_groups":[{"npi":[1699999991],"tin":{"type":"ein","value":"999999999"}}]}"""));
        Assert.Single(reading.Contents.UsedGroups());
    }
}
