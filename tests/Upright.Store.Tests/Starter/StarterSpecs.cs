using Upright.Domain.Answers;
using Upright.Domain.Codes.Descriptors;
using Upright.Domain.Medicare;
using Upright.Domain.Places;
using Upright.Sources.Reading;
using Upright.Store.Parameters;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;
using Upright.Store.Starter;
using Upright.Store.Tests.Reference;
using Upright.Tests;

namespace Upright.Store.Tests.Starter;

public class StarterSpecs
{
    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Codes => [.. EmbeddedTable.Rows("starter-hcpcs-kafo.tsv")];

    private static string Kind(DescriptorReading reading) => reading.IsAddition ? "addition" : "base";

    [Fact]
    public void What_the_plain_names_say_is_what_the_table_says_of_kind_unit_and_fabrication()
    {
        Assert.All(Codes, row =>
        {
            var reading = DescriptorReader.Read(row["name"]);
            Assert.Equal((row["code"], row["kind"] == "addition" ? "addition" : "base", row["unit"], row["fabrication"]),
                (row["code"], Kind(reading), row["kind"] == "component" ? row["unit"] : reading.Unit ?? "", reading.Fabrication == Fabrication.Unstated ? "" : reading.Fabrication.InWords()));
        });
    }

    [Fact]
    public void What_the_official_descriptors_say_is_what_the_table_says_of_kind_unit_and_fabrication()
    {
        var official = CsvRows.Read(new StreamReader(SharedData.Path("cms", "hcpcs", "hcpcs-2025-oct.rebuilt.csv"))).Skip(1).Where(r => r[1] != "modifier").ToDictionary(r => r[0], r => r[4]);

        Assert.All(Codes, row =>
        {
            var reading = DescriptorReader.Read(official[row["code"]]);
            Assert.Equal((row["code"], row["kind"] == "addition" ? "addition" : "base", row["unit"], row["fabrication"]),
                (row["code"], Kind(reading), reading.Unit ?? "", reading.Fabrication == Fabrication.Unstated ? "" : reading.Fabrication.InWords()));
        });
    }

    [Fact]
    public void The_names_are_our_own_words_and_not_the_official_ones()
    {
        var official = CsvRows.Read(new StreamReader(SharedData.Path("cms", "hcpcs", "hcpcs-2025-oct.rebuilt.csv"))).Skip(1).Where(r => r[1] != "modifier").ToDictionary(r => r[0], r => r[4]);

        Assert.All(Codes, row => Assert.NotEqual(official[row["code"]], row["name"], StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("2026-01-01", "DMEPOS26_JAN.without-preamble.csv")]
    [InlineData("2025-04-01", "DMEPOS25_APR.csv")]
    [InlineData("2021-07-01", "pdac-fee-schedule-2021-07-01.csv")]
    public void Every_starter_amount_is_the_one_of_the_official_file(string release, string file)
    {
        using var starter = new Library(starter: true);
        using var official = new Library();
        official.Import(SharedData.Path("cms", "dmepos", file));
        var on = DateOnly.Parse(release, null).AddDays(10);

        var compared = 0;
        foreach (var code in EmbeddedTable.Rows("starter-dmepos-fees.tsv").Where(r => r["release"] == release).Select(r => r["code"]))
        {
            var ours = Assert.Single(new FeeSchedule(starter.Store).Ask(code, on, Library.Today).Rows);
            var theirs = Assert.Single(new FeeSchedule(official.Store).Ask(code, on, Library.Today).Rows);
            Assert.Equal(theirs.Amounts, ours.Amounts);
            Assert.Equal((theirs.Floor, theirs.Ceiling, theirs.Category), (ours.Floor, ours.Ceiling, ours.Category));
            compared++;
        }
        Assert.InRange(compared, 37, 38);
    }

    [Fact]
    public void Starter_data_answer_at_once_are_marked_and_give_way_to_the_official_file()
    {
        using var library = new Library(starter: true);
        var fees = new FeeSchedule(library.Store);
        var before = fees.Ask("L2387", new(2025, 5, 1), Library.Today);
        Assert.Equal((SourceStanding.Starter, 186.44m), (before.Choice.Source!.Standing, before.Rows[0].Fee(Jurisdiction.Parse("TX"), false)!.Value.Amount));

        library.Import("a.csv", System.Text.Encoding.UTF8.GetBytes(FeeTable.Cms([new("L2387", "1.00")])));

        var after = fees.Ask("L2387", new(2025, 5, 1), Library.Today);
        Assert.Equal((SourceStanding.Official, 1.00m), (after.Choice.Source!.Standing, after.Rows[0].Fee(Jurisdiction.Parse("TX"), false)!.Value.Amount));
    }

    [Fact]
    public void Putting_the_starter_data_in_twice_changes_nothing()
    {
        using var library = new Library(starter: true);
        var before = library.Everything();

        StarterData.Ensure(library.Store);

        Assert.Equal(before, library.Everything());
        Assert.All(SourceList.All(library.Store), s => Assert.Equal((SourceStanding.Starter, true), (s.Standing, s.Partial)));
        Assert.Equal(52, SourceList.All(library.Store, ReferenceKinds.Places).Single().Rows);
    }

    [Fact]
    public void Every_day_since_2019_has_one_coinsurance_one_deductible_and_one_sequestration_each_with_its_reference()
    {
        for (var day = new DateOnly(2019, 1, 1); day <= new DateOnly(2026, 12, 31); day = day.AddDays(1))
        {
            foreach (var name in (string[])[PaymentParameters.Coinsurance, PaymentParameters.Deductible, PaymentParameters.Sequestration])
            {
                var only = Assert.Single(MedicareParameters.Shipped.All, p => p.Name == name && p.Holds.Contains(day));
                Assert.StartsWith("https://", only.Link, StringComparison.Ordinal);
                Assert.NotEmpty(only.Reference);
            }
        }
    }
}
