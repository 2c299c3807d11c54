using System.Text;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Containers;
using Upright.Sources.Contracts;
using Upright.Sources.Reading;
using Upright.Store.Contracts;
using Upright.Tests;

namespace Upright.Benchmarks.Tests;

public sealed class ContractSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upright-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Amounts_and_percents_of_Medicare_are_read_by_the_names_of_their_columns()
    {
        var (lines, log) = Read("Our fees 2026\nHCPCS Code;Mod;Contract Rate;% of Medicare\nl2387;RT, KX;\"$1,234.50\";\nL1833;00;;85\n");
        Assert.Empty(log.Refused);
        Assert.Equal([new ContractLine("L1833", "", null, 85m, 4), new ContractLine("L2387", "KX RT", 1234.50m, null, 3)], lines);
    }

    [Theory]
    [InlineData("L238X,100,", 1, "HCPCS")]
    [InlineData("L2387,twelve,", 2, "amount")]
    [InlineData("L2387,0,", 2, "above zero")]
    [InlineData("L2387,,0.85", 3, "85")]
    [InlineData("L2387,100,85", 3, "which")]
    [InlineData("L2387,,", 2, "Neither")]
    public void A_row_that_cannot_be_taken_is_refused_with_line_column_and_reason(string row, int column, string words)
    {
        var (lines, log) = Read($"code,amount,percent\nL1833,10,\n{row}\n");
        Assert.Equal("L1833", Assert.Single(lines).Code);
        var refused = Assert.Single(log.Refused);
        Assert.Equal((3, column), (refused.Line, refused.Column));
        Assert.Contains(words, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_prices_for_one_code_are_a_question_not_a_choice()
    {
        var (lines, log) = Read("code,amount\nL2387,100\nL2387,120\nL2387,100.00\n");
        Assert.Equal(100m, Assert.Single(lines).Amount);
        Assert.Equal(3, Assert.Single(log.Refused).Line);
        Assert.Equal(1, log.LeftOut["the same price a second time"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>sign in</body></html>")]
    [InlineData("{\"a\":1}")]
    [InlineData("name,colour\nx,y\n")]
    [InlineData("code,colour\nL2387,y\n")]
    [InlineData("PK\u0003\u0004broken")]
    public void What_is_no_fee_schedule_is_refused_whole(string text) => Assert.Throws<UnreadableInputException>(() => Read(text));

    [Fact]
    public void A_real_payers_schedules_are_read_one_by_one()
    {
        var member = InputMembers.Of(SharedData.Path("contracts", "bswh_professional_L_codes.csv"))[0];
        var log = new ReadingLog();
        var lines = ContractFileReader.Read(member, ("sheet", "Specialist"), log);
        Assert.Equal(883, lines.Count);
        Assert.Empty(log.Refused);
        Assert.Equal(3564, log.LeftOut["sheet is not Specialist"]);
        Assert.Equal(1002.07m, decimal.Round(lines.Single(l => l.Code == "L0112").Amount!.Value, 2));
        Assert.Equal(2, lines.Count(l => l.Code == lines.First(x => x.Modifiers == "KM").Code && l.Modifiers.Length > 0));
    }

    [Fact]
    public void A_payers_next_contract_ends_the_one_before_and_the_same_day_replaces()
    {
        using var store = ContractStore.Open(_folder);
        Assert.False(store.Put("Aetna", new DateOnly(2025, 1, 1), "a.csv", "1", [new ContractLine("L2387", "", 100m, null, 2)], 0));
        Assert.False(store.Put("Aetna", new DateOnly(2026, 1, 1), "b.csv", "2", [new ContractLine("L2387", "RT", 1.000001m, null, 2), new ContractLine("L1833", "", null, 85m, 3)], 1));
        Assert.True(store.Put("aetna", new DateOnly(2025, 1, 1), "c.csv", "3", [new ContractLine("L2387", "", 90m, null, 5)], 0));
        var all = store.All();
        Assert.Equal(["c.csv 2025-01-01 to 2025-12-31", "b.csv from 2026-01-01"], all.Select(c => $"{c.File} {c.Holds}"));
        Assert.Equal([new ContractLine("L2387", "", 90m, null, 5)], store.Lines(all[0]));
        Assert.Equal([new ContractLine("L1833", "", null, 85m, 3), new ContractLine("L2387", "RT", 1.000001m, null, 2)], store.Lines(all[1]));
    }

    [Fact]
    public void The_largest_gaps_come_first_and_a_volume_changes_which_they_are()
    {
        var lake = new TestLake().Fee("L2387", 150m, 200m).Fee("L1833", 50m, 60m).Fee("L0650", 5m, 10m);
        var file = lake.File("Example Health");
        string[] parties = [.. Enumerable.Range(0, 6).Select(i => $"ein:{100000000 + i}")];
        lake.Price(file, "L2387", 180m, parties).Price(file, "L1833", 55m, parties);
        ContractLine[] lines = [new("L2387", "", 150m, null, 2), new("L1833", "RT", null, 75m, 3), new("L0650", "", 9m, null, 4)];
        using var book = lake.Open();
        var question = new BenchmarkQuestion(HcpcsCode.Parse("L2387")) { Payer = "Example" };

        var plain = ContractComparison.Compare(book, lake, question, lines, null);
        Assert.Equal(["L2387", "L1833", "L0650"], plain.Select(g => g.Code));
        Assert.Equal((-30m, -0.1667m, -50m, -0.25m, "Example Health", 6L), (plain[0].ToMarket!.Value.Amount, plain[0].ToMarketShare, plain[0].ToMedicare!.Value.Amount, plain[0].ToMedicareShare, plain[0].MarketIs, plain[0].Contracts));
        Assert.Equal((45m, -10m), (plain[1].Yours!.Value.Amount, plain[1].ToMarket!.Value.Amount));
        Assert.Null(plain[2].Market);
        Assert.NotNull(plain[2].MarketAbsence);

        var weighed = ContractComparison.Compare(book, lake, question, lines, new Dictionary<string, decimal> { ["L1833"] = 40m, ["L2387"] = 2m });
        Assert.Equal([("L1833", -400m), ("L2387", -60m)], weighed.Take(2).Select(g => (g.Code, g.Weighted!.Value.Amount)));
    }

    [Fact]
    public void Units_of_a_code_in_several_rows_are_added()
    {
        var log = new ReadingLog();
        var volume = VolumeFileReader.Read(Member("hcpcs,units\nL2387,2\nL2387,\"1,000\"\nL1833,x\n"), log);
        Assert.Equal(1002m, volume["L2387"]);
        Assert.Equal((4, 2), (Assert.Single(log.Refused).Line, log.Refused[0].Column));
    }

    private (IReadOnlyList<ContractLine> Lines, ReadingLog Log) Read(string text)
    {
        var log = new ReadingLog();
        return (ContractFileReader.Read(Member(text), null, log), log);
    }

    private InputMember Member(string text)
    {
        var path = Path.Combine(_folder, "contract.csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return InputMembers.Of(path)[0];
    }
}
