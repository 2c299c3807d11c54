namespace Upright.Benchmarks.Tests;

public sealed class ObservationSpecs
{
    private static string[] Parties(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => $"ein:{100000000 + i}")];

    [Fact]
    public void A_contract_counts_once_however_many_rows_and_sides_repeat_its_price()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        foreach (var modifiers in new[] { "", "RT", "LT", "KX RT" }) lake.Price(file, "L2387", 150m, ["ein:123456789"], modifiers);
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal((4, 4, 1, 1), ((int)payer.Counts.Published, (int)payer.Counts.Comparable, (int)payer.Counts.Contracts, (int)payer.Distribution!.Observations));
    }

    [Fact]
    public void A_contract_with_two_prices_has_two_observations_and_is_said_to_have_several()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 150m, ["ein:123456789"]).Price(file, "L2387", 180m, ["ein:123456789"]);
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal((1, 1, 2), ((int)payer.Counts.Contracts, (int)payer.Counts.SeveralPrices, (int)payer.Distribution!.Observations));
        Assert.Equal([150m, 180m], payer.Prices.Select(p => p.Amount.Amount));
    }

    [Fact]
    public void The_same_party_in_two_networks_has_two_contracts()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 150m, ["ein:123456789"], network: "PPO").Price(file, "L2387", 150m, ["ein:123456789"], network: "HMO");
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal((2, 1), ((int)payer.Counts.Contracts, (int)payer.Counts.Tins));
    }

    [Fact]
    public void Entities_of_one_insurer_share_a_contract_and_Blue_plans_do_not()
    {
        var lake = new TestLake();
        foreach (var entity in new[] { "Insurer of Ohio", "Insurer of Texas" }) lake.Price(lake.File(entity, family: "Insurer"), "L2387", 150m, ["ein:123456789"]);
        foreach (var entity in new[] { "Blue of Ohio", "Blue of Texas" }) lake.Price(lake.File(entity, family: "Blue Cross Blue Shield"), "L2387", 150m, ["ein:123456789"]);
        var benchmark = lake.Ask("L2387");
        Assert.Equal([("Blue Cross Blue Shield", 2L), ("Insurer", 1L)], benchmark.Payers.Select(p => (p.Payer, p.Counts.Contracts)));
        Assert.Equal((3, 1), ((int)benchmark.AllPayers.Counts.Contracts, (int)benchmark.AllPayers.Counts.Tins));
    }

    [Fact]
    public void Prices_of_another_kind_stand_apart_and_are_never_averaged()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 150m, Parties(1)).Price(file, "L2387", 40m, Parties(1), type: "percentage").Price(file, "L2387", 9m, Parties(1), type: "per diem")
            .Price(file, "L2387", 8m, Parties(1), arrangement: "bundle").Price(file, "L2387", 7m, Parties(1), arrangement: "capitation").Price(file, "L2387", 15m, Parties(1), "RR")
            .Price(file, "L2387", 99m, Parties(1), "UE").Price(file, "L2387", 98m, Parties(1), "KH NU").Price(file, "L2387", 400m, Parties(1), billing: "institutional")
            .Price(file, "CSTM-00", 55m, Parties(1), type: "percentage").Price(file, "L2387", 6m, Parties(1), flags: 2048).Price(file, "L2387", 5m, Parties(1), type: "guessed");
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal(150m, payer.Distribution!.Highest.Amount);
        Assert.Equal(150m, payer.Distribution.Lowest.Amount);
        Assert.Equal(
            [(ApartKind.Percentage, "", true, 40m), (ApartKind.PerDiem, "", false, 9m), (ApartKind.Bundle, "", false, 8m), (ApartKind.Capitation, "", false, 7m), (ApartKind.CoversOtherCodes, "", false, 6m),
             (ApartKind.AllOtherCodes, "percentage", true, 55m), (ApartKind.OtherModifierClass, "rental", false, 15m), (ApartKind.OtherModifierClass, "used", false, 99m), (ApartKind.OtherBillingClass, "institutional", false, 400m), (ApartKind.Unstated, "ffs, guessed", false, 5m)],
            payer.Apart.OrderBy(a => a.Kind).ThenBy(a => a.Detail, StringComparer.Ordinal).Select(a => (a.Kind, a.Detail, a.IsPercent, a.Median)));
        Assert.Equal(2, payer.Apart.Single(a => a.Detail == "rental").Rows);
    }

    [Fact]
    public void A_rental_question_sees_rental_prices_only()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "E0260", 150m, Parties(1), "NU").Price(file, "E0260", 15m, Parties(1), "RR");
        Assert.Equal(15m, Assert.Single(lake.Ask("E0260", q => q with { ModifierClass = Domain.Codes.ModifierClass.Rental }).Payers).Distribution!.P50.Amount);
    }

    [Fact]
    public void A_price_for_both_billing_classes_counts_in_each()
    {
        var lake = new TestLake();
        lake.Price(lake.File("Example Health"), "L2387", 150m, Parties(1), billing: "both");
        Assert.NotNull(lake.Ask("L2387").AllPayers.Distribution);
        Assert.NotNull(lake.Ask("L2387", q => q with { Series = BillingSeries.Institutional }).AllPayers.Distribution);
    }

    [Fact]
    public void Each_doubtful_price_is_flagged_with_its_rule_and_shown_with_and_without()
    {
        var lake = new TestLake().Fee("L2387", 150m, 200m);
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 160m, Parties(9)).Price(file, "L2387", 0m, Parties(1, 20), flags: 1).Price(file, "L2387", 0.01m, Parties(1, 21)).Price(file, "L2387", 14.99m, Parties(1, 22))
            .Price(file, "L2387", 2000.01m, Parties(1, 23)).Price(file, "L2387", 170m, Parties(1, 24), expires: "2026-09-30").Price(file, "L2387", 600m, Parties(1, 25));
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal([(Doubt.Zero, 1L), (Doubt.UnderOneDollar, 1L), (Doubt.Expired, 1L), (Doubt.FarBelowMedicare, 1L), (Doubt.FarAboveMedicare, 1L), (Doubt.FarFromOwnDistribution, 1L)], payer.Flags.Select(f => (f.Rule, f.Observations)));
        Assert.Equal((9, 15), ((int)payer.Distribution!.Observations, (int)payer.WithFlagged!.Observations));
        Assert.Equal((0m, 2000.01m), (payer.WithFlagged.Lowest.Amount, payer.WithFlagged.Highest.Amount));
        Assert.Equal(9, payer.Counts.Contracts);
    }

    [Theory]
    [InlineData("15.00", null)]
    [InlineData("14.99", Doubt.FarBelowMedicare)]
    [InlineData("2000.00", null)]
    [InlineData("2000.01", Doubt.FarAboveMedicare)]
    [InlineData("1.00", Doubt.FarBelowMedicare)]
    [InlineData("0.999999", Doubt.UnderOneDollar)]
    public void The_bounds_to_Medicare_are_a_tenth_of_the_lowest_and_ten_times_the_highest_fee(string amount, Doubt? expected)
    {
        var lake = new TestLake().Fee("L2387", 150m, 200m);
        lake.Price(lake.File("Example Health"), "L2387", decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Parties(1));
        Assert.Equal(expected, Assert.Single(Assert.Single(lake.Ask("L2387").Payers).Prices).Flag);
    }

    [Fact]
    public void A_price_with_a_row_still_in_force_is_not_expired()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 150m, Parties(1), expires: "2026-01-31").Price(file, "L2387", 150m, Parties(1), "RT", expires: "2027-01-31");
        Assert.Null(Assert.Single(Assert.Single(lake.Ask("L2387").Payers).Prices).Flag);
    }

    [Fact]
    public void A_price_in_force_for_one_set_of_groups_is_in_force_for_all_that_it_shares_with_a_set_for_which_it_expired()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Group(file, 1, "ein", "100000001").Group(file, 2, "ein", "100000002").Group(file, 3, "ein", "100000003")
            .Reference(file, 1, 1, null).Reference(file, 1, 2, null).Reference(file, 2, 3, null).Member(file, 1, 1).Member(file, 1, 2).Member(file, 2, 1)
            .Row(file, "L2387", 150m, 1, expires: "2026-01-31").Row(file, "L2387", 150m, 2);
        Assert.Equal([(2L, null), (1L, (Doubt?)Doubt.Expired)], Assert.Single(lake.Ask("L2387").Payers).Prices.Select(p => (p.Contracts, p.Flag)));
    }

    [Fact]
    public void A_code_whose_rows_lie_in_several_parts_of_the_file_is_counted_whole()
    {
        // A part holds 2,048 rows; three codes of 1,700 begin and end within parts, and one fills parts of its own.
        var lake = new TestLake();
        var file = lake.File("Example Health");
        var sizes = new Dictionary<string, int> { ["L1000"] = 1700, ["L1001"] = 1700, ["L2387"] = 5000, ["L3000"] = 1700 };
        for (var i = 0; i < 40; i++) lake.Group(file, i, "ein", $"{100000000 + i}").Reference(file, i, i, null).Member(file, i, i);
        foreach (var (code, rows) in sizes)
            for (var i = 0; i < rows; i++) lake.Row(file, code, 100m + i % 7, i % 40, i % 3 == 0 ? "RT" : "RR", expires: i % 7 == 1 ? "2026-01-31" : null);
        using var book = lake.Open();
        foreach (var (code, rows) in sizes)
        {
            var payer = Assert.Single(book.Ask(new BenchmarkQuestion(Domain.Codes.HcpcsCode.Parse(code)) { MinimumContracts = 1 }).Payers);
            var bought = Enumerable.Range(0, rows).Where(i => i % 3 == 0).Select(i => (Amount: 100m + i % 7, Party: i % 40, Expired: i % 7 == 1)).Distinct();
            Assert.Equal((rows, (rows + 2) / 3), ((int)payer.Counts.Published, (int)payer.Counts.Comparable));
            Assert.Equal(bought.GroupBy(b => (b.Amount, b.Expired)).OrderBy(g => g.Key.Amount).Select(g => (g.Key.Amount, (long)g.Count(), g.Key.Expired)), payer.Prices.Select(p => (p.Amount.Amount, p.Contracts, p.Flag == Doubt.Expired)));
        }
    }

    [Fact]
    public void Weighting_by_row_and_by_NPI_counts_what_they_say()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 100m, ["ein:100000001"], npis: [1, 2, 3, 4, 5]).Price(file, "L2387", 200m, ["ein:100000002"], npis: [6, 7])
            .Price(file, "L2387", 200m, ["ein:100000003"], npis: [7]).Price(file, "L2387", 200m, ["ein:100000003"], "RT", npis: [7]);
        long[] Weights(Weighting weighting)
        {
            var d = Assert.Single(lake.Ask("L2387", q => q with { Weighting = weighting }).Payers).Distribution!;
            return [d.Observations, d.AtMode, (long)d.Mode.Amount];
        }
        Assert.Equal([3, 2, 200], Weights(Weighting.Contract));
        Assert.Equal([4, 3, 200], Weights(Weighting.Row));
        Assert.Equal([7, 5, 100], Weights(Weighting.Npi));
        Assert.Equal(7, Assert.Single(lake.Ask("L2387").Payers).Counts.Npis);
    }
}
