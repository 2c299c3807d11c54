using CsCheck;
using Upright.Benchmarks.Tests.Sql;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Benchmarks.Tests;

/// <summary>What the program counts is what the SQL of the method counts, on small random lakes.</summary>
public sealed class SqlSpecs
{
    private static readonly string[] Codes = ["L2387", "L1000", "L1001", "L1002", "L1003", "L1004", "L1005"];
    private static readonly string?[] Types = [.. Enumerable.Repeat("negotiated", 14), "fee schedule", "derived", "percentage", "per diem", "odd", null];
    private static readonly string?[] Arrangements = [.. Enumerable.Repeat("ffs", 14), "bundle", "capitation", null];
    private static readonly string?[] Classes = [.. Enumerable.Repeat("professional", 6), "institutional", "both", null];
    private static readonly string[] Modifiers = ["", "", "", "RT", "LT", "RT", "LT", "RR", "UE", "ZZ"];
    private static readonly string?[] Expirations = [null, null, "2026-01-31", "2026-01-31", "2027-12-31"];
    private static readonly string?[] Networks = [null, "", "PPO", "HMO"];
    private static readonly int[] Flags = [0, 0, 0, 0, 64, 2048];
    private static readonly string[] Taxonomies = ["335E00000X", "207X00000X", "207Q00000X", "", "207Q00000X 332B00000X"];
    private static readonly string?[] States = ["TX", "TX", "OH", "ON", null];

    /// <summary>Any lake: files of several payers and months, sets over shared references, parties without a number, sets that nothing describes.</summary>
    private static readonly Gen<TestLake> Lakes = Gen.Select(Gen.Int[0, int.MaxValue / 2], Gen.Bool, Gen.Int[1, 220]).Select((seed, knows, rows) =>
    {
        var random = new Random(seed);
        T Any<T>(T[] of) => of[random.Next(of.Length)];
        var lake = new TestLake { KnowsProviders = knows };
        if (random.Next(5) > 0)
            foreach (var code in Codes) lake.Fee(code, 75m + code[4], 100m + code[4]);
        if (knows)
            for (var npi = 1; npi <= 20; npi++)
                if (random.Next(4) > 0)
                {
                    lake.Provider(npi, Any(States), Any(Taxonomies));
                    if (random.Next(6) == 0) lake.Billed(npi, Any(["L1833", "E0100"]));
                }
        string[] files = [lake.File("Insurer of Ohio", family: "Insurer"), lake.File("Insurer of Texas", family: "Insurer"), lake.File("Blue of Ohio", family: "Blue Cross Blue Shield"), lake.File("Blue of Ohio", "2026-09", family: "Blue Cross Blue Shield"), lake.File("Plain Health", "2026-09"), lake.File("Plain Health", "2026-10")];
        foreach (var file in files)
        {
            for (var group = 1; group <= 8; group++)
                lake.Group(file, group, Any(["ein", "ein", "npi"]), Any(["100000001", "100000002", "100000003", "100000004", "", null]), [.. Enumerable.Range(1, 20).Where(_ => random.Next(9) == 0).Select(n => (long)n)]);
            // The last reference names a group that the file does not describe.
            for (var reference = 1; reference <= 6; reference++)
                for (var n = random.Next(1, 4); n > 0; n--) lake.Reference(file, reference, reference == 6 ? 99 : random.Next(1, 9), Any(Networks));
            foreach (var set in new[] { 1, 2, 3, 4, 90_000 })
                for (var n = random.Next(1, 3); n > 0; n--) lake.Member(file, set, random.Next(1, 7));
        }
        decimal[] multiples = [0.8m, 0.8m, 0.8m, 1m, 1.2m, 0.004m, 15m, 0m, 0.801m];
        for (var i = 0; i < rows; i++)
        {
            var code = random.Next(12) == 0 ? "CSTM-00" : random.Next(2) == 0 ? Codes[0] : Any(Codes);
            var fee = 100m + code[4];
            var set = random.Next(9) == 0 ? (int?)null : Any([1, 2, 3, 4, 5, 90_000]);
            lake.Row(files[Math.Min(random.Next(files.Length), random.Next(files.Length))], code, decimal.Round(fee * Any(multiples), 2), set, Any(Modifiers), Any(Types), Any(Arrangements), Any(Classes), Any(Expirations), Any(Flags) | (set is null ? 32 : 0), code == "CSTM-00" ? Any(["HCPCS", "RC", "CSTM-ALL"]) : "HCPCS");
        }
        return lake;
    });

    private static readonly Gen<BenchmarkQuestion> Questions = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 1]).Select((weight, state, relevance, kind, date, code) =>
        new BenchmarkQuestion(HcpcsCode.Parse(Codes[code]))
        {
            Weighting = (Weighting)weight,
            State = state switch { 0 => Jurisdiction.Parse("TX"), 1 => Jurisdiction.Parse("NV"), _ => null },
            Relevance = (Relevance)relevance,
            ModifierClass = kind == 0 ? ModifierClass.Rental : ModifierClass.Purchase,
            Series = kind == 1 ? BillingSeries.Institutional : BillingSeries.Professional,
            On = date switch { 0 => new DateOnly(2026, 9, 15), 1 => new DateOnly(2028, 1, 1), _ => null },
            MinimumContracts = 1,
        });

    [Fact]
    public void What_is_counted_is_what_the_SQL_of_the_method_counts() => Gen.Select(Lakes, Questions.Array[3]).Sample((lake, questions) =>
    {
        using var book = lake.Open();
        foreach (var question in questions)
        {
            using var duck = lake.Connect();
            if (lake.KnowsProviders) lake.Attach(duck);
            var (sql, payers, hasFamily) = SqlMethod.Count(duck, lake.Sources, question, lake, lake.KnowsProviders);
            var answer = book.Ask(question);
            Assert.Equal(payers, answer.Payers.Select(p => p.Payer));
            foreach (var payer in answer.Payers) Compare(sql.Of(question.Code.Value, payer.Payer), payer, question, hasFamily);
            Assert.Equal(sql.TinsOf(question.Code.Value), answer.AllPayers.Counts.Tins);
            Assert.Equal(sql.NpisOf(question.Code.Value) ?? 0, answer.AllPayers.Counts.Npis);
            Assert.Equal(sql.WholeApart(question.Code.Value), answer.AllPayers.Apart);
        }
    }, iter: 60, threads: 1);

    [Fact]
    public void One_open_book_gives_many_threads_the_answers_that_each_would_get_alone()
    {
        var lake = new TestLake();
        for (var f = 0; f < 4; f++)
        {
            var file = lake.File($"Payer {f % 3}", family: f == 3 ? null : "Insurer");
            for (var i = 0; i < 60; i++) lake.Fee(Codes[i % 7], 90m, 120m).Price(file, Codes[i % 7], 100m + i % 5, [$"ein:10000000{i % 9}", $"ein:10000000{(i + 3) % 9}"], npis: [i + 1, i + 2]);
        }
        using var alone = lake.Open();
        var expected = Codes.ToDictionary(c => c, c => Shown(alone, c));
        using var book = lake.Open();
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 20 }, i => Assert.Equal(expected[Codes[i % 7]], Shown(book, Codes[i % 7])));

        static string Shown(BenchmarkBook book, string code) => string.Join('\n', book.Ask(new BenchmarkQuestion(HcpcsCode.Parse(code)) { MinimumContracts = 1 }).Payers.Select(p => $"{p.Payer} {p.Counts} {p.Distribution} {p.Consistency} {string.Join(' ', p.Prices)}"));
    }

    private static void Compare(Counting.PayerFigures sql, PayerBenchmark payer, BenchmarkQuestion question, bool hasFamily)
    {
        var counts = payer.Counts;
        Assert.Equal((sql.Published, sql.Comparable, sql.Contracts, sql.Tins, sql.Npis ?? 0, sql.Files, sql.SeveralPrices), (counts.Published, counts.Comparable, counts.Contracts, counts.Tins, counts.Npis ?? 0, counts.Files, counts.SeveralPrices));
        Assert.Equal(sql.Apart, payer.Apart);
        Assert.Equal(sql.Observations.Where(s => s.Age == 0).GroupBy(s => (s.Amount, s.Doubt)).Select(g => (g.Key.Amount / 1_000_000m, g.Key.Doubt, g.Sum(s => s.Weight))).Order(), payer.Prices.Select(p => (p.Amount.Amount, (int)(p.Flag ?? 0), p.Contracts)).Order());
        Assert.Equal(sql.LeftOut.Append((Reason: LeftOutReason.NoProviders, Contracts: sql.NoProviderRows)).Where(l => l.Contracts > 0).OrderBy(l => l.Reason), payer.LeftOut.Where(l => l.Unit != "files").Select(l => (l.Reason, l.Count)).OrderBy(l => l.Reason));
        var weighed = (question.Weighting == Weighting.Contract ? sql.Observations : sql.Weighted).Where(s => s.Doubt == 0).ToList();
        if (payer.Absence is null) Assert.Equal(Distribution.Of(weighed.Where(s => s.Age == 0).Select(s => (s.Amount / 1_000_000m, s.Weight))), payer.Distribution);
        if (payer.Trend is { } trend)
            Assert.Equal((Distribution.Of(weighed.Where(s => s.Age == 1).Select(s => (s.Amount / 1_000_000m, s.Weight))), sql.Matched, sql.Raised, sql.Lowered), (trend.Earlier, trend.Matched, trend.Raised, trend.Lowered));
        Assert.Equal(hasFamily, payer.Consistency is not null);
        if (payer.Consistency is not { } family) return;
        Assert.Equal((sql.Consistent, sql.Validated, sql.CommonMultiple), (family.Consistent, family.Validated, family.CommonMultiple));
        Assert.Equal(sql.Implied.Sum(i => i.Contracts), family.Implied?.Contracts ?? 0);
    }
}
