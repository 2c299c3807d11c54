using Upright.Coverage.Rules;
using Upright.Domain.Codes;

namespace Upright.Coverage.Tests;

public sealed class RuleBookSpecs
{
    private static IEnumerable<string> Found(CaseFacts facts) =>
        Shipped.Library.Rules.Check(facts).Findings.Where(f => f.Rule.Severity != Severity.Info).Select(f => f.Rule.Id).Distinct();

    private static CaseLine Line(string code, int units, params string[] modifiers) => new(HcpcsCode.Parse(code), units, [.. modifiers.Select(Modifier.Parse)]);

    [Fact]
    public void A_patient_who_does_not_walk_gets_every_line_named()
    {
        var report = Shipped.Library.Rules.Check(Shipped.SoundCase.With("ambulatory", FactValue.Of(false)));
        Assert.Equal([1, 2], report.Findings.Where(f => f.Rule.Id == "COV-02").Select(f => f.LineNumber));
        Assert.Contains(report.Findings, f => f.Rule.Id == "MOD-06");
    }

    [Fact]
    public void Polycentric_joints_on_a_base_without_knee_are_an_internal_block_and_not_a_payers_rule()
    {
        var report = Shipped.Library.Rules.Check(Shipped.SoundCase with { Lines = [Line("L2030", 1, "KX", "RT"), Line("L2387", 2, "KX", "RT")] });
        var finding = Assert.Single(report.Findings, f => f.Rule.Id == "PAIR-03");
        Assert.True(finding.Rule.IsInternal);
    }

    [Fact]
    public void The_worst_findings_come_first()
    {
        var severities = Shipped.Library.Rules.Check(Shipped.SoundCase with { Lines = [Line("L2036", 1, "RT", "KX"), Line("L2387", 3, "KX", "RT")] }).Findings.Select(f => f.Rule.Severity).ToList();
        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(Severity.Reject, severities[0]);
    }

    [Fact]
    public void An_empty_case_opens_questions_and_finds_nothing()
    {
        var report = Shipped.Library.Rules.Check(Shipped.SoundCase with { Facts = new Dictionary<string, FactValue>() });
        Assert.DoesNotContain(report.Findings, f => f.Rule.Severity != Severity.Info);
        Assert.Contains("ambulatory", report.OpenQuestions);
        Assert.All(report.OpenQuestions, q => Assert.Contains(Shipped.Library.Rules.Vocabulary, f => f.Id == q));
    }

    [Fact]
    public void Medicares_coverage_binds_Medicare_Advantage_and_its_filing_time_does_not()
    {
        var advantage = Shipped.SoundCase with { PayerId = "uhc", Plan = "medicare-advantage" };
        Assert.Contains("COV-02", Found(advantage.With("ambulatory", FactValue.Of(false))));
        Assert.DoesNotContain("CLM-09", Found(advantage.With("received-by-payer", FactValue.Of(new DateOnly(2028, 1, 1)))));
    }

    [Fact]
    public void Medicares_rules_say_nothing_of_a_commercial_claim() =>
        Assert.DoesNotContain("MOD-04", Found(Shipped.SoundCase with { PayerId = "aetna", Plan = "commercial", Lines = [Line("L2036", 1, "RT"), Line("L2387", 2, "RT")] }));

    [Fact]
    public void A_rule_does_not_hold_before_its_day()
    {
        var noSide = Shipped.SoundCase with { Lines = [Line("L2036", 1, "KX"), Line("L2387", 2, "KX")] };
        Assert.Contains("MOD-01", Found(noSide));
        Assert.DoesNotContain("MOD-01", Found(noSide with { DateOfService = new DateOnly(2019, 2, 28) }));
    }

    [Fact]
    public void The_left_side_is_judged_apart_from_the_right()
    {
        var report = Shipped.Library.Rules.Check(Shipped.BothSides with
        {
            Lines = [Line("L2036", 1, "KX", "RT"), Line("L2387", 2, "KX", "RT"), Line("L2037", 1, "KX", "LT"), Line("L2387", 2, "KX", "LT")],
        });
        Assert.Equal(Laterality.Left, Assert.Single(report.Findings, f => f.Rule.Id == "UNIT-01").Side);
    }

    [Fact]
    public void A_claim_without_codes_of_the_family_is_none_of_these_rules_business()
    {
        var report = Shipped.Library.Rules.Check(new CaseFacts("medicare", "original-medicare", Shipped.Day) { Lines = [Line("E0601", 1)] });
        Assert.Empty(report.Findings);
        Assert.Empty(report.Undecided);
        Assert.Empty(report.StatementsOnly);
    }
}
