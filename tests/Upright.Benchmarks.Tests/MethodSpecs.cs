using CsCheck;
using DuckDB.NET.Data;

namespace Upright.Benchmarks.Tests;

/// <summary>The SQL that docs/method.md shows is run as it stands there.</summary>
public sealed class MethodSpecs
{
    [Fact]
    public void The_SQL_of_the_method_page_computes_what_the_program_says()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "method.md"));
        var start = page.IndexOf("```sql", StringComparison.Ordinal) + 6;
        var sql = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        Gen.Select(Gen.Int[0, 3], Gen.Int[30, 80], Gen.Int[0, 6], Gen.Bool).Array[1, 50].Sample(prices =>
        {
            var lake = new TestLake();
            string[] files = [lake.File("Insurer of Ohio", family: "Insurer"), lake.File("Insurer of Texas", family: "Insurer"), lake.File("Blue of Ohio", family: "Blue Cross Blue Shield"), lake.File("Blue of Ohio", "2026-09", family: "Blue Cross Blue Shield")];
            foreach (var (file, amount, party, right) in prices) lake.Price(files[file], "L2387", amount, [$"ein:10000000{party}"], right ? "RT" : "", network: amount % 4 == 0 ? "PPO" : null);
            using var duck = lake.Connect();
            using var command = duck.CreateCommand();
            command.CommandText = sql;
            command.Parameters.Add(new DuckDBParameter("code", "L2387"));
            var shown = new List<(string, long, long, long, decimal, decimal, decimal, decimal, decimal)>();
            using (var reader = command.ExecuteReader())
                while (reader.Read()) shown.Add((reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetDecimal(4), reader.GetDecimal(5), reader.GetDecimal(6), reader.GetDecimal(7), reader.GetDecimal(8)));
            // Prices within a factor of 3 of each other and no fee: no rule doubts any.
            Assert.Equal(lake.Ask("L2387").Payers.Where(p => p.Distribution is not null).Select(p => (p.Payer, p.Distribution!.Observations, p.Counts.Contracts, p.Counts.Tins,
                p.Distribution.P10.Amount, p.Distribution.P25.Amount, p.Distribution.P50.Amount, p.Distribution.P75.Amount, p.Distribution.P90.Amount)), shown);
        }, iter: 5, threads: 1);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Upright.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside a working copy.");
        return folder.FullName;
    }
}
