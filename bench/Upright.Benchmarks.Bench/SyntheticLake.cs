using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Bench;

/// <summary>
/// Writes a lake of invented prices straight into Parquet and the manifest, because importing the tens of gigabytes of JSON they would come from takes long.
/// Each payer's file: a million prices; 500 L codes, each with 1,000 rates at two modifiers; 4,000 billing parties in 1,000 sets of 8, three quarters of the sets
/// at one of 14 multiples of the fee, the rest negotiated code by code.
/// </summary>
internal static class SyntheticLake
{
    private const int Codes = 500, Sets = 1000, Parties = 4000;

    public static int Make(string data, int millions)
    {
        using (var made = RateLake.Open(data)) made.Sources();
        var lake = Path.Combine(data, "rates");
        using var manifest = new SqliteConnection($"Data Source={Path.Combine(lake, "manifest.db")};Pooling=False");
        manifest.Open();
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Do(duck, $"COPY (SELECT 'L' || lpad((1001 + c * 7)::VARCHAR, 4, '0'), (20 + hash(c) % 2000)::DECIMAL(18,2) FROM range({Codes}) t(c)) TO '{Path.Combine(data, InventedFees.File)}' (FORMAT csv, HEADER false)");
        for (var payer = 0; payer < millions; payer++)
        {
            var id = payer.ToString("x12", CultureInfo.InvariantCulture);
            var folder = $"payer=synthetic-{payer}/month=2026-10/source_id={id}/load=bench";
            var path = Path.Combine(lake, folder);
            var aside = path + ".aside";
            void Write(string table, string select, string order) => Do(duck, $"COPY ({select} ORDER BY {order}) TO '{aside}/{table}.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536)");
            if (!Directory.Exists(path)) WriteTables();
            Insert(manifest, id, payer, folder);
            Console.Error.Write($"\r{payer + 1} of {millions} million");
            continue;

            void WriteTables()
            {
                Directory.CreateDirectory(aside);
                Write("rates", $"""
                SELECT 'Network A' AS network, 'ffs' AS arrangement, 'HCPCS' AS code_type, 'L' || lpad((1001 + c * 7)::VARCHAR, 4, '0') AS code,
                    CASE m WHEN 0 THEN 'LT' ELSE 'RT' END AS modifiers, 'purchase' AS modifier_class, 'negotiated' AS negotiated_type,
                    greatest(1, round((20 + hash(c) % 2000) * CASE WHEN s % 4 = 3 THEN 45 + hash(c, s, {payer}) % 140 ELSE [60, 65, 70, 75, 80, 85, 90, 95, 100, 100, 100, 110, 120, 135][1 + (hash(s, {payer}) % 14)::BIGINT] END / 100, 2))::DECIMAL(18,6) AS amount,
                    'professional' AS billing_class, 'outpatient' AS setting, '11 12 22' AS places_of_service, NULL::DATE AS expiration, s::INTEGER AS group_set_id, 0 AS flags
                FROM range({Codes}) t(c), range({Sets}) u(s), range(2) v(m)
                """, "code, group_set_id");
                Write("group_set_members", $"SELECT s::INTEGER AS group_set_id, ((s * 4 + k * 509) % {Parties})::INTEGER AS reference_id FROM range({Sets}) t(s), range(8) u(k)", "1, 2");
                Write("reference_groups", $"SELECT g::INTEGER AS reference_id, g::INTEGER AS group_id, 'Network A' AS network FROM range({Parties}) t(g)", "1");
                Write("groups", $"SELECT g::INTEGER AS group_id, 'ein' AS tin_type, lpad(((hash(g, {payer} % 7) % 900000000) + 10000000)::VARCHAR, 9, '0') AS tin_value, 'Example Group ' || g AS business_name, 10::INTEGER AS npi_count FROM range({Parties}) t(g)", "1");
                Write("group_npis", $"SELECT g::INTEGER AS group_id, (1000000000 + hash(g, k, {payer} % 7) % 900000000)::BIGINT AS npi FROM range({Parties}) t(g), range(10) u(k)", "1, 2");
                Directory.Move(aside, path);
            }
        }
        Console.Error.WriteLine();
        return 0;
    }

    private static void Insert(SqliteConnection manifest, string id, int payer, string folder)
    {
        using var command = manifest.CreateCommand();
        command.CommandText = $"""
            INSERT OR IGNORE INTO source(source_id, content_digest, file_sha256, payer, month, file_name, file_bytes, codes_filter, items_seen, items_kept, prices_seen, prices_kept, codes_kept, groups_unresolved, warnings, synthetic, loaded_at, folder)
            VALUES ('{id}', '{id}', '{id}', 'SYNTHETIC Payer {payer}', '2026-10', 'invented.json.gz', 0, 'hcpcs', {Codes}, {Codes}, {Codes * Sets * 2}, {Codes * Sets * 2}, {Codes}, 0, '{"{}"}', 1, '2026-10-02T00:00:00.0000000Z', '{folder}');
            INSERT OR IGNORE INTO source_code(source_id, code, prices) SELECT '{id}', 'L' || printf('%04d', 1001 + value * 7), {Sets * 2} FROM (WITH RECURSIVE n(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < {Codes - 1}) SELECT value FROM n);
            """;
        command.ExecuteNonQuery();
    }

    private static void Do(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
