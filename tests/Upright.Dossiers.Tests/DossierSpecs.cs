using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Tests;

public sealed class DossierSpecs : IDisposable
{
    private readonly Library _library = new();

    [Fact]
    public void The_sections_stand_in_their_fixed_order_and_none_is_blank()
    {
        var document = DossierDocument.Of(_library.Dossier("L2387"));
        Assert.Equal(["summary", "code", "clinical", "coding", "coverage", "benchmarks", "medicare", "practice", "availability", "method", "cite"], document.Sections.Select(s => s.Id));
        Assert.All(document.Sections, s => Assert.NotEmpty(s.Blocks));
    }

    [Fact]
    public void The_knee_joint_is_answered_from_the_starter_data_alone()
    {
        var dossier = _library.Dossier("L2387", "2026-02-01", "TX");
        Assert.Equal(new Money(190.18m), dossier.Glance.Medicare.Content!.Lowest);
        Assert.Equal(new Money(253.57m), dossier.Glance.Medicare.Content.Highest);
        Assert.Equal(dossier.MedicareFees.Content!.Tables[0].States.Single(s => s.State.Abbreviation == "TX").Fee, dossier.Glance.Medicare.Content.InState);
        Assert.Equal(SourceStanding.Starter, dossier.Glance.Medicare.Content.Evidence.Sources[0].Standing);
        Assert.Equal("Addition, each joint", dossier.Glance.Kind!.Text);
        Assert.Equal("RT or LT and KX", dossier.Glance.Modifiers!.Text);
        Assert.NotEmpty(dossier.Glance.ClaimNeeds.Content!);
        Assert.Equal(["medicare", "aetna", "bcbs", "cigna", "uhc"], dossier.Coverage.Content!.Payers.Select(p => p.Id));
        Assert.NotEmpty(dossier.Clinical.Content!.Workflow);
    }

    [Fact]
    public void A_day_without_a_fee_schedule_shows_the_absence_and_the_loaded_quarters_but_no_fee_of_that_day()
    {
        var dossier = _library.Dossier("L2387", "2023-06-01");
        Assert.Equal(AbsenceReason.NoReleaseForDate, dossier.Glance.Medicare.Why!.Reason);
        Assert.Empty(dossier.MedicareFees.Content!.Tables);
        Assert.NotEmpty(dossier.MedicareFees.Content.History);
        Assert.All(dossier.Practice.Examples.Content ?? [], e => Assert.NotNull(e.Payment.Why));
    }

    [Fact]
    public void A_worked_example_pays_what_its_lines_add_up_to()
    {
        var examples = _library.Dossier("L2387", "2026-02-01", "TX").Practice.Examples.Content!;
        Assert.Contains(examples, e => e.Lines.Count == 2 && e.Lines.Any(l => l.Units == 2));
        Assert.All(examples.Where(e => e.Payment.Content is not null), e =>
        {
            var paid = e.Payment.Content!;
            Assert.Equal(e.Lines.Sum(l => l.Fee!.Value.Amount * l.Units), paid.Allowed.Amount);
            Assert.Equal(paid.Allowed, paid.MedicarePays + paid.PatientOwes + paid.Sequestration);
        });
        Assert.Contains(examples, e => e.Payment.Content is not null);
    }

    [Fact]
    public void A_code_that_no_release_names_says_so_in_every_part_and_invents_nothing()
    {
        var dossier = _library.Dossier("L9999");
        Assert.Null(dossier.Name);
        Assert.NotNull(dossier.Descriptor.Why);
        Assert.NotNull(dossier.CodeOverview.Why);
        Assert.NotNull(dossier.Clinical.Why);
        Assert.NotNull(dossier.Coverage.Why);
        Assert.NotNull(dossier.Market.National.Why);
        Assert.NotNull(dossier.MedicareFees.Why);
        Assert.All(dossier.Availability.Rows.SelectMany(r => r.Cells), c => Assert.NotNull(c.Why));
    }

    [Fact]
    public void A_code_with_nothing_but_a_descriptor_is_built_from_the_descriptor()
    {
        using var library = new Library().With("cms", "hcpcs", "HCPC2020_OCT_CONTR_ANWEB.xlsx");
        var dossier = library.Dossier("L1833");
        Assert.NotNull(dossier.Descriptor.Content);
        Assert.Contains(dossier.CodeOverview.Content!, f => f.Name == "How it is made" && f.Value!.Text.Contains("refabricated", StringComparison.Ordinal));
        Assert.NotNull(dossier.Clinical.Why);
        Assert.NotNull(dossier.MedicareFees.Why);
    }

    [Theory]
    [InlineData("L2387")]
    [InlineData("L1833")]
    [InlineData("L4360")]
    public void With_the_files_of_CMS_every_figure_is_official_and_cites_its_line(string code)
    {
        using var library = new Library().WithCms();
        var dossier = library.Dossier(code, "2026-02-01");
        var source = dossier.MedicareFees.Content!.Tables[0].Source;
        Assert.Equal(SourceStanding.Official, source.Standing);
        Assert.StartsWith("line ", source.Locator, StringComparison.Ordinal);
        Assert.All(dossier.MedicareFees.Content.History, q => Assert.True(q.Lowest <= q.Highest));
    }

    [Fact]
    public void Every_part_of_every_starter_dossier_is_content_or_a_reason()
    {
        foreach (var code in (string[])["L2387", "L2036", "L2005", "L2405", "L2820", "L0000"])
        {
            var dossier = _library.Dossier(code);
            (object?, Absence?)[] parts =
            [
                (dossier.Summary.Content, dossier.Summary.Why), (dossier.CodeOverview.Content, dossier.CodeOverview.Why), (dossier.Clinical.Content, dossier.Clinical.Why),
                (dossier.Coding.Modifiers.Content, dossier.Coding.Modifiers.Why), (dossier.Coding.Pairings.Content, dossier.Coding.Pairings.Why), (dossier.Coding.UnitLimits.Content, dossier.Coding.UnitLimits.Why),
                (dossier.Coverage.Content, dossier.Coverage.Why), (dossier.Market.National.Content, dossier.Market.National.Why), (dossier.MedicareFees.Content, dossier.MedicareFees.Why),
                (dossier.Practice.Examples.Content, dossier.Practice.Examples.Why), (dossier.Practice.Denials.Content, dossier.Practice.Denials.Why), (dossier.Practice.Checklist.Content, dossier.Practice.Checklist.Why),
            ];
            Assert.All(parts, p => Assert.True(p.Item1 is null != p.Item2 is null, $"{code}: a part is both or neither"));
            Assert.All(parts.Where(p => p.Item2 is not null), p => Assert.False(string.IsNullOrWhiteSpace(p.Item2!.Supply)));
        }
    }

    public void Dispose() => _library.Dispose();
}
