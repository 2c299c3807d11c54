using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Upright.Domain;
using Upright.Sources.Nppes;
using Upright.Sources.SupplierUtilization;

namespace Upright.Store.Providers;

/// <summary>
/// Who the providers are, below a data folder: Parquet sorted by NPI, and a manifest that alone says which files count.
/// A file is in it whole or not at all; a load that fails or is killed leaves the store as it was.
/// </summary>
/// <remarks>
/// <see cref="AddViews"/> gives a DuckDB the views <c>providers</c>(npi, is_organisation, name, state, zip_code, primary_taxonomy, taxonomies,
/// enumerated, deactivated) and <c>supplier_utilization</c>(year, npi, code, is_rental, state, specialty, beneficiaries, claims, services,
/// average_charge, average_allowed), to be joined with <c>group_npis</c> of the rates.
/// </remarks>
public sealed class ProviderStore
{
    private const string Nppes = "nppes", Utilization = "supplier-utilization";
    private readonly string _manifest;

    private ProviderStore(string folder) => (Folder, _manifest) = (folder, Path.Combine(folder, "manifest.json"));

    /// <summary>The store's own folder, <c>providers</c> below the data folder.</summary>
    public string Folder { get; }

    public static ProviderStore Open(string dataFolder) => new(Path.Combine(dataFolder, "providers"));

    /// <summary>Whether a file is one that this store takes, told by its header.</summary>
    public static bool Recognises(string path) => ProviderTable.Holds(path, line => ProviderReader.IsHeader(line) || SuppliedServiceReader.IsHeader(line));

    /// <summary>What is loaded.</summary>
    public IReadOnlyList<ProviderSource> Sources() => ProviderManifest.Read(_manifest).Sources;

    /// <summary>Loads an NPPES file (which replaces the one before) or one year of supplier utilisation; the same content twice is one load.</summary>
    /// <param name="path">The file: csv, gz or zip.</param>
    /// <param name="wanted">NPIs to keep of NPPES beside those with a relevant taxonomy: those that rates refer to.</param>
    /// <param name="year">The year of utilisation, where the file's name does not tell it.</param>
    /// <param name="seen">Is told how many rows were read.</param>
    /// <param name="cancel">Leaves the store as it was.</param>
    /// <exception cref="UnreadableInputException">It is no such file, or damaged; nothing was stored.</exception>
    public ProviderSource Load(string path, IReadOnlySet<long> wanted, int? year, Action<long>? seen, CancellationToken cancel)
    {
        var isUtilization = ProviderTable.Holds(path, SuppliedServiceReader.IsHeader);
        if (!isUtilization && !ProviderTable.Holds(path, ProviderReader.IsHeader))
            throw new UnreadableInputException(File.Exists(path) ? "This is neither NPPES's provider file nor CMS's file of equipment by supplier and service." : "There is no such file.") { File = path };
        if (isUtilization) year ??= SuppliedServiceReader.YearOf(Path.GetFileName(path)) ?? throw new UnreadableInputException("The file's name does not tell its year; say it with --year.") { File = path };
        else year = null;

        Directory.CreateDirectory(Folder);
        using var alone = Lock();
        Sweep();
        string hash;
        using (var file = File.OpenRead(path)) hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var before = Sources();
        var digest = isUtilization ? null : DigestOf(wanted);
        if (before.FirstOrDefault(s => s.Sha256 == hash && s.Year == year && s.WantedDigest == digest) is { } same) return same;

        var table = $"{(isUtilization ? Utilization + "-" + year : Nppes)}-{Guid.NewGuid():n}.parquet";
        long rows;
        using (var source = ProviderTable.Open(path, isUtilization ? SuppliedServiceReader.IsHeader : ProviderReader.IsHeader))
        using (var writer = new ProviderTableWriter(Path.Combine(Folder, table + ".aside")))
        {
            rows = isUtilization
                ? writer.Write(SuppliedServiceReader.Read(source, cancel), cancel)
                : writer.Write(ProviderReader.Read(source, wanted, seen, cancel), cancel);
        }
        File.Move(Path.Combine(Folder, table + ".aside"), Path.Combine(Folder, table));
        var loaded = new ProviderSource(isUtilization ? Utilization : Nppes, year, Path.GetFileName(path), hash, rows, DateTimeOffset.UtcNow, table, digest);
        new ProviderManifest([.. before.Where(s => s.Kind != loaded.Kind || s.Year != loaded.Year), loaded]).Publish(_manifest);
        return loaded;
    }

    /// <summary>Adds the views to an open DuckDB; empty ones for what is not loaded.</summary>
    public void AddViews(DuckDBConnection connection)
    {
        var sources = Sources();
        Execute(connection, "CREATE OR REPLACE VIEW providers AS " + (sources.FirstOrDefault(s => s.Kind == Nppes) is { } nppes
            ? $"SELECT * FROM read_parquet({Quoted(nppes)})"
            : ProviderTableWriter.EmptyProviders));
        var years = sources.Where(s => s.Kind == Utilization).OrderBy(s => s.Year).ToList();
        Execute(connection, "CREATE OR REPLACE VIEW supplier_utilization AS " + (years.Count == 0
            ? ProviderTableWriter.EmptyUtilization
            : string.Join(" UNION ALL ", years.Select(s => $"SELECT {s.Year}::INTEGER AS year, * FROM read_parquet({Quoted(s)})"))));
    }

    /// <summary>What is known of an NPI.</summary>
    public ProviderRecord Find(long npi)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        AddViews(connection);
        return ProviderLookup.Find(connection, npi);
    }

    /// <summary>Which NPIs were asked for, in any order, in sixteen digits: NPPES is read again when others are wanted.</summary>
    private static string DigestOf(IReadOnlySet<long> wanted)
    {
        ulong sum = 0;
        foreach (var npi in wanted)
        {
            var mixed = (ulong)npi * 0x9E3779B97F4A7C15;
            sum += (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
        }
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    private string Quoted(ProviderSource source) => "'" + Path.Combine(Folder, source.Table).Replace("'", "''", StringComparison.Ordinal) + "'";

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException busy)
        {
            throw new UnreadableInputException("Another load of providers is running in this data folder. Try again when it is done.", busy) { File = Folder };
        }
    }

    /// <summary>Removes what killed loads left, and tables that were replaced.</summary>
    private void Sweep()
    {
        var named = Sources().Select(s => s.Table).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            var name = Path.GetFileName(file);
            if ((name.EndsWith(".parquet", StringComparison.Ordinal) && !named.Contains(name)) || name.EndsWith(".aside", StringComparison.Ordinal) || name.Contains(".aside.", StringComparison.Ordinal)) File.Delete(file);
        }
    }

    internal static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
