using Upright.Domain.Answers;
using Upright.Domain.Parties;
using Upright.Domain.Places;

namespace Upright.Benchmarks.Tests;

public sealed class JudgementSpecs
{
    private static string[] Parties(int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => $"ein:{100000000 + i}")];

    private static TestLake FourProviders()
    {
        var lake = new TestLake().Provider(1, "TX", "335E00000X").Provider(2, "TX", "207X00000X").Provider(3, "OH", "207Q00000X").Provider(5, "OH", "207Q00000X").Billed(5, "L1833");
        var file = lake.File("Example Health");
        for (var npi = 1; npi <= 5; npi++) lake.Price(file, "L2387", 100m + npi, [$"ein:10000000{npi}"], npis: [npi]);
        return lake;
    }

    [Theory]
    [InlineData(Relevance.Minimum, new[] { 101, 102, 104, 105 }, 1, 0)]
    [InlineData(Relevance.Balanced, new[] { 101, 102, 105 }, 1, 1)]
    [InlineData(Relevance.Maximum, new[] { 101, 105 }, 2, 1)]
    public void Each_strictness_keeps_its_kind_of_provider_and_counts_what_it_leaves_out(Relevance relevance, int[] kept, int notSuppliers, int unknown)
    {
        var payer = Assert.Single(FourProviders().Ask("L2387", q => q with { Relevance = relevance }).Payers);
        Assert.Equal(kept, payer.Prices.Select(p => (int)p.Amount.Amount));
        Assert.Equal((notSuppliers, unknown), ((int)payer.LeftOut.Where(l => l.Reason == LeftOutReason.NotASupplier).Sum(l => l.Count), (int)payer.LeftOut.Where(l => l.Reason == LeftOutReason.ProviderUnknown).Sum(l => l.Count)));
    }

    [Fact]
    public void A_state_keeps_contracts_with_a_provider_there_and_compares_with_its_fee()
    {
        var benchmark = FourProviders().Fee("L2387", 50m, 200m).Ask("L2387", q => q with { State = Jurisdiction.Parse("TX"), Relevance = Relevance.Minimum });
        var payer = Assert.Single(benchmark.Payers);
        Assert.Equal([101m, 102m], payer.Prices.Select(p => p.Amount.Amount));
        Assert.Equal([(LeftOutReason.OtherState, 1L), (LeftOutReason.StateUnknown, 1L), (LeftOutReason.NotASupplier, 1L)], payer.LeftOut.OrderByDescending(l => l.Reason == LeftOutReason.OtherState).ThenByDescending(l => l.Reason).Select(l => (l.Reason, l.Count)));
        Assert.Equal(0.505m, payer.Medicare!.P50);
    }

    [Fact]
    public void Without_a_state_each_contract_is_compared_with_the_fee_of_its_providers_state()
    {
        var lake = new TestLake().Fee("L2387", 50m, 200m).Provider(1, "TX", "335E00000X").Provider(2, "OH", "335E00000X");
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 100m, Parties(1), npis: [1]).Price(file, "L2387", 100m, Parties(1, 1), npis: [2]);
        var medicare = Assert.Single(lake.Ask("L2387").Payers).Medicare!;
        Assert.Equal((2, 0.5m, 2m), ((int)medicare.StateKnown, medicare.P25, medicare.P75));
    }

    [Fact]
    public void A_party_with_providers_in_two_states_is_compared_with_no_states_fee()
    {
        var lake = new TestLake().Fee("L2387", 50m, 200m).Provider(1, "TX", "335E00000X").Provider(2, "OH", "335E00000X");
        lake.Price(lake.File("Example Health"), "L2387", 100m, ["ein:100000001"], npis: [1]).Price(lake.Sources[0].SourceId, "L2387", 100m, ["ein:100000001"], npis: [2]);
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal((1L, 0L, null), (payer.Counts.Contracts, payer.Medicare!.StateKnown, payer.Medicare.P50));
    }

    [Fact]
    public void Where_no_state_is_known_the_median_is_set_against_the_nations_range()
    {
        var lake = new TestLake().Fee("L2387", 50m, 200m);
        lake.Price(lake.File("Example Health"), "L2387", 100m, Parties(1));
        var medicare = Assert.Single(lake.Ask("L2387").Payers).Medicare!;
        Assert.Equal((0L, null, 0.5m, 2m), (medicare.StateKnown, medicare.P50, medicare.MedianToHighest, medicare.MedianToLowest));
    }

    [Fact]
    public void The_month_before_shows_what_the_same_contracts_did()
    {
        var lake = new TestLake();
        var (before, now) = (lake.File("Example Health", "2026-09"), lake.File("Example Health", "2026-10"));
        lake.Price(before, "L2387", 100m, Parties(3)).Price(before, "L2387", 90m, Parties(1, 9));
        lake.Price(now, "L2387", 110m, Parties(1)).Price(now, "L2387", 100m, Parties(1, 1)).Price(now, "L2387", 95m, Parties(1, 2)).Price(now, "L2387", 300m, Parties(3, 20));
        lake.Price(lake.File("Example Health", "2026-08"), "L2387", 1m, Parties(3));
        var payer = Assert.Single(lake.Ask("L2387").Payers);
        Assert.Equal(("2026-09", 100m, 10m, 3L, 1L, 1L, 1L), (payer.Trend!.EarlierMonth, payer.Trend.Earlier!.P50.Amount, payer.Trend.MedianChange!.Value.Amount, payer.Trend.Matched, payer.Trend.Raised, payer.Trend.Lowered, payer.Trend.Unchanged));
        Assert.Equal(6, payer.Counts.Contracts);
        Assert.Equal([(LeftOutReason.EarlierMonth, 2L)], payer.LeftOut.Select(l => (l.Reason, l.Count)));
    }

    [Fact]
    public void A_constant_multiple_over_the_family_validates_contradicts_and_implies()
    {
        var lake = new TestLake().Fee("L2387", 150m, 200m);
        var file = lake.File("Example Health");
        // 80 % of Medicare throughout; a second contract lists another price for this code, a third lists none, a fourth keeps to no multiple.
        for (var i = 0; i < 6; i++)
        {
            var fee = 100m + i * 37m;
            lake.Fee($"L10{i:00}", fee / 2, fee);
            lake.Price(file, $"L10{i:00}", fee * 0.8m, Parties(3)).Price(file, $"L10{i:00}", fee * (0.5m + i * 0.1m), Parties(1, 3));
        }
        lake.Price(file, "L2387", 160m, Parties(1)).Price(file, "L2387", 120m, Parties(1, 1)).Price(file, "L2387", 150m, Parties(1, 3));
        var family = Assert.Single(lake.Ask("L2387").Payers).Consistency!;
        Assert.Equal((2, 1, 1, 0.8m), ((int)family.Consistent, (int)family.Validated, (int)family.Contradicted, family.CommonMultiple));
        Assert.Equal((1, 160m), ((int)family.Implied!.Contracts, family.Implied.P50.Amount));
        Assert.DoesNotContain(lake.Ask("L2387").Payers[0].Prices, p => p is { Amount.Amount: 160m, Contracts: > 1 });
    }

    [Fact]
    public void A_code_of_the_panel_does_not_validate_itself()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        // Exactly five codes at one multiple: without the code itself only four are left, too few to speak for it.
        for (var i = 0; i < 5; i++) lake.Fee($"L10{i:00}", 50m, 100m + i).Price(file, $"L10{i:00}", (100m + i) * 0.8m, Parties(1));
        Assert.Equal(0, Assert.Single(lake.Ask("L1000").Payers).Consistency!.Consistent);
    }

    [Fact]
    public void The_family_table_kept_beside_the_lake_gives_the_same_answer_and_follows_the_files()
    {
        var folder = Directory.CreateTempSubdirectory("upright-test-").FullName;
        try
        {
            var lake = new TestLake().Fee("L2387", 150m, 200m);
            var file = lake.File("Example Health");
            for (var i = 0; i < 6; i++) lake.Fee($"L10{i:00}", 50m, 100m + i).Price(file, $"L10{i:00}", (100m + i) * 0.8m, Parties(3));
            lake.Price(file, "L2387", 160m, Parties(2));
            FamilyConsistency? Ask()
            {
                using var book = lake.Open(folder);
                return book.Ask(new BenchmarkQuestion(Domain.Codes.HcpcsCode.Parse("L2387"))).Payers[0].Consistency;
            }
            var first = Ask();
            Assert.Equal((2L, 1L), (first!.Validated, first.Implied!.Contracts));
            Assert.Equal(first, Ask());
            lake.Price(lake.File("Example Health"), "L2387", 160m, Parties(1, 2));
            Assert.Equal((3L, null), (Ask()!.Validated, Ask()!.Implied));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Your_own_prices_are_placed_in_the_market()
    {
        var lake = new TestLake();
        var file = lake.File("Example Health");
        lake.Price(file, "L2387", 100m, Parties(4, 10)).Price(file, "L2387", 120m, ["ein:123456789"], npis: [1003000126]).Price(file, "L2387", 200m, Parties(5, 20));
        foreach (var benchmark in new[] { lake.Ask("L2387", q => q with { Tin = Own() }), lake.Ask("L2387", q => q with { Npi = Npi.Parse("1003000126") }) })
        {
            var own = Assert.Single(benchmark.Yours);
            Assert.Equal((120m, 45m, 0m), (own.Amount.Amount, own.PercentileRank, own.ToMedian!.Value.Amount));
            Assert.Equal(10, benchmark.Payers[0].Counts.Contracts);
        }
        static Tin Own() => Tin.TryParse(TinType.Ein, "12-3456789", out var tin) ? tin : throw new InvalidOperationException();
    }

    [Fact]
    public void Figures_of_invented_files_are_marked_wherever_they_stand()
    {
        var lake = new TestLake();
        lake.Price(lake.File("SYNTHETIC Example", synthetic: true), "L2387", 100m, Parties(6)).Price(lake.File("Real Health"), "L2387", 100m, Parties(6));
        var benchmark = lake.Ask("L2387");
        Assert.Equal([("Real Health", false), ("SYNTHETIC Example", true)], benchmark.Payers.Select(p => (p.Payer, p.IsSample)));
        Assert.True(benchmark.IsSample);
        Assert.Equal(ConfidenceGrade.Sample, benchmark.AllPayers.Confidence!.Grade);
        Assert.Equal(ConfidenceGrade.Sample, benchmark.Payers[1].Confidence!.Grade);
        Assert.Equal(SourceStanding.Sample, Assert.Single(benchmark.Payers[1].Files).Source.Standing);
        Assert.NotEqual(ConfidenceGrade.Sample, benchmark.Payers[0].Confidence!.Grade);
    }

    [Fact]
    public void Confidence_falls_with_few_contracts_wide_spread_and_unknown_providers_and_says_so()
    {
        var good = new TestLake().Fee("L2387", 150m, 200m).Provider(1, "TX", "335E00000X");
        good.Price(good.File("Example Health"), "L2387", 180m, Parties(40), npis: [1]);
        Assert.Equal(ConfidenceGrade.High, Assert.Single(good.Ask("L2387").Payers).Confidence!.Grade);

        var poor = new TestLake();
        var file = poor.File("Example Health");
        poor.Price(file, "L2387", 50m, Parties(3)).Price(file, "L2387", 400m, Parties(3, 10));
        var confidence = Assert.Single(poor.Ask("L2387").Payers).Confidence!;
        Assert.Equal(ConfidenceGrade.Low, confidence.Grade);
        Assert.Equal(4, confidence.Reasons.Count(r => r.Effect < 0));
        Assert.All(confidence.Reasons.Take(4), r => Assert.True(r.Effect < 0));
    }
}
