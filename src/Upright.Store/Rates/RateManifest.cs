using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Upright.Store.Rates;

/// <summary>
/// The list of published sources, in SQLite: a source exists when, and only when, its row is committed.
/// Every change is one immediate transaction, so that several processes may load into one lake.
/// </summary>
internal sealed class RateManifest : IDisposable
{
    private const int SchemaVersion = 1;
    private static readonly string[] Columns =
    [
        "source_id", "content_digest", "file_sha256", "payer", "payer_family", "entity_type", "plan_name", "plan_id_type", "plan_id", "plan_market",
        "issuer_name", "plan_sponsor_name", "schema_version", "month", "last_updated_raw", "last_updated", "file_name", "file_bytes", "codes_filter",
        "items_seen", "items_kept", "prices_seen", "prices_kept", "codes_kept", "groups_unresolved", "warnings", "synthetic", "loaded_at", "folder",
    ];

    private readonly SqliteConnection _connection;

    public RateManifest(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
        _connection.Open();
        Migrate();
    }

    /// <summary>All published sources, in the order of payer, month, load.</summary>
    public List<RateSource> Sources(IReadOnlyCollection<string>? codes = null)
    {
        using var command = _connection.CreateCommand();
        var condition = "";
        if (codes is not null)
        {
            condition = "WHERE source_id IN (SELECT source_id FROM source_code WHERE code IN (SELECT value FROM json_each($codes)))";
            command.Parameters.AddWithValue("$codes", "[" + string.Join(',', codes.Select(c => "\"" + JsonEncodedText.Encode(c) + "\"")) + "]");
        }
#pragma warning disable CA2100 // Constants only.
        command.CommandText = $"SELECT {string.Join(", ", Columns)} FROM source {condition} ORDER BY payer, month, loaded_at, source_id";
#pragma warning restore CA2100
        var sources = new List<RateSource>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) sources.Add(Read(reader));
        return sources;
    }

    public IReadOnlyDictionary<string, long> PricesByCode(string sourceId)
    {
        using var command = Command("SELECT code, prices FROM source_code WHERE source_id = $id ORDER BY code", ("$id", sourceId));
        var prices = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using var reader = command.ExecuteReader();
        while (reader.Read()) prices[reader.GetString(0)] = reader.GetInt64(1);
        return prices;
    }

    public IReadOnlyDictionary<string, long> PricesByCode(char family, IReadOnlyCollection<string> sourceIds)
    {
        using var command = Command("SELECT code, sum(prices) FROM source_code WHERE code >= $from AND code < $to AND source_id IN (SELECT value FROM json_each($ids)) GROUP BY code",
            ("$from", family.ToString()), ("$to", ((char)(family + 1)).ToString()), ("$ids", "[" + string.Join(',', sourceIds.Select(id => "\"" + JsonEncodedText.Encode(id) + "\"")) + "]"));
        var prices = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using var reader = command.ExecuteReader();
        while (reader.Read()) prices[reader.GetString(0)] = reader.GetInt64(1);
        return prices;
    }

    /// <summary>Begins a change that no other process can interleave with.</summary>
    public SqliteTransaction BeginChange() => _connection.BeginTransaction(deferred: false);

    public void Insert(RateSource source, IReadOnlyDictionary<string, long> pricesByCode)
    {
        object?[] values =
        [
            source.SourceId, source.ContentDigest, source.FileSha256, source.Payer, source.PayerFamily, source.EntityType, source.PlanName, source.PlanIdType, source.PlanId, source.PlanMarket,
            source.IssuerName, source.PlanSponsorName, source.SchemaVersion, source.Month, source.LastUpdatedRaw, source.LastUpdated?.ToString("O", CultureInfo.InvariantCulture), source.FileName,
            source.FileBytes, source.CodesFilter, source.ItemsSeen, source.ItemsKept, source.PricesSeen, source.PricesKept, source.CodesKept, source.GroupsUnresolved,
            JsonSerializer.Serialize(source.Warnings, ManifestJson.Default.IReadOnlyDictionaryStringInt64), source.Synthetic ? 1 : 0, source.LoadedAt.ToString("O", CultureInfo.InvariantCulture), source.Folder,
        ];
        using (var insert = Command($"INSERT INTO source({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(c => "$" + c))})",
            [.. Columns.Zip(values, (column, value) => ("$" + column, value))]))
            insert.ExecuteNonQuery();
        using var code = Command("INSERT INTO source_code(source_id, code, prices) VALUES ($id, $code, $prices)", ("$id", source.SourceId), ("$code", ""), ("$prices", 0L));
        foreach (var (name, prices) in pricesByCode)
        {
            code.Parameters["$code"].Value = name;
            code.Parameters["$prices"].Value = prices;
            code.ExecuteNonQuery();
        }
    }

    public void Delete(string sourceId)
    {
        using var codes = Command("DELETE FROM source_code WHERE source_id = $id", ("$id", sourceId));
        codes.ExecuteNonQuery();
        using var source = Command("DELETE FROM source WHERE source_id = $id", ("$id", sourceId));
        source.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();

    private void Migrate()
    {
        using (var version = Command("PRAGMA user_version"))
            if (Convert.ToInt32(version.ExecuteScalar(), CultureInfo.InvariantCulture) is var found && found == SchemaVersion) return;
            else if (found > SchemaVersion) throw new InvalidOperationException("The rate store was written by a newer version of this program. Use that version, or another --data folder.");
        using var change = BeginChange();
        using var create = Command($"""
            CREATE TABLE IF NOT EXISTS source(
                source_id TEXT PRIMARY KEY, content_digest TEXT NOT NULL, file_sha256 TEXT NOT NULL, payer TEXT NOT NULL, payer_family TEXT, entity_type TEXT,
                plan_name TEXT, plan_id_type TEXT, plan_id TEXT, plan_market TEXT, issuer_name TEXT, plan_sponsor_name TEXT, schema_version TEXT,
                month TEXT NOT NULL, last_updated_raw TEXT, last_updated TEXT, file_name TEXT NOT NULL, file_bytes INTEGER NOT NULL, codes_filter TEXT NOT NULL,
                items_seen INTEGER NOT NULL, items_kept INTEGER NOT NULL, prices_seen INTEGER NOT NULL, prices_kept INTEGER NOT NULL, codes_kept INTEGER NOT NULL,
                groups_unresolved INTEGER NOT NULL, warnings TEXT NOT NULL, synthetic INTEGER NOT NULL, loaded_at TEXT NOT NULL, folder TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE IF NOT EXISTS source_code(
                source_id TEXT NOT NULL REFERENCES source(source_id), code TEXT NOT NULL, prices INTEGER NOT NULL, PRIMARY KEY (source_id, code)) STRICT, WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS source_code_by_code ON source_code(code);
            PRAGMA user_version = {SchemaVersion};
            """);
        create.ExecuteNonQuery();
        change.Commit();
    }

#pragma warning disable CA2100 // Every text is a constant of this class.
    private SqliteCommand Command(string text, params (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
#pragma warning restore CA2100

    private static RateSource Read(SqliteDataReader row)
    {
        string Text(int i) => row.GetString(i);
        string? Maybe(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        return new RateSource
        {
            SourceId = Text(0),
            ContentDigest = Text(1),
            FileSha256 = Text(2),
            Payer = Text(3),
            PayerFamily = Maybe(4),
            EntityType = Maybe(5),
            PlanName = Maybe(6),
            PlanIdType = Maybe(7),
            PlanId = Maybe(8),
            PlanMarket = Maybe(9),
            IssuerName = Maybe(10),
            PlanSponsorName = Maybe(11),
            SchemaVersion = Maybe(12),
            Month = Text(13),
            LastUpdatedRaw = Maybe(14),
            LastUpdated = Maybe(15) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
            FileName = Text(16),
            FileBytes = row.GetInt64(17),
            CodesFilter = Text(18),
            ItemsSeen = row.GetInt64(19),
            ItemsKept = row.GetInt64(20),
            PricesSeen = row.GetInt64(21),
            PricesKept = row.GetInt64(22),
            CodesKept = row.GetInt32(23),
            GroupsUnresolved = row.GetInt64(24),
            Warnings = JsonSerializer.Deserialize(Text(25), ManifestJson.Default.DictionaryStringInt64)!,
            Synthetic = row.GetInt64(26) != 0,
            LoadedAt = DateTime.Parse(Text(27), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            Folder = Text(28),
        };
    }
}
