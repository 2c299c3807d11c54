using Upright.Domain;
using Upright.Domain.Answers;

namespace Upright.Benchmarks.Tests;

public sealed class AbsenceSpecs
{
    [Fact]
    public void Without_any_file_nothing_is_loaded()
    {
        var benchmark = new TestLake().Ask("L2387");
        Assert.Empty(benchmark.Payers);
        Assert.Equal(AbsenceReason.NotLoaded, benchmark.AllPayers.Absence!.Reason);
    }

    [Fact]
    public void A_payer_asked_for_by_name_and_not_loaded_is_named()
    {
        var lake = new TestLake();
        lake.Price(lake.File("Example Health"), "L2387", 150m, ["ein:123456789"]);
        var payer = Assert.Single(lake.Ask("L2387", q => q with { Payer = "Aetna" }).Payers);
        Assert.Equal(("Aetna", AbsenceReason.NotLoaded), (payer.Payer, payer.Absence!.Reason));
    }

    [Fact]
    public void A_loaded_file_without_the_code_is_not_a_file_that_was_loaded_without_it()
    {
        var lake = new TestLake();
        lake.Price(lake.File("Silent Health"), "L1833", 150m, ["ein:123456789"]);
        lake.Price(lake.File("Narrow Health", filter: "L1833"), "L1833", 150m, ["ein:123456789"]);
        Assert.Equal([("Narrow Health", AbsenceReason.NotLoaded), ("Silent Health", AbsenceReason.NotInSource)], lake.Ask("L2387").Payers.Select(p => (p.Payer, p.Absence!.Reason)));
    }

    [Fact]
    public void All_left_out_says_why()
    {
        var lake = new TestLake().Provider(1, "TX", "207Q00000X");
        lake.Price(lake.File("Percent Health"), "L2387", 40m, ["ein:123456789"], type: "percentage");
        lake.Price(lake.File("Family Doctors Health"), "L2387", 150m, ["ein:123456789"], npis: [1]);
        lake.Price(lake.File("Zero Health"), "L2387", 0m, ["ein:123456789"], npis: [2]);
        lake.Price(lake.File("Nobody Health"), "L2387", 150m, []);
        var payers = lake.Ask("L2387", q => q with { Relevance = Relevance.Minimum }).Payers.ToDictionary(p => p.Payer);
        Assert.All(payers.Values, p => Assert.Equal(AbsenceReason.AllLeftOut, p.Absence!.Reason));
        Assert.Contains("percent of charges", payers["Percent Health"].Absence!.Explanation, StringComparison.Ordinal);
        Assert.Contains("none is of a kind that supplies", payers["Family Doctors Health"].Absence!.Explanation, StringComparison.Ordinal);
        Assert.Contains("zero", payers["Zero Health"].Absence!.Explanation, StringComparison.Ordinal);
        Assert.Equal([(LeftOutReason.NoProviders, 1L)], payers["Nobody Health"].LeftOut.Select(l => (l.Reason, l.Count)));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Statistics_need_the_stated_number_of_contracts_and_single_prices_are_shown_all_the_same(int contracts, bool published)
    {
        var lake = new TestLake();
        lake.Price(lake.File("Example Health"), "L2387", 150m, [.. Enumerable.Range(0, contracts).Select(i => $"ein:{100000000 + i}")]);
        var payer = Assert.Single(lake.Ask("L2387", q => q with { MinimumContracts = BenchmarkQuestion.DefaultMinimumContracts }).Payers);
        Assert.Equal(published, payer.Distribution is not null);
        Assert.Equal(published ? null : AbsenceReason.TooFew, payer.Absence?.Reason);
        Assert.Equal(contracts, Assert.Single(payer.Prices).Contracts);
    }

    [Theory]
    [InlineData("rates.parquet")]
    [InlineData("groups.parquet")]
    [InlineData("group_npis.parquet")]
    public void A_missing_or_damaged_file_of_the_store_is_named_with_the_payers_file_it_came_from(string table)
    {
        var lake = new TestLake();
        lake.Price(lake.File("Example Health"), "L2387", 150m, ["ein:123456789"], npis: [1]);
        foreach (var damage in new Action<string>[] { File.Delete, path => File.WriteAllText(path, "no Parquet") })
        {
            var folder = lake.Write();
            damage(Directory.GetFiles(folder, table, SearchOption.AllDirectories).Single());
            using var book = BenchmarkBook.Open(folder, lake);
            Assert.Contains("000000000001.json", Assert.Throws<UnreadableInputException>(() => book.Ask(new BenchmarkQuestion(Domain.Codes.HcpcsCode.Parse("L2387")))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_date_before_every_month_has_no_file()
    {
        var lake = new TestLake();
        lake.Price(lake.File("Example Health", "2026-10"), "L2387", 150m, ["ein:123456789"]);
        var payer = Assert.Single(lake.Ask("L2387", q => q with { On = new DateOnly(2026, 9, 30) }).Payers);
        Assert.Equal(AbsenceReason.NoReleaseForDate, payer.Absence!.Reason);
        Assert.Equal([(LeftOutReason.LaterMonth, 1L)], payer.LeftOut.Select(l => (l.Reason, l.Count)));
    }
}
