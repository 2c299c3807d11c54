using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Tests;

/// <summary>A lake on disk with the tables of the rate store, filled by hand.</summary>
internal sealed class TestLake : IMedicareFees, IProviderEvidence
{
    private readonly List<RateSource> _sources = [];
    private readonly List<string> _rates = [], _sets = [], _references = [], _groups = [], _npis = [], _facts = [], _billing = [];
    private readonly Dictionary<string, (decimal Low, decimal High)> _fees = [];
    private readonly Dictionary<(string File, string Code), int> _prices = [];
    private int _set;

    public IReadOnlyList<RateSource> Sources => _sources;

    public bool KnowsProviders { get; set; }

    public TestLake Fee(string code, decimal low, decimal high)
    {
        _fees[code] = (low, high);
        return this;
    }

    public string File(string payer, string month = "2026-10", string? family = null, bool synthetic = false, string filter = "hcpcs")
    {
        var id = (_sources.Count + 1).ToString("x12", CultureInfo.InvariantCulture);
        _sources.Add(new RateSource
        {
            SourceId = id,
            ContentDigest = id,
            FileSha256 = id,
            Payer = payer,
            PayerFamily = family,
            Month = month,
            FileName = id + ".json",
            FileBytes = 1,
            CodesFilter = filter,
            ItemsSeen = 1,
            ItemsKept = 1,
            PricesSeen = 1,
            PricesKept = 1,
            CodesKept = 1,
            GroupsUnresolved = 0,
            Warnings = new Dictionary<string, long>(),
            Synthetic = synthetic,
            LoadedAt = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
            Folder = $"payer=p/month={month}/source_id={id}/load=test",
        });
        return id;
    }

    /// <summary>One published row and the groups that it holds for, each <c>ein:…</c> or <c>npi:…</c>.</summary>
    public TestLake Price(string file, string code, decimal amount, string[] tins, string modifiers = "", string? type = "negotiated", string? arrangement = "ffs", string? billing = "professional",
        string? expires = null, string? network = null, int flags = 0, string codeType = "HCPCS", long[]? npis = null)
    {
        var set = ++_set;
        if (tins.Length == 0) flags |= 32;
        Row(file, code, amount, tins.Length == 0 ? null : set, modifiers, type, arrangement, billing, expires, flags, codeType, network);
        foreach (var tin in tins)
        {
            var group = _groups.Count + 1;
            Member(file, set, group).Reference(file, group, group, network).Group(file, group, tin[..3], tin[4..], npis ?? []);
        }
        return this;
    }

    /// <summary>A row of <c>rates</c>.</summary>
    public TestLake Row(string file, string code, decimal amount, int? set, string modifiers = "", string? type = "negotiated", string? arrangement = "ffs", string? billing = "professional",
        string? expires = null, int flags = 0, string codeType = "HCPCS", string? network = null)
    {
        _rates.Add($"('{file}', {Text(network)}, {Text(arrangement)}, '{codeType}', '{code}', '{modifiers}', '{ModifierClasses.Of(modifiers).Word()}', {Text(type)}, {amount.ToString(CultureInfo.InvariantCulture)}, {Text(billing)}, 'outpatient', '12', {(expires is null ? "NULL" : $"DATE '{expires}'")}, {set?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, {flags})");
        _prices[(file, code)] = _prices.GetValueOrDefault((file, code)) + 1;
        return this;
    }

    public TestLake Member(string file, int set, int reference)
    {
        _sets.Add($"('{file}', {set}, {reference})");
        return this;
    }

    public TestLake Reference(string file, int reference, int group, string? network)
    {
        _references.Add($"('{file}', {reference}, {group}, {Text(network)})");
        return this;
    }

    public TestLake Group(string file, int group, string? type, string? tin, params long[] npis)
    {
        _groups.Add($"('{file}', {group}, {Text(type)}, {Text(tin)}, 'Example {tin}', {npis.Length})");
        foreach (var npi in npis) _npis.Add($"('{file}', {group}, {npi})");
        return this;
    }

    public TestLake Provider(long npi, string? state, string taxonomies)
    {
        KnowsProviders = true;
        _facts.Add($"({npi}, {Text(state)}, '{taxonomies}')");
        return this;
    }

    public TestLake Billed(long npi, string code)
    {
        _billing.Add($"({npi}, '{code}')");
        return this;
    }

    public Benchmark Ask(string code, Func<BenchmarkQuestion, BenchmarkQuestion>? with = null)
    {
        using var book = Open();
        var question = new BenchmarkQuestion(HcpcsCode.Parse(code)) { MinimumContracts = 1 };
        return book.Ask(with is null ? question : with(question));
    }

    public BenchmarkBook Open(string? dataFolder = null) => BenchmarkBook.Open(Write(dataFolder), this, KnowsProviders ? this : null);

    /// <summary>Writes the lake into a data folder as a load would leave it.</summary>
    public string Write(string? dataFolder = null)
    {
        var folder = dataFolder ?? TestFolders.New();
        using (var made = RateLake.Open(folder)) made.Sources();
        var lake = Path.Combine(folder, "rates");
        using var duck = Connect();
        using var manifest = new SqliteConnection($"Data Source={Path.Combine(lake, "manifest.db")};Pooling=False");
        manifest.Open();
        using var change = manifest.BeginTransaction();
        foreach (var source in _sources)
        {
            Directory.CreateDirectory(Path.Combine(lake, source.Folder));
            void Copy(string table, string order) => Do(duck, $"COPY (SELECT * EXCLUDE (source_id) FROM {table} WHERE source_id = '{source.SourceId}' ORDER BY {order}) TO '{lake}/{source.Folder}/{table}.parquet' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
            Copy("rates", "code, code_type");
            Copy("group_set_members", "group_set_id");
            Copy("reference_groups", "reference_id");
            Copy("groups", "group_id");
            Copy("group_npis", "group_id");
            Insert(manifest, source);
        }
        change.Commit();
        return folder;
    }

    private void Insert(SqliteConnection manifest, RateSource source)
    {
        Do(manifest, $"""
            INSERT OR IGNORE INTO source(source_id, content_digest, file_sha256, payer, payer_family, month, file_name, file_bytes, codes_filter, items_seen, items_kept, prices_seen, prices_kept, codes_kept, groups_unresolved, warnings, synthetic, loaded_at, folder)
            VALUES ('{source.SourceId}', '{source.SourceId}', '{source.SourceId}', '{source.Payer}', {Text(source.PayerFamily)}, '{source.Month}', '{source.FileName}', 1, '{source.CodesFilter}', 1, 1, 1, 1, 1, 0, '{"{}"}', {(source.Synthetic ? 1 : 0)}, '2026-11-01T00:00:00.0000000Z', '{source.Folder}')
            """);
        foreach (var ((_, code), prices) in _prices.Where(p => p.Key.File == source.SourceId)) Do(manifest, $"INSERT OR REPLACE INTO source_code(source_id, code, prices) VALUES ('{source.SourceId}', '{code}', {prices})");
    }

    /// <summary>A database with the same tables, for SQL to count in.</summary>
    public DuckDBConnection Connect()
    {
        var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Table(duck, "rates", "source_id VARCHAR, network VARCHAR, arrangement VARCHAR, code_type VARCHAR, code VARCHAR, modifiers VARCHAR, modifier_class VARCHAR, negotiated_type VARCHAR, amount DECIMAL(18,6), billing_class VARCHAR, setting VARCHAR, places_of_service VARCHAR, expiration DATE, group_set_id INTEGER, flags INTEGER", _rates);
        Table(duck, "group_set_members", "source_id VARCHAR, group_set_id INTEGER, reference_id INTEGER", _sets);
        Table(duck, "reference_groups", "source_id VARCHAR, reference_id INTEGER, group_id INTEGER, network VARCHAR", _references);
        Do(duck, "CREATE VIEW group_sets AS SELECT m.source_id, m.group_set_id, g.group_id, g.network FROM group_set_members m JOIN reference_groups g ON g.source_id = m.source_id AND g.reference_id = m.reference_id");
        Table(duck, "groups", "source_id VARCHAR, group_id INTEGER, tin_type VARCHAR, tin_value VARCHAR, business_name VARCHAR, npi_count INTEGER", _groups);
        Table(duck, "group_npis", "source_id VARCHAR, group_id INTEGER, npi BIGINT", _npis);
        Table(duck, "sources", "source_id VARCHAR, payer VARCHAR, payer_family VARCHAR, month VARCHAR", [.. _sources.Select(s => $"('{s.SourceId}', '{s.Payer}', {Text(s.PayerFamily)}, '{s.Month}')")]);
        return duck;
    }

    public Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? asOf) => _fees.TryGetValue(code, out var fee)
        ? new Known<MedicareFee>(new MedicareFee(new Money(fee.Low), new Money(fee.High), new Dictionary<Jurisdiction, Money> { [Jurisdiction.Parse("TX")] = new(fee.High), [Jurisdiction.Parse("OH")] = new(fee.Low) }, null),
            new Provenance("CMS", "Fees made up for a test", "2026 Q4", new DateSpan(new DateOnly(2026, 10, 1), null)))
        : new Absent<MedicareFee>(new Absence(AbsenceReason.NotInSource, "The test made up no fee.", ""));

    public void Attach(DuckDBConnection connection)
    {
        Table(connection, "provider_facts", "npi BIGINT, state VARCHAR, taxonomies VARCHAR", _facts);
        Table(connection, "provider_billing", "npi BIGINT, code VARCHAR", _billing);
    }

    private static void Table(DuckDBConnection duck, string name, string columns, List<string> rows) =>
        Do(duck, $"CREATE TABLE {name}({columns});" + (rows.Count == 0 ? "" : $"INSERT INTO {name} VALUES {string.Join(", ", rows)}"));

    private static void Do(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Text(string? text) => text is null ? "NULL" : $"'{text}'";
}
