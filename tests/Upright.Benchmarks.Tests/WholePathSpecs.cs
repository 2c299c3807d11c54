using System.IO.Compression;
using System.Text.Json;
using CsCheck;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Sources.TransparencyInCoverage.Synthetic;
using Upright.Store.Rates;
using Upright.Tests;

namespace Upright.Benchmarks.Tests;

/// <summary>From a payer's file on disk to the benchmark, against what the file truly holds, computed without this program's store.</summary>
public sealed class WholePathSpecs : IMedicareFees
{
    [Theory]
    [InlineData(7UL)]
    [InlineData(2387UL)]
    public void Benchmarks_of_a_synthetic_file_are_those_of_its_known_truth(ulong seed)
    {
        using var folder = new Folder();
        var (file, truthFile) = (Path.Combine(folder.Path, "rates.json.gz"), Path.Combine(folder.Path, "truth.json"));
        SyntheticInNetworkFile.Write(new SyntheticFileSpec { Size = 24_000_000, Groups = 1500, Seed = seed }, file, truthFile, TestContext.Current.CancellationToken);
        using (var lake = RateLake.Open(folder.Path)) lake.Import(file, new ImportOptions { Codes = CodeFilter.Parse("L,E") }, TestContext.Current.CancellationToken);
        using var truth = JsonDocument.Parse(File.ReadAllBytes(truthFile));
        var tins = truth.RootElement.GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("id").GetString()!, g => g.GetProperty("tins").EnumerateArray().Select(t => t.GetString()!).ToArray());
        using var book = BenchmarkBook.Open(folder.Path, this);
        var compared = 0;
        foreach (var item in truth.RootElement.GetProperty("codes").EnumerateArray().Where(c => c.GetProperty("code").GetString()![0] is 'L'))
        {
            // The file's own truth: distinct contract and price, TIN by TIN. The file names one network a group; it is taken from no file here, so contracts of several networks would show.
            var pairs = new HashSet<(string Tin, decimal Amount)>();
            foreach (var rate in item.GetProperty("rates").EnumerateArray())
                foreach (var price in rate.GetProperty("prices").EnumerateArray().Where(p => p.GetProperty("type").GetString() == "negotiated" && p.GetProperty("class").GetString() == "professional"))
                    if (ModifierClasses.Of(price.GetProperty("modifiers").GetString()) == ModifierClass.Purchase)
                        foreach (var group in rate.GetProperty("groups").EnumerateArray())
                            foreach (var tin in tins[group.GetString()!]) pairs.Add((tin, price.GetProperty("amount").GetDecimal()));
            var answer = book.Ask(new BenchmarkQuestion(HcpcsCode.Parse(item.GetProperty("code").GetString()!)) { MinimumContracts = 1 });
            var payer = Assert.Single(answer.Payers);
            Assert.True(payer.IsSample);
            if (pairs.Count == 0)
            {
                Assert.Null(payer.Distribution);
                continue;
            }
            compared++;
            Assert.Equal(pairs.Select(p => p.Tin).Distinct().Count(), Networks(payer) == 1 ? payer.Counts.Contracts : payer.Counts.Tins);
            Assert.Equal(pairs.Select(p => p.Amount).Distinct().Order(), payer.Prices.Select(p => p.Amount.Amount).Distinct());
            if (Networks(payer) != 1 || payer.Flags.Count > 0) continue;
            Assert.Equal(pairs.GroupBy(p => p.Amount).OrderBy(g => g.Key).Select(g => (g.Key, (long)g.Count())), payer.Prices.Select(p => (p.Amount.Amount, p.Contracts)));
            var sorted = pairs.Select(p => p.Amount).Order().ToArray();
            Assert.Equal(sorted[(sorted.Length + 1) / 2 - 1], payer.Distribution!.P50.Amount);
            Assert.Equal(sorted[(sorted.Length * 9 + 9) / 10 - 1], payer.Distribution.P90.Amount);
        }
        Assert.True(compared >= 4, $"only {compared} codes could be compared");

        static int Networks(PayerBenchmark payer) => payer.Counts.Contracts == payer.Counts.Tins ? 1 : 2;
    }

    [Fact]
    public void Institutional_prices_of_a_real_payers_file_are_those_that_a_plain_reading_finds()
    {
        var path = SharedData.Path("tic", "real", "2025-06-23_Evry-Health_in-network-rates.json.gz");
        using var folder = new Folder();
        using (var lake = RateLake.Open(folder.Path)) lake.Import(path, new ImportOptions(), TestContext.Current.CancellationToken);
        using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(zip);
        using var book = BenchmarkBook.Open(folder.Path, this);
        var codes = book.CodesOf('L');
        Assert.Equal(13, codes.Count);
        foreach (var code in codes)
        {
            var pairs = new HashSet<(string, decimal)>();
            var npis = new HashSet<string>();
            var rows = 0;
            foreach (var item in json.RootElement.GetProperty("in_network").EnumerateArray().Where(i => i.GetProperty("billing_code").GetString() == code.Value))
                foreach (var rate in item.GetProperty("negotiated_rates").EnumerateArray())
                    foreach (var price in rate.GetProperty("negotiated_prices").EnumerateArray())
                    {
                        Assert.Equal(("negotiated", "institutional"), (price.GetProperty("negotiated_type").GetString(), price.GetProperty("billing_class").GetString()));
                        rows++;
                        foreach (var group in rate.GetProperty("provider_groups").EnumerateArray())
                        {
                            pairs.Add((group.GetProperty("tin").GetProperty("value").GetString()!, price.GetProperty("negotiated_rate").GetDecimal()));
                            foreach (var npi in group.GetProperty("npi").EnumerateArray()) npis.Add(npi.GetString()!);
                        }
                    }
            Assert.Equal(AbsenceReason.AllLeftOut, Assert.Single(book.Ask(new BenchmarkQuestion(code)).Payers).Absence!.Reason);
            var payer = Assert.Single(book.Ask(new BenchmarkQuestion(code) { Series = BillingSeries.Institutional, MinimumContracts = 1 }).Payers);
            Assert.False(payer.IsSample);
            Assert.Equal(pairs.GroupBy(p => p.Item2).OrderBy(g => g.Key).Select(g => (g.Key, (long)g.Count())), payer.Prices.Select(p => (p.Amount.Amount, p.Contracts)));
            Assert.Equal((rows, pairs.Select(p => p.Item1).Distinct().Count()), ((int)payer.Counts.Published, (int)payer.Counts.Contracts));
            Assert.Equal(npis.Count, payer.Counts.Npis);
        }
    }

    [Fact]
    public void Many_codes_at_once_get_the_answers_that_each_gets_alone() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 2], Gen.Int[1, 40], Gen.Int[0, 5]).Array[1, 60].Sample(prices =>
        {
            var lake = new TestLake().Fee("L1000", 10m, 20m).Fee("L1001", 10m, 20m);
            string[] files = [lake.File("A"), lake.File("B"), lake.File("B", "2026-09")];
            foreach (var (code, file, amount, party) in prices) lake.Price(files[file], $"L100{code}", amount, [$"ein:10000000{party}", $"ein:10000000{party + 1}"], network: amount % 3 == 0 ? "PPO" : null);
            using var book = lake.Open();
            var codes = book.CodesOf('L');
            Assert.Equal(prices.Select(p => $"L100{p.Item1}").Distinct().Order(), codes.Select(c => c.Value));
            var question = new BenchmarkQuestion(codes[0]) { MinimumContracts = 1 };
            foreach (var together in book.Ask(question, codes).ToList())
            {
                var alone = book.Ask(question with { Code = together.Question.Code });
                foreach (var (t, a) in together.Payers.Append(together.AllPayers).Zip(alone.Payers.Append(alone.AllPayers)))
                {
                    Assert.Equal((a.Distribution, a.WithFlagged, a.Trend, a.Absence, a.Counts with { Npis = null }), (t.Distribution, t.WithFlagged, t.Trend, t.Absence, t.Counts));
                    Assert.Equal(a.Prices, t.Prices);
                }
                // The whole path once more in plain C#: contract is payer, network and party; the later month of B answers.
                foreach (var payer in alone.Payers)
                {
                    var mine = prices.Where(p => $"L100{p.Item1}" == alone.Question.Code.Value && (payer.Payer == "A" ? p.Item2 == 0 : p.Item2 == 1));
                    var pairs = mine.SelectMany(p => new[] { p.Item4, p.Item4 + 1 }.Select(party => (party, p.Item3 % 3 == 0, p.Item3))).Distinct().ToList();
                    Assert.Equal(pairs.GroupBy(p => p.Item3).OrderBy(g => g.Key).Select(g => ((decimal)g.Key, (long)g.Count())), payer.Prices.Select(p => (p.Amount.Amount, p.Contracts)));
                }
            }
        }, iter: 4, threads: 1);

    public Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? asOf) => new Absent<MedicareFee>(new Absence(AbsenceReason.NotLoaded, "none", "none"));

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("upright-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
