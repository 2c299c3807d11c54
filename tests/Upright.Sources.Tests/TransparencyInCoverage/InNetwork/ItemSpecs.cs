using CsCheck;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

public class ItemSpecs
{
    [Theory]
    [InlineData("hcpcs", "HCPCS", "\"L2387\"", true)]
    [InlineData("hcpcs", "CPT", "\"L2387\"", true)]
    [InlineData("hcpcs", "CPT", "\"97760\"", false)]
    [InlineData("hcpcs", "HCPCS", "\"0373T\"", false)]
    [InlineData("hcpcs", "LOCAL", "\"L2387\"", false)]
    [InlineData("hcpcs", "DRG", "\"L2387\"", false)]
    [InlineData("hcpcs", "HCPCS Level II", "\"L2387\"", true)]
    [InlineData("L", "HCPCS", "\"L2387\"", true)]
    [InlineData("L", "HCPCS", "\" l2387 \"", true)]
    [InlineData("L", "HCPCS", "\"A5500\"", false)]
    [InlineData("A5500,E", "HCPCS", "\"A5500\"", true)]
    [InlineData("A5500,E", "HCPCS", "\"A5501\"", false)]
    [InlineData("A5500,E", "HCPCS", "\"E0100\"", true)]
    [InlineData("L1900-L2999", "HCPCS", "\"L2387\"", true)]
    [InlineData("L1900-L2386", "HCPCS", "\"L2387\"", false)]
    [InlineData("97760", "CPT", "97760", true)]
    [InlineData("L", "HCPCS", "\"CSTM-00\"", true)]
    [InlineData("L", "CSTM-ALL", "\"CSTM-00\"", true)]
    [InlineData("L", "RC", "\"CSTM-00\"", false)]
    [InlineData("all", "RC", "\"0274\"", true)]
    public void The_filter_keeps_what_it_names_and_nothing_else(string filter, string type, string code, bool kept)
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), code, type)), filter);
        Assert.Equal(kept ? 1 : 0, reading.Contents.ItemsKept);
        Assert.Equal(1, reading.Contents.ItemsSeen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("XX")]
    [InlineData("L2387-A5500")]
    [InlineData("W")]
    public void A_filter_that_names_nothing_known_is_refused(string text) => Assert.Throws<FormatException>(() => CodeFilter.Parse(text));

    [Theory]
    [InlineData("all", "L,A5500", true)]
    [InlineData("hcpcs", "L,A5500", true)]
    [InlineData("hcpcs", "97760", false)]
    [InlineData("L", "hcpcs", false)]
    [InlineData("L", "all", false)]
    [InlineData("L,97760", "L2387,97760", true)]
    public void One_filter_covers_another_when_it_takes_all_that_the_other_takes(string wide, string narrow, bool covers)
    {
        Assert.Equal(covers, CodeFilter.Parse(wide).Covers(CodeFilter.Parse(narrow)));
        Assert.Equal(CodeFilter.Parse(wide).ToString(), CodeFilter.Parse(CodeFilter.Parse(wide).ToString()).ToString());
    }

    [Fact]
    public void An_item_whose_code_comes_after_its_rates_is_kept_or_forgotten_by_that_code()
    {
        static string CodeLast(string code) => $$"""{"negotiated_rates":[{{Json.Rate(Json.PlainPrice)}}],"billing_code_type":"HCPCS","billing_code":"{{code}}"}""";
        using var reading = Reading.OfText(Json.File(CodeLast("A5500") + "," + CodeLast("L2387") + "," + CodeLast("A5501")), "L");
        Assert.Equal("L2387", Assert.Single(reading.Prices())[..5]);
        Assert.Equal(3, reading.Count(WarningKind.CodeAfterRates));
        Assert.Single(reading.Contents.UsedSets());
    }

    [Theory]
    [InlineData("CPT", WarningKind.LevelTwoCodeTypedCpt)]
    [InlineData("HCPCS-II", WarningKind.CodeTypeUnknown)]
    public void A_level_two_code_under_another_type_is_kept_and_counted(string type, WarningKind kind)
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), type: type)), "L");
        Assert.Equal((1, 1), (reading.Contents.ItemsKept, reading.Count(kind)));
    }

    [Fact]
    public void A_price_for_all_other_codes_is_marked()
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.Price("60", "percentage")), "\"CSTM-00\"")), "L");
        Assert.Equal(RateMarks.AllOtherCodes, reading.FlagsOfOnlyPrice());
    }

    [Theory]
    [InlineData(",\"covered_services\":null", RateMarks.None)]
    [InlineData(",\"covered_services\":[]", RateMarks.None)]
    [InlineData(",\"bundled_codes\":[{\"billing_code\":\"L1900\"}]", RateMarks.CoversOtherCodes)]
    public void An_item_that_pays_for_more_than_its_code_is_marked(string more, RateMarks marks)
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), more: more)), "L");
        Assert.Equal(marks, reading.FlagsOfOnlyPrice());
    }

    [Fact]
    public void An_item_without_rates_or_code_is_counted()
    {
        using var reading = Reading.OfText(Json.File("""{"billing_code":"L1900","billing_code_type":"HCPCS"},{"negotiated_rates":null},{}"""), "L");
        Assert.Equal((3, 1, 0), (reading.Contents.ItemsSeen, reading.Contents.ItemsKept, reading.Contents.PricesKept));
        Assert.Equal((1, 2), (reading.Count(WarningKind.RatesMissing), reading.Count(WarningKind.CodeMissing)));
    }

    [Fact]
    public void An_unknown_field_of_any_shape_changes_nothing()
    {
        using var plain = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice))));
        using var more = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), more: ",\"x\":{\"billing_code\":\"A0001\",\"y\":[\"]}\",{\"z\":[[]]}]},\"w\":-1.5e3"), header: Json.Header + ",\"odd\":[{\"in_network\":[]}]"), "L");
        Assert.Equal(plain.Prices(), more.Prices());
    }

    [Fact]
    public void The_order_of_keys_and_arrays_changes_nothing() =>
        Gen.Shuffle(new[] { 0, 1, 2, 3 }).SelectMany(root => Gen.Shuffle(new[] { 0, 1, 2, 3 }).Select(item => (root, item))).Sample(order =>
        {
            string[] itemParts = ["\"billing_code\":\"L2387\"", "\"billing_code_type\":\"HCPCS\"", $"\"negotiated_rates\":[{Json.Rate(Json.PlainPrice)}]", "\"negotiation_arrangement\":\"ffs\""];
            var unwanted = Json.Item(Json.Rate(Json.PlainPrice), "\"99213\"", "CPT");
            string[] rootParts =
            [
                "\"reporting_entity_name\":\"Sample Payer\"", "\"last_updated_on\":\"2026-02-01\"", $"\"provider_references\":[{Json.Reference}]",
                $"\"in_network\":[{unwanted},{{{string.Join(',', order.item.Select(i => itemParts[i]))}}},{unwanted}]",
            ];
            using var reading = Reading.OfText("{" + string.Join(',', order.root.Select(i => rootParts[i])) + "}", "L");
            Assert.Equal(["L2387 123.45 negotiated professional [] [11 12] @ ein-123456789:1234567893+1245319599"], reading.Prices());
            Assert.Equal(("Sample Payer", new DateOnly(2026, 2, 1)), (reading.Contents.Header.ReportingEntityName, reading.Contents.Header.LastUpdated));
        }, iter: 300);

    [Fact]
    public void A_code_given_twice_is_counted_and_the_first_decides()
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), more: ",\"billing_code\":\"A5500\"")), "L");
        Assert.Equal(("L2387", 1), (reading.Prices()[0][..5], reading.Count(WarningKind.KeyRepeated)));
    }

    [Fact]
    public void A_value_nested_too_deep_is_refused_with_its_place()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000));
        var refused = Assert.Throws<UnreadableInputException>(() => Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), more: ",\"x\":" + deep))).Dispose());
        Assert.NotNull(refused.Offset);
        using var skipped = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice), "\"99213\"", more: ",\"x\":" + deep)), "L");
        Assert.Equal(0, skipped.Contents.ItemsKept);
    }

    [Fact]
    public void A_text_longer_than_any_real_one_is_refused_before_it_fills_the_memory()
    {
        var endless = "{\"reporting_entity_name\":\"" + new string('a', 20 * 1024 * 1024);
        var refused = Assert.Throws<UnreadableInputException>(() => Reading.OfText(endless).Dispose());
        Assert.Contains("16 MB", refused.Message, StringComparison.Ordinal);
    }
}
