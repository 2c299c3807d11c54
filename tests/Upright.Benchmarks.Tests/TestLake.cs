using System.Globalization;
using DuckDB.NET.Data;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Tests;

/// <summary>A lake in memory with the tables of the rate store, filled by hand.</summary>
internal sealed class TestLake : IMedicareFees, IProviderEvidence
{
    private readonly List<RateSource> _sources = [];
    private readonly List<string> _rates = [], _sets = [], _groups = [], _npis = [], _facts = [], _billing = [];
    private readonly Dictionary<string, (decimal Low, decimal High)> _fees = [];
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
            Folder = id,
        });
        return id;
    }

    /// <summary>One published row and the groups that it holds for, each <c>ein:…</c> or <c>npi:…</c>.</summary>
    public TestLake Price(string file, string code, decimal amount, string[] tins, string modifiers = "", string type = "negotiated", string arrangement = "ffs", string billing = "professional",
        string? expires = null, string? network = null, int flags = 0, string codeType = "HCPCS", long[]? npis = null)
    {
        var set = ++_set;
        if (tins.Length == 0) flags |= 32;
        _rates.Add($"('{file}', {Text(network)}, '{arrangement}', '{codeType}', '{code}', '{modifiers}', '{ModifierClasses.Of(modifiers).Word()}', '{type}', {amount.ToString(CultureInfo.InvariantCulture)}, '{billing}', 'outpatient', '12', {(expires is null ? "NULL" : $"DATE '{expires}'")}, {(tins.Length == 0 ? "NULL" : set.ToString(CultureInfo.InvariantCulture))}, {flags})");
        foreach (var tin in tins)
        {
            var group = _groups.Count + 1;
            var (kind, value) = (tin[..3], tin[4..]);
            _sets.Add($"('{file}', {set}, {group}, {Text(network)})");
            _groups.Add($"('{file}', {group}, '{kind}', '{value}', 'Example {value}', {npis?.Length ?? 0})");
            foreach (var npi in npis ?? []) _npis.Add($"('{file}', {group}, {npi})");
        }
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

    public BenchmarkBook Open(string? workFolder = null) => new(_sources, Connect(), this, KnowsProviders ? this : null, workFolder);

    public DuckDBConnection Connect()
    {
        var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Table(duck, "rates", "source_id VARCHAR, network VARCHAR, arrangement VARCHAR, code_type VARCHAR, code VARCHAR, modifiers VARCHAR, modifier_class VARCHAR, negotiated_type VARCHAR, amount DECIMAL(18,6), billing_class VARCHAR, setting VARCHAR, places_of_service VARCHAR, expiration DATE, group_set_id INTEGER, flags INTEGER", _rates);
        Table(duck, "group_sets", "source_id VARCHAR, group_set_id INTEGER, group_id INTEGER, network VARCHAR", _sets);
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

    private static void Table(DuckDBConnection duck, string name, string columns, List<string> rows)
    {
        using var command = duck.CreateCommand();
        command.CommandText = $"CREATE TABLE {name}({columns});" + (rows.Count == 0 ? "" : $"INSERT INTO {name} VALUES {string.Join(", ", rows)}");
        command.ExecuteNonQuery();
    }

    private static string Text(string? text) => text is null ? "NULL" : $"'{text}'";
}
