using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Upright.Store.Rates;

/// <summary>Opens an in-memory DuckDB whose views show what the manifest publishes, and nothing else that lies in the folder.</summary>
internal static class RateLakeViews
{
    public static DuckDBConnection Open(string lakeFolder, IReadOnlyList<RateSource> sources)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            connection.Open();
            foreach (var table in RateTables.Files) Execute(connection, ViewOfFiles(table, lakeFolder, sources));
            Execute(connection, """
                CREATE VIEW group_sets AS
                SELECT m.source_id, m.group_set_id, g.group_id, g.network
                FROM group_set_members m JOIN reference_groups g ON g.source_id = m.source_id AND g.reference_id = m.reference_id
                """);
            FillSources(connection, sources);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ViewOfFiles(string table, string lakeFolder, IReadOnlyList<RateSource> sources)
    {
        var columns = RateTables.ColumnsOf(table);
        if (sources.Count == 0)
            return $"CREATE VIEW {table} AS SELECT NULL::VARCHAR AS source_id, {string.Join(", ", columns.Select(c => $"NULL::{c.Type} AS {c.Name}"))} WHERE false";
        var files = new StringBuilder();
        foreach (var source in sources)
            files.Append(files.Length == 0 ? "" : ", ").Append(Quoted(Path.Combine(lakeFolder, source.Folder, table + ".parquet")));
        return $"CREATE VIEW {table} AS SELECT source_id, {string.Join(", ", columns.Select(c => c.Name))} FROM read_parquet([{files}], hive_partitioning = true, hive_types_autocast = false)";
    }

    private static void FillSources(DuckDBConnection connection, IReadOnlyList<RateSource> sources)
    {
        Execute(connection, """
            CREATE TABLE sources(
                source_id VARCHAR PRIMARY KEY, content_digest VARCHAR, file_sha256 VARCHAR, payer VARCHAR, payer_family VARCHAR, entity_type VARCHAR,
                plan_name VARCHAR, plan_id_type VARCHAR, plan_id VARCHAR, plan_market VARCHAR, issuer_name VARCHAR, plan_sponsor_name VARCHAR,
                schema_version VARCHAR, month VARCHAR, last_updated_raw VARCHAR, last_updated DATE, file_name VARCHAR, file_bytes BIGINT, codes_filter VARCHAR,
                items_seen BIGINT, items_kept BIGINT, prices_seen BIGINT, prices_kept BIGINT, codes_kept INTEGER, groups_unresolved BIGINT,
                warnings JSON, synthetic BOOLEAN, loaded_at TIMESTAMP)
            """);
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO sources VALUES ({string.Join(", ", Enumerable.Range(1, 28).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)))})";
        foreach (var s in sources)
        {
            insert.Parameters.Clear();
            object?[] values =
            [
                s.SourceId, s.ContentDigest, s.FileSha256, s.Payer, s.PayerFamily, s.EntityType, s.PlanName, s.PlanIdType, s.PlanId, s.PlanMarket, s.IssuerName, s.PlanSponsorName,
                s.SchemaVersion, s.Month, s.LastUpdatedRaw, s.LastUpdated, s.FileName, s.FileBytes, s.CodesFilter, s.ItemsSeen, s.ItemsKept, s.PricesSeen, s.PricesKept, s.CodesKept,
                s.GroupsUnresolved, JsonSerializer.Serialize(s.Warnings, ManifestJson.Default.IReadOnlyDictionaryStringInt64), s.Synthetic, s.LoadedAt,
            ];
            foreach (var value in values) insert.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
            insert.ExecuteNonQuery();
        }
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

#pragma warning disable CA2100 // The text is made of this class's constants and of paths, quoted.
    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
