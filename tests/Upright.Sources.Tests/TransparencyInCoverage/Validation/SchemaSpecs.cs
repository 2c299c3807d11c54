using System.Text;
using System.Text.Json.Nodes;
using Upright.Sources.TransparencyInCoverage.Validation;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Tests.TransparencyInCoverage.Validation;

public class SchemaSpecs
{
    public static TheoryData<FileKind, string> Schemas => new()
    {
        { FileKind.InNetwork, "1.6.2" }, { FileKind.AllowedAmounts, "1.6.2" }, { FileKind.TableOfContents, "1.6.2" }, { FileKind.ProviderReference, "1.6.2" },
        { FileKind.InNetwork, "2.1.0" }, { FileKind.AllowedAmounts, "2.1.0" }, { FileKind.TableOfContents, "2.1.0" },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_keyword_of_CMSs_schemas_is_compiled_or_known_to_say_nothing(FileKind kind, string release)
    {
        using var schema = CmsSchemas.Read(kind, release);
        Assert.NotEmpty(SchemaCompiler.Compile(schema.RootElement).Properties.Names);
    }

    [Fact]
    public void A_keyword_that_the_compiler_does_not_know_stops_it()
    {
        using var schema = System.Text.Json.JsonDocument.Parse("""{"type":"object","propertyNames":{"pattern":"^a"}}""");
        Assert.Contains("propertyNames", Assert.Throws<NotSupportedException>(() => SchemaCompiler.Compile(schema.RootElement)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_that_CMS_publishes_is_valid_and_has_no_errors()
    {
        var examples = Directory.GetFiles(SharedData.Path("tic"), "*.json", SearchOption.AllDirectories).Where(f => f.Contains("/examples/", StringComparison.Ordinal)).ToList();
        Assert.True(examples.Count >= 20);
        foreach (var example in examples)
        {
            var report = Validating.Bytes(File.ReadAllBytes(example), major: example.Contains("cms-v1", StringComparison.Ordinal) ? 1 : 2);
            Assert.True(report.SchemaValid, example);
            Assert.False(report.HasErrors, example);
        }
    }

    /// <summary>What CMS's own validator lets through or refuses wrongly, because it knows no numeric exclusiveMinimum, if, const or format.</summary>
    public static TheoryData<string, Action<JsonObject>, string> WhatCmssValidatorGetsWrong => new()
    {
        { "a rate of zero", d => d.Price()["negotiated_rate"] = 0, "exclusiveMinimum /in_network/0/negotiated_rates/0/negotiated_prices/0/negotiated_rate" },
        { "a negative rate", d => d.Price()["negotiated_rate"] = -5, "exclusiveMinimum /in_network/0/negotiated_rates/0/negotiated_prices/0/negotiated_rate" },
        { "no place of service on a professional price", d => d.Price().Remove("service_code"), "required /in_network/0/negotiated_rates/0/negotiated_prices/0" },
        { "a date that is not on the calendar", d => d.Price()["expiration_date"] = "2022-13-45", "format /in_network/0/negotiated_rates/0/negotiated_prices/0/expiration_date" },
        { "a date in another order", d => d["last_updated_on"] = "06/23/2025", "format /last_updated_on" },
        { "a plan of an employer without its sponsor", d =>
            {
                (d["plan_name"], d["plan_id_type"], d["plan_id"], d["plan_market_type"], d["issuer_name"]) = ("P", "ein", "123456780", "group", "I");
            }, "required " },
        { "a group id of 1.0", d => d["provider_references"]![0]!["provider_group_id"] = JsonNode.Parse("1.0"), "" },
    };

    [Theory]
    [MemberData(nameof(WhatCmssValidatorGetsWrong))]
    public void Draft_07_is_meant_exactly_where_CMSs_own_validator_is_wrong(string what, Action<JsonObject> change, string expected)
    {
        var document = Validating.InNetwork2();
        Assert.True(Validating.Node(document).SchemaValid);
        change(document);
        var report = Validating.Node(document);
        Assert.True(expected == string.Join(';', report.Violations.Select(v => $"{v.Rule} {v.Pointer}")), what);
    }

    [Fact]
    public void All_violations_are_reported_with_pointer_and_byte()
    {
        var document = Validating.InNetwork2();
        document["reporting_entity_name"] = "";
        document.Remove("version");
        document.Price()["negotiated_type"] = "guessed";
        document.Party()["npi"] = new JsonArray("1234567893");
        document.Rate()["provider_references"]!.AsArray().Add(1);
        var json = document.ToJsonString();
        var report = Validating.Text(json);
        Assert.Equal(
            [
                "enum /in_network/0/negotiated_rates/0/negotiated_prices/0/negotiated_type \"guessed",
                "minLength /reporting_entity_name \"\"",
                "oneOf /provider_references/0/provider_groups/0/npi [\"123456",
                "required  {\"report",
                "uniqueItems /in_network/0/negotiated_rates/0/provider_references 1],\"nego",
            ],
            report.Violations.Select(v => $"{v.Rule} {v.Pointer} {Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json), (int)v.Offset, Math.Min(v.Pointer == "/reporting_entity_name" ? 2 : 8, json.Length - (int)v.Offset))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void More_violations_than_are_listed_are_still_counted()
    {
        var document = Validating.InNetwork2();
        var parties = document["provider_references"]![0]!["provider_groups"]!.AsArray();
        for (var i = 0; i < 30; i++)
        {
            var party = document.Party().DeepClone().AsObject();
            party.Remove("npi");
            parties.Add((JsonNode)party);
        }
        var report = Validating.Text(document.ToJsonString(), options: new ValidationOptions { MostViolations = 5 });
        Assert.Equal(30, report.ViolationCount);
        Assert.Equal(5, report.Violations.Count);
        Assert.Equal(30, Assert.Single(report.ViolationSummary).Count);
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1.0}""", true)]
    [InlineData("""{"a":1,"b":[2,"x"]}""", """{"b":[2.0,"\u0078"],"a":10e-1}""", true)]
    [InlineData("""{"a":1,"b":2}""", """{"a":2,"b":1}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("1", "true", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "false", false)]
    [InlineData("\"\"", "[]", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("100", "1e2", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("[[1],2]", "[[1,2]]", false)]
    public void Elements_repeat_when_they_are_equal_as_values(string first, string second, bool equal)
    {
        using var schema = System.Text.Json.JsonDocument.Parse("""{"type":"array","uniqueItems":true}""");
        var log = new ViolationLog(10);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{first}, {second}]"));
        new SchemaAutomaton(new JsonWindow(stream, 1 << 16, CancellationToken.None), log, new Nothing()).Read(SchemaCompiler.Compile(schema.RootElement));
        Assert.Equal(equal ? 1 : 0, log.Total);
    }

    private sealed class Nothing : Observer
    {
        public override long Remarks => 0;

        public override bool Keeps(Role role) => false;
    }
}
