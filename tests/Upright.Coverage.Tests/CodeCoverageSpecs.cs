using Upright.Coverage.Content;
using Upright.Coverage.Evidence;
using Upright.Domain.Answers;
using Upright.Domain.Codes;

namespace Upright.Coverage.Tests;

public sealed class CodeCoverageSpecs
{
    [Fact]
    public void L2387_has_something_in_every_section()
    {
        var coverage = Shipped.L2387;
        Assert.True(coverage.IsWrittenUp);
        Assert.NotEmpty(coverage.Points);
        Assert.Equal(["evaluation", "prescription", "casting", "fabrication", "fitting", "follow-up"], coverage.Workflow.Select(s => s.Id));
        Assert.Contains(coverage.Modifiers, m => m.Modifier.Value == "RT" && m.PayerId == "medicare");
        Assert.Contains(coverage.Diagnoses, d => d.Code.ToString() == "G14");
        Assert.Equal(["L2380", "L2385", "L2390", "L2395"], coverage.Alternatives.Select(a => a.Other.Value).Order(StringComparer.Ordinal));
        Assert.NotEmpty(coverage.Taxonomies);
        Assert.Contains(coverage.Places, p => p.Place.ToString() == "11" && p.Standing == "refused");
        Assert.Equal((4, 2), (coverage.UnitLimits.Single().Units, coverage.UnitLimits.Single().Indicator));
        Assert.Equal(3, coverage.Examples.Count);
        Assert.NotEmpty(coverage.Denials);
        Assert.NotEmpty(coverage.Checklist);
        Assert.NotEmpty(coverage.Rules);
        Assert.NotEmpty(coverage.Gaps);
    }

    [Fact]
    public void Every_theme_shows_every_payer_with_statements_or_the_reason_why_not()
    {
        Assert.All(Shipped.Library.Sets["family"], code =>
        {
            var coverage = Shipped.Library.For(code, Shipped.Day);
            if (!coverage.IsWrittenUp) return;
            Assert.All(coverage.Themes, row =>
            {
                Assert.Equal(["medicare", "aetna", "bcbs", "cigna", "uhc"], row.Cells.Select(c => c.Payer.Id));
                Assert.All(row.Cells, cell => Assert.True(cell.Statements.Count > 0 ^ cell.Why is not null));
            });
        });
    }

    [Fact]
    public void Agreement_and_disagreement_are_told_apart()
    {
        var custom = Shipped.L2387.Themes.Single(r => r.Theme.Id == "custom");
        Assert.Equal(Comparison.Agrees, custom.Cells.Single(c => c.Payer.Id == "bcbs").Statements.Single().Compared);
        Assert.Equal(Comparison.Stricter, custom.Cells.Single(c => c.Payer.Id == "cigna").Statements.Single().Compared);
        Assert.Equal(AbsenceReason.NotLoaded, custom.Cells.Single(c => c.Payer.Id == "aetna").Why!.Reason);
    }

    [Fact]
    public void A_question_is_shown_only_for_codes_for_which_it_makes_sense()
    {
        Assert.DoesNotContain(Shipped.L2387.Themes, r => r.Theme.Id == "stance-control");
        Assert.Contains(Shipped.Library.For(HcpcsCode.Parse("L2006"), Shipped.Day).Themes, r => r.Theme.Id == "stance-control");
    }

    [Theory]
    [InlineData("E0601")]
    [InlineData("L1833")]
    [InlineData("L5301")]
    public void Of_a_code_outside_the_family_nothing_is_invented(string text)
    {
        var coverage = Shipped.Library.For(HcpcsCode.Parse(text), Shipped.Day);
        Assert.False(coverage.IsWrittenUp);
        Assert.Equal(AbsenceReason.NotInSource, coverage.Why!.Reason);
        Assert.Equal(coverage, new CodeCoverage(coverage.Code, coverage.On) { Why = coverage.Why });
    }

    [Fact]
    public void Before_the_code_was_valid_there_is_no_release_for_the_date()
    {
        Assert.Equal(AbsenceReason.NoReleaseForDate, Shipped.Library.For(HcpcsCode.Parse("L2387"), new DateOnly(2005, 12, 31)).Why!.Reason);
        Assert.True(Shipped.Library.For(HcpcsCode.Parse("L2387"), new DateOnly(2006, 1, 1)).IsWrittenUp);
    }

    [Fact]
    public void Multiple_sclerosis_is_shown_by_the_code_of_the_day()
    {
        static IEnumerable<string> On(DateOnly day) => Shipped.Library.For(HcpcsCode.Parse("L2387"), day).Diagnoses.Where(d => d.Code.Category == "G35").Select(d => d.IsCategory ? "below" : "itself");
        Assert.Equal(["itself"], On(new DateOnly(2025, 9, 30)));
        Assert.Equal(["below"], On(new DateOnly(2025, 10, 1)));
    }

    [Fact]
    public void Order_before_delivery_is_asked_for_L2036_and_not_for_L2037()
    {
        Assert.Contains(Shipped.Library.For(HcpcsCode.Parse("L2036"), Shipped.Day).Checklist, i => i.Id == "order-before-delivery");
        Assert.DoesNotContain(Shipped.Library.For(HcpcsCode.Parse("L2037"), Shipped.Day).Checklist, i => i.Id == "order-before-delivery");
        Assert.DoesNotContain(Shipped.Library.For(HcpcsCode.Parse("L2036"), new DateOnly(2023, 4, 16)).Checklist, i => i.Id == "order-before-delivery");
    }

    [Fact]
    public void Every_citation_can_be_shown_as_provenance()
    {
        var provenance = Shipped.L2387.Profile!.Basis.Citations[0].AsProvenance();
        Assert.Equal("CMS", provenance.Publisher);
        Assert.Equal("long description", provenance.Locator);
        Assert.Equal(SourceStanding.Cited, provenance.Standing);
    }

    [Fact]
    public void A_document_without_known_dates_never_claims_to_hold_from_the_day_it_was_read()
    {
        var documents = Shipped.Library.Documents;
        Assert.Contains(documents, d => d.Effective is null);
        Assert.Contains(documents, d => d.Effective is not null);
        Assert.All(documents, d =>
        {
            var provenance = new Citation(d, null).AsProvenance();
            Assert.Equal(d.Effective is not null, provenance.HoldsIsRecorded);
            Assert.NotEqual(d.Read.Earliest, d.Effective is null ? provenance.Holds.From : default);
            Assert.Contains(d.Read.ToString(), provenance.HowRead, StringComparison.Ordinal);
            // Of a month the day is not known, so none is shown.
            Assert.Equal(d.Read.Day is null, provenance.Retrieved is null);
        });
    }
}
