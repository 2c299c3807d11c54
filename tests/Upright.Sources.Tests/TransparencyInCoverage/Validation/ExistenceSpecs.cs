using System.Text.Json.Nodes;
using Upright.Domain.CodeSets;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

public class ExistenceSpecs
{
    /// <summary>L2387 since 2006, L2999 from 2027 on, L2000 until 2025.</summary>
    private sealed class SomeCodes(bool isLoaded = true) : ICodeSets
    {
        public CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate) => !isLoaded ? CodeVerdict.NotLoaded : code switch
        {
            "L2387" => CodeVerdict.Valid,
            "L2999" => serviceDate.Year >= 2027 ? CodeVerdict.Valid : CodeVerdict.NotYetEffective,
            "L2000" => serviceDate.Year <= 2025 ? CodeVerdict.Valid : CodeVerdict.Terminated,
            "L2001" => CodeVerdict.NotLoaded,
            _ => CodeVerdict.Unknown,
        };
    }

    private static ValidationReport Of(string day, params string[] codes)
    {
        var document = Validating.InNetwork2();
        // The file's day may stand at its very end.
        document.Remove("last_updated_on");
        document["last_updated_on"] = day;
        var items = document["in_network"]!.AsArray();
        foreach (var code in codes)
        {
            var item = document.Item().DeepClone().AsObject();
            item["billing_code"] = code;
            items.Add((JsonNode)item);
        }
        items.RemoveAt(0);
        return Validating.Text(document.ToJsonString(), options: new ValidationOptions { CodeSets = new SomeCodes() });
    }

    [Fact]
    public void A_code_that_does_not_exist_is_an_error_at_its_item_and_a_failed_code_of_the_scorecard()
    {
        var report = Of("2026-10-01", "L2387", "L9999", "L9999");
        var finding = Assert.Single(report.Findings, f => f.Rule == FindingKind.CodeUnknown);
        Assert.Equal((Severity.Error, 2L, "/in_network/1", "L9999"), (finding.Severity, finding.Count, finding.Pointer, finding.Samples[0].Detail));
        Assert.Equal(2, report.Scorecard.Qualities.Single(q => q.Name == "codes").Failed);
        Assert.Equal(new CodeCheck(new DateOnly(2026, 10, 1), "the loaded HCPCS releases", 2, 2, 1, 0), report.CodeCheck);
    }

    [Theory]
    [InlineData("2026-10-01", "L2999", true)]
    [InlineData("2027-01-01", "L2999", false)]
    [InlineData("2026-10-01", "L2000", true)]
    [InlineData("2025-10-01", "L2000", false)]
    public void The_files_own_date_decides_whether_a_code_is_in_force(string day, string code, bool isFinding)
    {
        var report = Of(day, code);
        Assert.Equal(isFinding, report.Has(FindingKind.CodeNotInForce));
        Assert.False(report.Has(FindingKind.CodeUnknown));
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), report.CodeCheck!.On);
    }

    [Fact]
    public void Without_a_code_set_the_report_says_that_the_check_was_not_made()
    {
        var report = Validating.Text(Validating.InNetwork2().ToJsonString(), options: new ValidationOptions { CodeSets = new SomeCodes(isLoaded: false) });
        Assert.False(report.CodeCheck!.Made);
        Assert.StartsWith("Not checked whether its 1 Level II codes exist", report.CodeCheck.Message, StringComparison.Ordinal);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Codes_that_an_excerpt_does_not_cover_are_told_apart_from_codes_that_do_not_exist()
    {
        var report = Of("2026-10-01", "L2387", "L2001");
        Assert.Equal((2, 1, 0), (report.CodeCheck!.Codes, report.CodeCheck.Checked, report.CodeCheck.Unknown));
        Assert.False(report.CodeCheck.Made);
        Assert.Contains("The other 1 were not checked", report.CodeCheck.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dental_code_is_not_asked_for_because_CMS_does_not_publish_it() => Assert.Equal(0, Of("2026-10-01", "D0120").CodeCheck!.Codes);
}
