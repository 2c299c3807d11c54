using Upright.Domain.Answers;
using Upright.Store.Reference.Questions;
using Upright.Store.Starter;
using Upright.Tests;

namespace Upright.Store.Tests.Reference;

/// <summary>Every question has a date, and the release that holds on it answers.</summary>
public sealed class ReleaseSpecs : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    private static IEnumerable<HcpcsFile.Row> Whole(params HcpcsFile.Row[] rows) => [.. rows, .. Enumerable.Range(0, 3_000).Select(i => new HcpcsFile.Row($"A{i:0000}", "3", "Filling", Effective: "20200101"))];

    private void Release(string name, params HcpcsFile.Row[] rows) => Assert.NotNull(_library.ImportText(name, HcpcsFile.Csv(Whole(rows))).Source);

    private CodeAnswer Code(string code, string? on) => new Codes(_library.Store).Ask(code, on is null ? null : DateOnly.Parse(on, null), Library.Today);

    [Fact]
    public void The_release_that_holds_on_the_date_answers()
    {
        Release("HCPC2020_JUL.csv", new HcpcsFile.Row("L2387", "3", "As it was"));
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "As it is", Effective: "20201001"));

        Assert.Equal("As it was", Code("L2387", "2020-08-15").Record!.LongDescription);
        Assert.Equal("As it is", Code("L2387", "2020-12-31").Record!.LongDescription);
    }

    [Fact]
    public void A_date_no_release_covers_is_absent_and_names_the_nearest()
    {
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "An item"));

        var answer = Code("L2387", "2023-05-01");

        Assert.Null(answer.Choice.Source);
        Assert.Equal(AbsenceReason.NoReleaseForDate, answer.Choice.Absence!.Reason);
        Assert.Equal("October 2020", answer.Choice.Absence.Nearest!.Release);
        Assert.Contains("upright fetch", answer.Choice.Absence.Supply, StringComparison.Ordinal);
        Assert.Null(answer.HeldOnDate);
    }

    [Fact]
    public void A_later_release_that_dates_the_record_before_the_day_says_that_it_held()
    {
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "An item", Effective: "20060101"), new HcpcsFile.Row("L2390", "3", "A new one", Effective: "20200701"));

        Assert.True(Code("L2387", "2018-03-01").HeldOnDate);
        Assert.Null(Code("L2390", "2018-03-01").HeldOnDate);
    }

    [Fact]
    public void Without_a_date_the_latest_release_answers_and_says_so()
    {
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "An item"));

        var answer = Code("L2387", null);

        Assert.Equal(new DateOnly(2020, 12, 31), answer.Choice.On);
        Assert.Contains("latest", answer.Choice.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_a_later_release_has_dropped_is_not_said_to_be_of_the_latest()
    {
        Release("HCPC2020_JUL.csv", new HcpcsFile.Row("L2387", "3", "An item"));
        Release("HCPC2020_OCT.csv");

        var remark = Code("L2387", null).Choice.Remark!;

        Assert.Contains("October 2020 does not name the code L2387 any more", remark, StringComparison.Ordinal);
        Assert.DoesNotContain("latest", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_whole_release_does_not_name_is_not_in_it_whatever_starter_and_other_releases_say()
    {
        StarterData.Ensure(_library.Store);
        Release("HCPC2025_OCT.csv");
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "An item"));

        var answer = Code("L2387", "2025-11-01");

        Assert.Equal(AbsenceReason.NotInSource, answer.Choice.Absence!.Reason);
        Assert.Null(answer.Choice.Source);
    }

    [Fact]
    public void An_excerpt_answers_for_what_it_names_and_its_silence_proves_nothing()
    {
        _library.ImportText("HCPC2025_OCT.csv", HcpcsFile.Csv([new("L2387", "3", "Of the excerpt")]));

        Assert.Equal("Of the excerpt", Code("L2387", "2025-11-01").Record!.LongDescription);
        Assert.Equal(AbsenceReason.NotLoaded, Code("L2390", "2025-11-01").Choice.Absence!.Reason);
    }

    [Fact]
    public void A_terminated_code_is_not_valid_after_its_last_day()
    {
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "An item", Terminated: "20201115"));

        Assert.True(Code("L2387", "2020-11-15").Record!.IsValidOn(new(2020, 11, 15)));
        Assert.False(Code("L2387", "2020-11-16").Record!.IsValidOn(new(2020, 11, 16)));
    }

    [Fact]
    public void History_compares_the_releases_in_order_field_by_field()
    {
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("L2387", "3", "New words", Coverage: "D", Effective: "20201001"));
        Release("HCPC2020_JUL.csv", new HcpcsFile.Row("L2387", "3", "Old words"));

        var history = new Codes(_library.Store).History("L2387");
        var changes = CodeChanges.Between(history[0], history[1]);

        Assert.Equal(["July 2020", "October 2020"], history.Select(r => r.Source.Release));
        Assert.Equal([("long description", "Old words", "New words"), ("coverage", "C", "D"), ("effective", "2006-01-01", "2020-10-01")], changes.Select(c => (c.Field, c.From, c.To)));
    }

    [Fact]
    public void A_modifier_and_a_code_of_the_same_letters_are_not_confused()
    {
        Release("HCPC2020_OCT.csv", new HcpcsFile.Row("KX", "7", "A modifier"));

        Assert.Equal("A modifier", new Codes(_library.Store).AskModifier("KX", new(2020, 10, 15), Library.Today).Record!.LongDescription);
        Assert.Equal(AbsenceReason.NotInSource, Code("KX", "2020-10-15").Choice.Absence!.Reason);
    }

    [Fact]
    public void A_row_of_zeros_is_not_priced_rather_than_free()
    {
        _library.ImportText("a.csv", FeeTable.Cms([new("L2387", "0"), new("E0100", "20", "NU"), new("E0100", "2", "RR")]));
        var schedule = new FeeSchedule(_library.Store);

        var unpriced = Assert.Single(schedule.Ask("L2387", new(2025, 5, 1), Library.Today).Rows);

        Assert.False(unpriced.IsPriced);
        Assert.Null(unpriced.ContiguousRange());
        Assert.Equal(["NU", "RR"], schedule.Ask("E0100", new(2025, 5, 1), Library.Today).Rows.Select(r => Assert.Single(r.Modifiers)));
    }

    [Fact]
    public void The_nearest_schedule_is_taken_only_when_asked_for_and_still_marked()
    {
        _library.ImportText("a.csv", FeeTable.Cms([new("L2387", "190.18")]));
        var schedule = new FeeSchedule(_library.Store);

        Assert.Empty(schedule.Ask("L2387", new(2024, 1, 1), Library.Today).Rows);
        var nearest = schedule.Ask("L2387", new(2024, 1, 1), Library.Today, nearest: true);
        Assert.Single(nearest.Rows);
        Assert.NotNull(nearest.Choice.Absence);
    }
}
