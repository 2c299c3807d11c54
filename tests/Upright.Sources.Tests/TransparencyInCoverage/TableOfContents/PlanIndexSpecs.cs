using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Tests.TransparencyInCoverage.TableOfContents;

public class PlanIndexSpecs
{
    private const string Index = """
        {"reporting_entity_name":"SYNTHETIC Payer","reporting_entity_type":"issuer","version":"2.0.0","last_updated_on":"2026-10-01","reporting_structure":[
         {"in_network_files":[{"description":"PPO","location":"https://a.example/x/ppo_1_of_2.json.gz?Signature=SECRET1"},{"description":"PPO","location":"https://a.example/x/ppo_2_of_2.json.gz?Signature=SECRET2"}],
          "allowed_amount_file":{"description":"oon","location":"https://a.example/empty.json"},
          "reporting_plans":[{"plan_name":"Choice PPO","plan_id_type":"EIN","plan_id":"01-2345678","plan_market_type":"group","issuer_name":"I","plan_sponsor_name":"Example Works"}]},
         {"reporting_plans":[{"plan_name":"Basic HMO","plan_id_type":"hios","plan_id":"1234567890","plan_market_type":"individual"}],
          "in_network_files":[{"description":"PPO","location":"https://a.example/x/ppo_1_of_2.json.gz?Signature=SECRET3"},{"description":"HMO","location":"sftp://b.example/hmo.zip"}]}]}
        """;

    private static PlanIndex Read(string json, PlanFilter? filter = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return PlanIndexReader.Read(stream, filter ?? PlanFilter.All, CancellationToken.None);
    }

    [Fact]
    public void A_file_named_under_two_plans_with_two_signatures_is_one_file()
    {
        var index = Read(Index);
        Assert.Equal((5, 4, 2L), ((int)index.FileEntries, index.FilesInAll, index.Structures));
        Assert.Equal(["https://a.example/x/ppo_1_of_2.json.gz", "https://a.example/x/ppo_2_of_2.json.gz", "https://a.example/empty.json", "sftp://b.example/hmo.zip"], index.Files.Select(f => f.Address.ToString()));
        Assert.Equal(2, index.Files[0].Entries);
        Assert.Equal([IndexedFileKind.InNetwork, IndexedFileKind.InNetwork, IndexedFileKind.AllowedAmounts, IndexedFileKind.InNetwork], index.Files.Select(f => f.Kind));
        Assert.False(index.Files[3].Address.IsFetchable);
    }

    [Theory]
    [InlineData("choice", null, null, 3)]
    [InlineData("example works", null, null, 3)]
    [InlineData(null, "individual", null, 2)]
    [InlineData(null, null, "12345678", 3)]
    [InlineData(null, null, "1234567890", 2)]
    [InlineData("choice", "individual", null, 0)]
    [InlineData("nobody", null, null, 0)]
    public void Plans_are_chosen_by_name_market_and_id(string? text, string? market, string? id, int files)
    {
        var index = Read(Index, new PlanFilter(text, market, id));
        Assert.Equal(files, index.Files.Count);
        Assert.Equal(files == 0 ? 0 : 1, index.Plans.Count);
        Assert.Equal(4, index.FilesInAll);
    }

    [Fact]
    public void A_field_named_by_half_a_surrogate_pair_is_passed_over() =>
        Assert.Equal(4, Read(Index.Replace("\"version\"", "\"\\ud83e\"", StringComparison.Ordinal)).FilesInAll);

    [Fact]
    public void An_error_quotes_no_text_of_the_file()
    {
        var broken = Index.Replace("\"https://b", "tru https://b?Signature=SECRET", StringComparison.Ordinal).Replace("\"sftp://b", "tsftp://b?Signature=SECRET", StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", Assert.Throws<UnreadableInputException>(() => Read(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_is_in_no_text_of_an_address() =>
        Assert.DoesNotContain("SECRET", string.Join(' ', Read(Index).Files.Select(f => f + f.Address.FileName + f.Address.Shown)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://user:word@a.example/f.json.gz?x=1#y", "https://a.example/f.json.gz")]
    [InlineData("https://a.example?sig=1", "https://a.example")]
    [InlineData("https://a.example/a@b/f.json", "https://a.example/a@b/f.json")]
    [InlineData("no address", "no address")]
    public void An_address_is_shown_without_whatever_may_be_secret(string location, string shown) => Assert.Equal(shown, FileAddress.Of(location).Shown);

    [Theory]
    [InlineData("https://a.example/2026-10_x.json.gz?s=1", "2026-10_x.json.gz")]
    [InlineData("https://a.example/%2e%2e%2fetc%2fpasswd", "etcpasswd")]
    [InlineData("https://a.example/", "file.json.gz")]
    public void A_file_name_has_plain_characters_only(string location, string name) => Assert.Equal(name, FileAddress.Of(location).FileName);

    [Fact]
    public void Files_at_the_root_and_a_single_object_in_place_of_a_list_are_taken()
    {
        var index = Read("""{"reporting_entity_name":"P","allowed_amount_files":{"description":"d","location":"https://a.example/a.json"},"reporting_structure":[{"reporting_plans":null,"in_network_files":{"location":"https://a.example/b.json","description":7}},3]}""");
        Assert.Equal(["https://a.example/a.json", "https://a.example/b.json"], index.Files.Select(f => f.Address.Shown));
        Assert.Equal(["files-at-root", "object-expected"], index.Warnings.Keys);
    }

    [Theory]
    [InlineData("{\"in_network\":[]}", "not a table of contents")]
    [InlineData("<html>", "web page")]
    [InlineData("{\"reporting_structure\":[{\"reporting_plans\":[", "")]
    [InlineData("{\"reporting_structure\":[]} {", "one document")]
    public void What_is_no_index_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableInputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void CMSs_examples_are_read()
    {
        foreach (var example in Directory.GetFiles(SharedData.Path("tic"), "table-of-contents-sample.json", SearchOption.AllDirectories))
        {
            var index = Read(File.ReadAllText(example));
            Assert.NotEmpty(index.Plans);
            Assert.NotEmpty(index.Files);
            Assert.Empty(index.Warnings);
        }
    }
}
