using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.AllowedAmounts;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Sources.TransparencyInCoverage.TableOfContents;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>Random damage, bounded in the ordinary run; <see cref="Damaging"/> tells how to go on longer by hand.</summary>
public class FuzzSpecs
{
    [Fact]
    public void However_a_file_is_damaged_the_answer_is_a_report_or_one_clear_error()
    {
        var seeds = Damaging.Seeds(Encoding.UTF8.GetBytes(Validating.InNetwork2().ToJsonString()), Encoding.UTF8.GetBytes(FamiliarSpecs.Many(5).ToJsonString()));
        var random = new Random(Damaging.Seed());
        for (var round = 0; round < Damaging.Rounds(); round++)
        {
            var bytes = Damaging.Damage((byte[])seeds[random.Next(seeds.Count)].Clone(), seeds, random);
            try
            {
                var (kind, major) = ((FileKind)random.Next(4), random.Next(1, 3));
                var report = Validating.Bytes(bytes, kind, major);
                if (kind == FileKind.InNetwork) Assert.Equal(HostileInputSpecs.Describe(Validating.Bytes(bytes, kind, major, new ValidationOptions { ReadsEveryPrice = true })), HostileInputSpecs.Describe(report));
                Assert.True(report.ViolationCount >= report.Violations.Count);
                if (report.Unreadable is null) Damaging.AssertIsJson(bytes);
            }
            catch (UnreadableInputException)
            {
                // The clear error.
            }
        }
    }

    [Fact]
    public void However_an_index_or_a_file_of_allowed_amounts_is_damaged_it_is_read_as_JSON_or_refused_without_a_signature()
    {
        var index = """
            {"reporting_entity_name":"P","reporting_structure":[{"reporting_plans":[{"plan_name":"N","plan_id_type":"EIN","plan_id":"01-2345678","plan_market_type":"group"}],
            "in_network_files":[{"description":"D","location":"https://a.example/f.json.gz?Signature=SECRET"}],"allowed_amount_file":{"description":"D","location":"https://a.example/g.json?sig=SECRET"}}]}
            """;
        var seeds = Damaging.Seeds(Encoding.UTF8.GetBytes(index));
        var random = new Random(Damaging.Seed());
        for (var round = 0; round < Damaging.Rounds() / 4; round++)
        {
            // Every second document is the index, so that it is damaged often enough.
            var seed = seeds[round % 2 == 0 ? 0 : random.Next(seeds.Count)];
            var bytes = Damaging.Damage((byte[])seed.Clone(), seeds, random);
            Try(bytes, json => Shown(PlanIndexReader.Read(json, PlanFilter.All, CancellationToken.None)));
            Try(bytes, json => AllowedAmountsReader.Read(json, CodeFilter.All, CancellationToken.None).ReportingEntity);
        }
    }

    private static string Shown(PlanIndex index) => string.Join(' ', index.Files.Select(f => f.Address + f.Address.FileName));

    private static void Try(byte[] bytes, Func<Stream, string> read)
    {
        using var json = new MemoryStream(bytes);
        try
        {
            var shown = read(json);
            Damaging.AssertIsJson(bytes);
            Assert.True(!shown.Contains("Signature", StringComparison.Ordinal), shown + "\n" + Encoding.UTF8.GetString(bytes));
        }
        catch (UnreadableInputException refused)
        {
            Assert.DoesNotContain("Signature", refused.Message, StringComparison.Ordinal);
        }
    }
}
