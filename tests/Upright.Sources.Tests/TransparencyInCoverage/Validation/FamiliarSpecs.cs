using System.Text.Json;
using System.Text.Json.Nodes;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>Prices whose terms were met before are not read again; whatever is said of a file must not depend on it.</summary>
public class FamiliarSpecs
{
    [Fact]
    public void What_is_said_of_repeated_prices_is_what_is_said_when_each_is_read()
    {
        var random = new Random(20);
        for (var round = 0; round < 400; round++)
        {
            var document = Document(random);
            for (var changes = random.Next(4); changes > 0; changes--) Mutation.Apply(document["in_network"]!, random);
            var json = document.ToJsonString(new JsonSerializerOptions { WriteIndented = round % 2 == 1 });
            Assert.Equal(Describe(json, readsEveryPrice: true), Describe(json, readsEveryPrice: false));
        }
    }

    [Theory]
    [InlineData("0", "exclusiveMinimum", "RateZero")]
    [InlineData("-1", "exclusiveMinimum", "RateNegative")]
    [InlineData("\"5\"", "type", "")]
    [InlineData("null", "type", "")]
    [InlineData("0.04", "", "RatePlaceholder")]
    [InlineData("1e9", "", "RateAbsurd")]
    public void An_amount_that_is_wrong_is_found_among_prices_alike(string amount, string violation, string finding)
    {
        const string Place = "/in_network/0/negotiated_rates/15/negotiated_prices/0";
        var document = Many(20);
        Prices(document).ElementAt(15)["negotiated_rate"] = JsonNode.Parse(amount);
        var report = Validating.Node(document);
        Assert.Equal(violation.Length > 0 ? [(violation, Place + "/negotiated_rate")] : [], report.Violations.Select(v => (v.Rule, v.Pointer)));
        Assert.Equal(finding.Length > 0 ? [(finding, 1L, Place)] : [], report.Findings.Select(f => (f.Rule.ToString(), f.Count, f.Pointer)));
    }

    [Fact]
    public void An_amount_that_is_no_number_stops_reading_at_its_byte_among_prices_alike()
    {
        var json = Many(20).ToJsonString();
        var at = json.LastIndexOf("210.5", StringComparison.Ordinal);
        var report = Validating.Text(json[..at] + "2.1.5" + json[(at + 5)..]);
        Assert.Equal(at + 3, report.Unreadable!.Offset);
        Assert.Equal(19, report.Scorecard.Prices);
    }

    [Fact]
    public void Expired_prices_alike_are_all_counted()
    {
        var document = Many(20);
        foreach (var price in Prices(document)) price["expiration_date"] = "2026-09-30";
        var finding = Assert.Single(Validating.Node(document).Findings);
        Assert.Equal((FindingKind.RateExpired, 20L), (finding.Rule, finding.Count));
        Assert.Equal(20, Validating.Node(document).Scorecard.Qualities.Single(q => q.Name == "dates").Failed);
    }

    [Fact]
    public void The_same_field_twice_is_found_in_every_price_alike()
    {
        var json = Many(20).ToJsonString().Replace("\"setting\":\"outpatient\"", "\"setting\":\"outpatient\",\"setting\":\"outpatient\"", StringComparison.Ordinal);
        Assert.Equal(20, Validating.Text(json).Findings.Single(f => f.Rule == FindingKind.FieldRepeated).Count);
    }

    internal static JsonObject Many(int rates)
    {
        var document = Validating.InNetwork2();
        var list = document.Item()["negotiated_rates"]!.AsArray();
        var groups = document["provider_references"]!.AsArray();
        for (var i = 1; i < rates; i++)
        {
            var group = groups[0]!.DeepClone();
            group["provider_group_id"] = i + 1;
            groups.Add(group);
            var rate = list[0]!.DeepClone();
            rate["provider_references"]![0] = i + 1;
            list.Add(rate);
        }
        return document;
    }

    private static JsonObject Document(Random random)
    {
        var document = Many(12);
        string[] dates = ["2027-09-30", "2020-01-01", "2027-12-31"], types = ["negotiated", "fee schedule", "percentage"];
        var major1 = random.Next(2) == 0;
        if (major1) document["version"] = "1.6.2";
        var dating = dates[random.Next(major1 ? 3 : 2)] + (major1 && random.Next(2) == 0 ? "T00:00:00" : "");
        var type = types[random.Next(3)];
        foreach (var price in Prices(document))
        {
            price["expiration_date"] = random.Next(5) == 0 ? dates[random.Next(3)] : dating;
            price["negotiated_type"] = random.Next(5) == 0 ? types[random.Next(3)] : type;
            price["negotiated_rate"] = random.Next(4) == 0 ? 0.5m : random.Next(1, 40) / 4m;
            // Half of the rates are for the same group, so that prices repeat and conflict.
            if (random.Next(2) == 0) price.Parent!.Parent!["provider_references"]![0] = 1;
            if (random.Next(3) > 0) continue;
            price.Remove("negotiated_rate", out var amount);
            price["negotiated_rate"] = amount;
        }
        return document;
    }

    private static IEnumerable<JsonObject> Prices(JsonNode node) => node switch
    {
        JsonObject price when price.ContainsKey("negotiated_rate") || price.ContainsKey("expiration_date") => [price],
        JsonObject item => item.Where(p => p.Value is not null).SelectMany(p => Prices(p.Value!)),
        JsonArray list => list.Where(e => e is not null).SelectMany(e => Prices(e!)),
        _ => [],
    };

    private static string Describe(string json, bool readsEveryPrice) =>
        JsonSerializer.Serialize(Validating.Text(json, options: new ValidationOptions { ReadsEveryPrice = readsEveryPrice }));
}
