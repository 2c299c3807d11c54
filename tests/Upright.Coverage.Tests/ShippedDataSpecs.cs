using Upright.Coverage.Loading;
using Upright.Coverage.Rules;
using Upright.Domain.Codes;

namespace Upright.Coverage.Tests;

public sealed class ShippedDataSpecs
{
    [Fact]
    public void Every_shipped_rule_finds_its_failing_examples_and_passes_its_passing_ones()
    {
        var rules = CoverageLoader.Load(CoverageFile.Embedded(), prove: true).Rules.Rules;
        Assert.Equal(129, rules.Count);
        Assert.Equal(119, rules.Count(r => r.Examples.Any(e => e.IsFailing) && r.Examples.Any(e => !e.IsFailing)));
    }

    [Fact]
    public void Rules_that_cannot_be_expressed_yet_are_counted_and_say_why()
    {
        var statements = Shipped.Library.Rules.Rules.Where(r => r.IsStatementOnly).ToList();
        Assert.Equal(["CLM-12", "CLM-20", "CLM-23", "DOC-14", "FEE-01", "FEE-02", "FEE-03", "FEE-04", "FEE-05", "SIM-04"], statements.Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.All(statements, r => Assert.NotEmpty(r.StatementOnlyBecause!));
    }

    [Fact]
    public void A_sound_case_has_nothing_to_mend_and_no_open_question()
    {
        Assert.All([Shipped.SoundCase, Shipped.BothSides], sound =>
        {
            var report = Shipped.Library.Rules.Check(sound);
            Assert.DoesNotContain(report.Findings, f => f.Rule.Severity != Severity.Info);
            Assert.Empty(report.OpenQuestions);
            Assert.True(report.Cleared.Count > 60, $"only {report.Cleared.Count} rules looked at the case");
        });
    }

    [Fact]
    public void The_claim_lines_of_every_worked_example_pass_the_rules()
    {
        Assert.Equal(3, Shipped.Library.Examples.Count);
        Assert.All(Shipped.Library.Examples, example =>
        {
            var report = Shipped.Library.Rules.Check(Shipped.SoundCase with
            {
                DateOfService = example.DateOfService,
                Diagnoses = example.Diagnoses,
                Lines = [.. example.Lines.Select(l => new CaseLine(l.Code, l.Units, l.Modifiers))],
                Facts = Shipped.SoundCase.With("polycentric-joints-right", FactValue.Of(example.Lines.Where(l => l.Code.Value == "L2387").Max(l => l.Units))).Facts,
            });
            Assert.Empty(report.Findings.Where(f => f.Rule.Severity != Severity.Info).Select(f => f.Rule.Id));
        });
    }

    [Fact]
    public void A_claim_for_both_knees_has_one_line_per_side()
    {
        var example = Shipped.Library.Examples.Single(e => e.Id == "bilateral-double-upright");
        Assert.Equal(
            ["L2036 KX-RT x1", "L2387 KX-RT x2", "L2036 KX-LT x1", "L2387 KX-LT x2"],
            example.Lines.Select(l => $"{l.Code} {string.Join('-', l.Modifiers)} x{l.Units}"));
    }

    [Fact]
    public void Every_addition_that_names_joints_meets_every_base_with_a_verdict()
    {
        var bases = Shipped.Library.Sets["base"];
        var met = Shipped.L2387.Pairings.Select(p => p.Base).ToHashSet();
        Assert.Empty(bases.Except(met));
        Assert.Equal("conflict", Shipped.L2387.Pairings.Single(p => p.Base.Value == "L2030").Verdict);
        Assert.Equal("goes", Shipped.L2387.Pairings.Single(p => p.Base.Value == "L2036").Verdict);
    }

    [Fact]
    public void Every_code_of_the_family_but_L4370_is_written_up()
    {
        var written = Shipped.Library.Codes.Select(c => c.Code).ToHashSet();
        Assert.Equal(["L4370"], Shipped.Library.Sets["family"].Except(written).Select(c => c.Value));
    }

    [Fact]
    public void Every_document_is_cited_by_something()
    {
        var library = Shipped.Library;
        var cited = library.Sets["family"].Concat([HcpcsCode.Parse("L2861"), HcpcsCode.Parse("L4361")])
            .SelectMany(c => new[] { new DateOnly(2025, 9, 1), Shipped.Day }.SelectMany(d => library.For(c, d).Documents))
            .Concat(library.Rules.Rules.SelectMany(r => r.Basis.Citations.Select(c => c.Document)))
            .Concat(library.Jurisdictions.SelectMany(j => j.Basis.Citations.Select(c => c.Document)))
            .Select(d => d.Id).ToHashSet();
        Assert.Empty(library.Documents.Select(d => d.Id).Except(cited));
    }

    [Fact]
    public void What_no_text_was_read_for_is_marked_unconfirmed()
    {
        var unread = Shipped.Library.Rules.Rules.Where(r => r.Basis.Citations.All(c => c.Document.Id == "working-knowledge")).ToList();
        Assert.NotEmpty(unread);
        Assert.All(unread, r => Assert.Equal(Evidence.ConfidenceGrade.C, r.Basis.Grade));
    }

    [Fact]
    public void Every_grade_in_use_has_its_meaning() =>
        Assert.Equal(Enum.GetValues<Evidence.ConfidenceGrade>(), Shipped.Library.Grades.Select(g => g.Grade).Order());
}
