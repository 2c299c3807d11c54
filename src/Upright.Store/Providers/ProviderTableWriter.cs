using DuckDB.NET.Data;
using Upright.Sources.Nppes;
using Upright.Sources.SupplierUtilization;

namespace Upright.Store.Providers;

/// <summary>Rows into one Parquet file sorted by NPI, through a DuckDB beside it, so that memory stays bounded however many there are.</summary>
internal sealed class ProviderTableWriter : IDisposable
{
    public const string EmptyProviders = "SELECT " + EmptyProviderColumns + " WHERE false";
    public const string EmptyUtilization = "SELECT NULL::INTEGER AS year, " + EmptyUtilizationColumns + " WHERE false";

    private const string EmptyProviderColumns =
        "NULL::BIGINT AS npi, NULL::BOOLEAN AS is_organisation, NULL::VARCHAR AS name, NULL::VARCHAR AS state, NULL::VARCHAR AS zip_code, NULL::VARCHAR AS primary_taxonomy, " +
        "NULL::VARCHAR AS taxonomies, NULL::DATE AS enumerated, NULL::DATE AS deactivated";

    private const string EmptyUtilizationColumns =
        "NULL::BIGINT AS npi, NULL::VARCHAR AS code, NULL::BOOLEAN AS is_rental, NULL::VARCHAR AS state, NULL::VARCHAR AS specialty, NULL::BIGINT AS beneficiaries, " +
        "NULL::BIGINT AS claims, NULL::DECIMAL(18,4) AS services, NULL::DECIMAL(18,6) AS average_charge, NULL::DECIMAL(18,6) AS average_allowed";

    private readonly string _path;
    private readonly string _working;
    private readonly DuckDBConnection _connection;
    private bool _isComplete;

    public ProviderTableWriter(string path)
    {
        _path = path;
        _working = path + ".duckdb";
        _connection = new DuckDBConnection("DataSource=" + _working);
        _connection.Open();
        ProviderStore.Execute(_connection, "SET memory_limit = '512MB'; SET threads = 2; SET preserve_insertion_order = false");
    }

    public long Write(IEnumerable<Provider> providers, CancellationToken cancel)
    {
        ProviderStore.Execute(_connection, $"CREATE TABLE t AS SELECT {EmptyProviderColumns} WHERE false");
        long rows = 0;
        using (var appender = _connection.CreateAppender("t"))
        {
            foreach (var p in providers)
            {
                appender.CreateRow().AppendValue(p.Npi).AppendValue(p.IsOrganisation).AppendValue(p.Name).AppendValue(p.State).AppendValue(p.ZipCode)
                    .AppendValue(p.PrimaryTaxonomy).AppendValue(p.Taxonomies).AppendValue(p.Enumerated).AppendValue(p.Deactivated).EndRow();
                rows++;
            }
        }
        Copy("npi", cancel);
        return rows;
    }

    public long Write(IEnumerable<SuppliedService> services, CancellationToken cancel)
    {
        ProviderStore.Execute(_connection, $"CREATE TABLE t AS SELECT {EmptyUtilizationColumns} WHERE false");
        long rows = 0;
        using (var appender = _connection.CreateAppender("t"))
        {
            foreach (var s in services)
            {
                appender.CreateRow().AppendValue(s.Npi).AppendValue(s.Code).AppendValue(s.IsRental).AppendValue(s.State).AppendValue(s.Specialty)
                    .AppendValue(s.Beneficiaries).AppendValue(s.Claims).AppendValue(decimal.Round(s.Services, 4)).AppendValue(decimal.Round(s.AverageCharge, 6)).AppendValue(decimal.Round(s.AverageAllowed, 6)).EndRow();
                rows++;
            }
        }
        Copy("npi, code", cancel);
        return rows;
    }

    public void Dispose()
    {
        _connection.Dispose();
        if (!_isComplete) File.Delete(_path);
        foreach (var file in new[] { _working, _working + ".wal" }) File.Delete(file);
        if (Directory.Exists(_working + ".tmp")) Directory.Delete(_working + ".tmp", recursive: true);
    }

    private void Copy(string order, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ProviderStore.Execute(_connection, $"COPY (SELECT * FROM t ORDER BY {order}) TO '{_path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");
        using var written = File.OpenHandle(_path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(written);
        _isComplete = true;
    }
}
