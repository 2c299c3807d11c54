using System.Text.Json.Nodes;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>What no schema says: a sound document has none of it, one change brings exactly the finding that names it.</summary>
public class FindingSpecs
{
    [Fact]
    public void A_sound_file_has_no_findings()
    {
        var report = Validating.Node(Validating.InNetwork2());
        Assert.True(report.SchemaValid);
        Assert.Empty(report.Findings);
        Assert.All(report.Scorecard.Qualities, q => Assert.Equal(100, q.Score));
        Assert.Equal((1, 1, 1, 1, 1), (report.Scorecard.Items, report.Scorecard.OrthoticItems, report.Scorecard.Rates, report.Scorecard.Prices, report.Scorecard.Npis));
    }

    public static TheoryData<FindingKind, Action<JsonObject>> OneChange => new()
    {
        { FindingKind.DanglingGroupId, d => d.Rate()["provider_references"] = new JsonArray(1, 7) },
        { FindingKind.ProviderReferencesMissing, d => (_, d.Rate()["provider_references"]) = (d.Remove("provider_references"), new JsonArray()) },
        { FindingKind.GroupIdRepeated, d => d["provider_references"]!.AsArray().Add(d["provider_references"]![0]!.DeepClone()) },
        { FindingKind.GroupIdFractional, d => (d["provider_references"]![0]!["provider_group_id"], d.Rate()["provider_references"]) = (1.5m, new JsonArray(1.50m)) },
        { FindingKind.GroupIdAsText, d => d["provider_references"]![0]!["provider_group_id"] = "1" },
        { FindingKind.GroupNeverReferenced, d => AddGroup(d, 2) },
        { FindingKind.NpiCheckDigit, d => d.Party()["npi"] = new JsonArray(1234567890) },
        { FindingKind.NpiZeroAmongOthers, d => d.Party()["npi"] = new JsonArray(0, 1234567893) },
        { FindingKind.NpiListEmpty, d => d.Party()["npi"] = new JsonArray() },
        { FindingKind.TinShape, d => d.Party()["tin"]!["value"] = "12-34567" },
        { FindingKind.TinShape, d => d.Party()["tin"] = JsonNode.Parse("""{"type":"npi","value":"1234567890"}""") },
        { FindingKind.TinPlaceholder, d => d.Party()["tin"]!["value"] = "000000000" },
        { FindingKind.RateNegative, d => d.Price()["negotiated_rate"] = -1 },
        { FindingKind.RateZero, d => d.Price()["negotiated_rate"] = 0.00m },
        { FindingKind.RatePlaceholder, d => d.Price()["negotiated_rate"] = 0.05m },
        { FindingKind.RateAbsurd, d => d.Price()["negotiated_rate"] = 1_000_000.01m },
        { FindingKind.PercentAsFraction, d => (d.Price()["negotiated_type"], d.Price()["negotiated_rate"]) = ("percentage", .405m) },
        { FindingKind.PercentOver100, d => (d.Price()["negotiated_type"], d.Price()["negotiated_rate"]) = ("percentage", 110) },
        { FindingKind.PriceRepeated, d => d.Item()["negotiated_rates"]!.AsArray().Add(d.Rate().DeepClone()) },
        { FindingKind.PricesConflict, d => AddRate(d, 200) },
        { FindingKind.RateExpired, d => d.Price()["expiration_date"] = "2026-09-30" },
        { FindingKind.LastUpdatedIsTemplate, d => d["last_updated_on"] = "2020-08-27" },
        { FindingKind.LastUpdatedInFuture, d => (d["last_updated_on"], d.Price()["expiration_date"]) = ("2027-01-01", "9999-12-31") },
        { FindingKind.CodeShape, d => d.Item()["billing_code"] = "L238" },
        { FindingKind.LevelTwoCodeTypedCpt, d => d.Item()["billing_code_type"] = "CPT" },
        { FindingKind.ItemRepeated, d => d["in_network"]!.AsArray().Add(d.Item().DeepClone()) },
        { FindingKind.ModifierShape, d => d.Price()["billing_code_modifier"] = new JsonArray("RTNU") },
        { FindingKind.EmptyList, d => d.Price()["billing_code_modifier"] = new JsonArray() },
        { FindingKind.FieldUnknown, d => d.Price()["negotiated_price"] = 1 },
    };

    [Theory]
    [MemberData(nameof(OneChange))]
    public void One_thing_wrong_is_found_under_its_name(FindingKind kind, Action<JsonObject> change)
    {
        var document = Validating.InNetwork2();
        change(document);
        Assert.Equal([kind], Validating.Node(document).Findings.Select(f => f.Rule));
    }

    [Fact]
    public void References_are_resolved_whether_they_are_defined_before_or_after_and_however_the_number_is_written()
    {
        var json = """
            {"in_network":[{"billing_code_type":"CPT","billing_code":"99213","negotiated_rates":[{"provider_references":[690.6447,2,5e0],"negotiated_prices":[]}]}],
            "provider_references":[{"provider_group_id":690.64470},{"provider_group_id":2.0},{"provider_group_id":5}],"version":"1.0"}
            """;
        var report = Validating.Text(json, major: 1);
        Assert.False(report.Has(FindingKind.DanglingGroupId));
        Assert.False(report.Has(FindingKind.GroupNeverReferenced));
    }

    [Fact]
    public void A_dangling_reference_is_counted_each_time_and_shown_with_its_number()
    {
        var document = Validating.InNetwork2();
        var second = document.Rate().DeepClone().AsObject();
        second["provider_references"] = new JsonArray(9, 8);
        document.Rate()["provider_references"] = new JsonArray(9);
        document.Item()["negotiated_rates"]!.AsArray().Add((JsonNode)second);
        var finding = Validating.Node(document).Findings.Single(f => f.Rule == FindingKind.DanglingGroupId);
        Assert.Equal(3, finding.Count);
        Assert.Equal(["9", "8"], finding.Samples.Select(s => s.Detail));
        Assert.Equal("/in_network/0/negotiated_rates/0/provider_references", finding.Pointer);
    }

    [Fact]
    public void The_same_price_for_other_providers_is_no_repetition()
    {
        var document = Validating.InNetwork2();
        AddGroup(document, 2);
        var other = document.Rate().DeepClone().AsObject();
        other["provider_references"] = new JsonArray(2);
        document.Item()["negotiated_rates"]!.AsArray().Add((JsonNode)other);
        Assert.Empty(Validating.Node(document).Findings);
    }

    [Fact]
    public void Rates_expire_against_the_day_the_user_asks_for()
    {
        var json = Validating.InNetwork2().ToJsonString();
        Assert.True(Validating.Text(json, options: new ValidationOptions { AsOf = new DateOnly(2027, 10, 1) }).Has(FindingKind.RateExpired));
        Assert.False(Validating.Text(json, options: new ValidationOptions { AsOf = new DateOnly(2027, 9, 30) }).Has(FindingKind.RateExpired));
    }

    [Theory]
    [InlineData("2025-06-23T00:00:00-05:00", FindingKind.DateNotPlain)]
    [InlineData("2/4/2026", FindingKind.DateNotPlain)]
    [InlineData("2022-13-45", FindingKind.DateImpossible)]
    [InlineData("soon", FindingKind.DateImpossible)]
    public void Schema_1_says_nothing_of_dates_so_the_findings_do(string date, FindingKind expected)
    {
        var report = Validating.Text($$"""{"reporting_entity_name":"P","reporting_entity_type":"t","last_updated_on":"{{date}}","version":"1.0.0","in_network":[]}""");
        Assert.True(report.SchemaValid);
        Assert.Equal([expected], report.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void A_field_that_stands_twice_is_an_error()
    {
        var json = Validating.InNetwork2().ToJsonString().Replace("\"setting\":\"outpatient\"", "\"setting\":\"inpatient\",\"setting\":\"outpatient\"", StringComparison.Ordinal);
        Assert.True(Validating.Text(json).Has(FindingKind.FieldRepeated));
    }

    [Fact]
    public void An_index_with_signed_and_repeated_addresses_is_told_so_without_showing_them()
    {
        var report = Validating.Text("""
            {"reporting_entity_name":"P","reporting_entity_type":"t","version":"2.0.0","last_updated_on":"2026-10-01","reporting_structure":[
            {"reporting_plans":[{"plan_name":"A","issuer_name":"I","plan_id_type":"hios","plan_id":"1234567890","plan_market_type":"group"}],
             "in_network_files":[{"description":"a","location":"https://x.example/f.json.gz?Expires=1700000000&Signature=TOPSECRET&Key-Pair-Id=K"},
                                 {"description":"b","location":"https://x.example/f.json.gz?Expires=1700000001&Signature=TOPSECRET"},
                                 {"description":"c","location":"ftp://x.example/TOPSECRET"}]}]}
            """);
        Assert.Equal([FindingKind.LocationNotFetchable, FindingKind.LocationExpired, FindingKind.LocationSigned, FindingKind.LocationRepeated], report.Findings.Select(f => f.Rule));
        Assert.Equal("pattern", Assert.Single(report.Violations).Rule);
        Assert.DoesNotContain("TOPSECRET", string.Join(' ', report.Violations) + string.Join(' ', report.Findings.SelectMany(f => f.Samples)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowed_amount_above_the_charge_is_found()
    {
        var report = Validating.Text("""
            {"reporting_entity_name":"P","reporting_entity_type":"t","version":"2.1.0","last_updated_on":"2026-10-01","out_of_network":[
            {"name":"n","billing_code_type":"HCPCS","billing_code_type_version":"2026","billing_code":"L1833","description":"d","allowed_amounts":[
            {"tin":{"type":"ein","value":"12-3456780"},"service_code":["12"],"billing_class":"professional","payments":[
            {"allowed_amount":20,"providers":[{"billed_charge":10.5,"npi":[1234567893]}]}]}]}]}
            """);
        Assert.True(report.SchemaValid);
        Assert.Equal([FindingKind.AllowedAboveBilled], report.Findings.Select(f => f.Rule));
        Assert.Equal(1, report.Scorecard.AllowedAmounts);
    }

    [Fact]
    public void Every_finding_has_a_severity_and_a_message() =>
        Assert.All(Enum.GetValues<FindingKind>(), kind => Assert.EndsWith(".", FindingRules.MessageOf(kind), StringComparison.Ordinal));

    private static void AddGroup(JsonObject document, int id)
    {
        var group = document["provider_references"]![0]!.DeepClone().AsObject();
        group["provider_group_id"] = id;
        document["provider_references"]!.AsArray().Add((JsonNode)group);
    }

    private static void AddRate(JsonObject document, decimal amount)
    {
        var rate = document.Rate().DeepClone().AsObject();
        rate["negotiated_prices"]![0]!["negotiated_rate"] = amount;
        document.Item()["negotiated_rates"]!.AsArray().Add((JsonNode)rate);
    }
}
