using DuckDB.NET.Data;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Store.Rates;

/// <summary>
/// The store of negotiated rates below a data folder: Parquet files, and a manifest that alone says which of them exist.
/// A file of a payer is in it whole or not at all. Several processes may load and read at the same time.
/// </summary>
/// <remarks>Not thread-safe; open one per thread. See docs/rate-store.md for tables and columns.</remarks>
public sealed class RateLake : IDisposable
{
    private readonly Lazy<RateManifest> _manifest;

    private RateLake(string folder)
    {
        Folder = folder;
        _manifest = new Lazy<RateManifest>(() => new RateManifest(Path.Combine(folder, "manifest.db")));
    }

    private RateManifest Manifest => _manifest.Value;

    /// <summary>The lake's own folder, <c>rates</c> below the data folder.</summary>
    public string Folder { get; }

    /// <summary>Opens the lake of a data folder, which is made when it is not there.</summary>
    public static RateLake Open(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "rates");
        Directory.CreateDirectory(folder);
        return new RateLake(folder);
    }

    /// <summary>Whether a file is one of in-network rates, told by its content.</summary>
    /// <exception cref="UnreadableInputException">The file cannot be opened or decompressed.</exception>
    public static bool Recognises(string path) => InNetworkRecognition.IsInNetwork(path);

    /// <summary>What is published, by payer and month.</summary>
    public IReadOnlyList<RateSource> Sources() => Manifest.Sources();

    /// <summary>How many prices each code of a source has.</summary>
    public IReadOnlyDictionary<string, long> PricesByCode(string sourceId) => Manifest.PricesByCode(sourceId);

    /// <summary>How many prices each code that begins with a letter has in some sources together, in the order of the codes.</summary>
    public IReadOnlyDictionary<string, long> PricesByCode(char family, IReadOnlyCollection<string> sourceIds) => Manifest.PricesByCode(family, sourceIds);

    /// <summary>
    /// Loads one payer's file: one outcome, or one for each member of a zip. Each is published in one step when it was read to its end;
    /// a load that fails, is cancelled or is killed leaves the store as it was.
    /// </summary>
    /// <exception cref="UnreadableInputException">The file is not a readable file of in-network rates.</exception>
    public IReadOnlyList<ImportOutcome> Import(string path, ImportOptions options, CancellationToken cancel) =>
        new RateImport(Folder, _manifest, options, cancel).Run(path);

    /// <summary>Takes a source out of the store; false when there is none of that id.</summary>
    public bool Remove(string sourceId)
    {
        using (var change = Manifest.BeginChange())
        {
            if (!Manifest.Sources().Exists(s => s.SourceId == sourceId)) return false;
            Manifest.Delete(sourceId);
            change.Commit();
        }
        LakeSweep.Run(Folder, Manifest);
        return true;
    }

    /// <summary>
    /// A DuckDB with the views <c>rates</c>, <c>group_sets</c>, <c>groups</c>, <c>group_npis</c> and the table <c>sources</c>,
    /// limited to what the manifest publishes now. The caller disposes it.
    /// </summary>
    /// <param name="codes">When given, only sources that hold one of these codes are in the views: filter by code in the query all the same.</param>
    public DuckDBConnection OpenDuckDb(IReadOnlyCollection<string>? codes = null) => RateLakeViews.Open(Folder, Manifest.Sources(codes));

    public void Dispose()
    {
        if (_manifest.IsValueCreated) Manifest.Dispose();
    }
}
