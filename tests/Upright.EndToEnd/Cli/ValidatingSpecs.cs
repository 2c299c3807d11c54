using System.Text;
using System.Text.Json;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

public sealed class ValidatingSpecs : IDisposable
{
    private readonly Program _upright = new();

    public void Dispose() => _upright.Dispose();

    /// <summary>A synthetic file of October 2026 with items of three codes.</summary>
    private string Rates(params string[] codes)
    {
        var items = codes.Select(code => $$$"""
            {"negotiation_arrangement":"ffs","name":"N","billing_code_type":"HCPCS","billing_code_type_version":"2026","billing_code":"{{{code}}}","description":"D",
            "negotiated_rates":[{"provider_references":[1],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":210.5,"expiration_date":"2027-09-30",
            "service_code":["12"],"billing_class":"professional","setting":"outpatient"}]}]}
            """);
        return _upright.Folder.File("rates.json", $$$"""
            {"reporting_entity_name":"SYNTHETIC Payer","reporting_entity_type":"issuer","last_updated_on":"2026-10-01","version":"2.1.0",
            "provider_references":[{"provider_group_id":1,"network_name":["N"],"provider_groups":[{"npi":[1234567893],"tin":{"type":"ein","value":"12-3456780","business_name":"B"}}]}],
            "in_network":[{{{string.Join(',', items)}}}]}
            """);
    }

    private static JsonElement CodeCheck(Ran run) => run.Json().GetProperty("codeCheck");

    [Fact]
    public void Without_a_loaded_release_the_program_says_that_codes_were_not_checked_and_makes_no_store()
    {
        var file = Rates("L2387", "L9999");

        var run = _upright.Run("validate", file);
        var json = _upright.Run("validate", file, "--json");

        Assert.Equal((0, 0), (run.ExitCode, json.ExitCode));
        Assert.Contains("Not checked whether its 2 Level II codes exist", run.Output, StringComparison.Ordinal);
        Assert.False(CodeCheck(json).GetProperty("made").GetBoolean());
        Assert.False(Directory.Exists(_upright.Data));
    }

    [Fact]
    public void Codes_are_looked_up_in_the_loaded_release_of_the_files_day()
    {
        // A release of fewer codes would be taken for an excerpt, whose silence says nothing.
        var others = Enumerable.Range(0, 7_000).Select(i => new HcpcsFile.Row($"{(char)('A' + i / 1_000 % 7)}{2_000 + i % 1_000}", "3", "An item"));
        var release = _upright.Folder.File("HCPC2026_OCT_ANWEB.txt.gz", Archive.Gzip(Encoding.UTF8.GetBytes(HcpcsFile.FixedWidth(
            [.. others, new("L2385", "3", "Another item", Terminated: "20251231"), new("L2387", "3", "An item")]))));
        Assert.Equal(0, _upright.Run("import", release).ExitCode);

        var run = _upright.Run("validate", Rates("L2387", "L2385", "L9999"), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["code-unknown L9999", "code-not-in-force L2385"],
            run.Json().GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString() + " " + f.GetProperty("samples")[0].GetProperty("detail").GetString()));
        Assert.True(CodeCheck(run).GetProperty("made").GetBoolean());
        Assert.Equal("2026-10-01", CodeCheck(run).GetProperty("on").GetString());
    }

    [Fact]
    public void A_list_that_the_user_names_goes_before_the_loaded_releases()
    {
        var run = _upright.Run("validate", Rates("L2387", "L9999"), "--json", "--codes", _upright.Folder.File("mine.txt", "L9999 mine\nL1234\n"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("the codes of mine.txt", CodeCheck(run).GetProperty("by").GetString());
        Assert.Equal(1, CodeCheck(run).GetProperty("unknown").GetInt32());
    }

    [Theory]
    [InlineData("page.json", "<!DOCTYPE html><html></html>", "web page")]
    [InlineData("other.json", "{\"openapi\":\"3.0\"}", "none of in_network")]
    [InlineData("broken.json", "{\"in_network\":[1,]}", "a value should stand here")]
    [InlineData("empty.json", "", "empty")]
    public void What_cannot_be_read_is_one_error_with_its_place_one_JSON_document_and_code_3(string name, string content, string words)
    {
        var run = _upright.Run("validate", _upright.Folder.File(name, content), "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(JsonValueKind.Object, run.Json().ValueKind);
        Assert.False(run.Json().GetProperty("schemaValid").GetBoolean());
        Assert.Contains(words, run.Json().GetProperty("unreadable").GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.Contains($"{name}@{run.Json().GetProperty("unreadable").GetProperty("offset").GetInt64()}: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
    }

    [Fact]
    public void Several_files_are_one_JSON_array_also_when_one_cannot_be_read()
    {
        var run = _upright.Run("validate", Rates("L2387"), _upright.Folder.File("empty.json", ""), "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([true, false], run.Json().EnumerateArray().Select(r => r.GetProperty("schemaValid").GetBoolean()));
    }
}
