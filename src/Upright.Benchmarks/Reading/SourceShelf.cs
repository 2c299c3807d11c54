using System.Collections.Concurrent;
using ParquetSharp;
using Upright.Benchmarks.Asking;
using Upright.Domain;

namespace Upright.Benchmarks.Reading;

/// <summary>
/// Reads the files of the lake, and keeps of each what every question needs again: where its codes stand and who its providers are.
/// What does not fit into the budget is read again each time. Safe for many threads.
/// </summary>
internal sealed class SourceShelf(string lakeFolder) : IDisposable
{
    private const long MostGroups = 64L << 20, MostNpis = 48L << 20;

    private readonly OpenFiles _rates = new();
    private readonly ConcurrentDictionary<string, RatesIndex> _indexes = new(StringComparer.Ordinal);
    private readonly Kept<ProviderGroups> _groups = new(MostGroups, g => g.Bytes);
    private readonly Kept<GroupNpis> _npis = new(MostNpis, n => n.Bytes);

    public Terms Terms { get; } = new(new Words());

    public DenseNumbers Parties { get; } = new();

    public DenseNumbers Npis { get; } = new();

    /// <summary>The rows of some codes.</summary>
    /// <param name="codes">Keys in rising order.</param>
    public PublishedRows RowsOf(ChosenSource chosen, ulong[] codes) => Readable(chosen, () => _rates.Use(Path.Combine(FolderOf(chosen), "rates.parquet"), file =>
    {
        var index = _indexes.TryGetValue(chosen.Source.SourceId, out var known) ? known : _indexes[chosen.Source.SourceId] = RatesIndex.Of(file, Terms.Words);
        return new RatesReader(file, index, Terms).Read(codes, chosen.AsOf);
    }));

    public ProviderGroups GroupsOf(ChosenSource chosen) => _groups.Of(chosen.Source.SourceId, () => Readable(chosen, () => ProviderGroupsReader.Read(FolderOf(chosen), chosen.ContractPayer, Parties)));

    public GroupNpis NpisOf(ChosenSource chosen) => _npis.Of(chosen.Source.SourceId, () => Readable(chosen, () => GroupNpis.Read(FolderOf(chosen), Npis)));

    /// <exception cref="UnreadableInputException">A file of the store is missing or damaged.</exception>
    private T Readable<T>(ChosenSource chosen, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ParquetException or InvalidDataException or IOException)
        {
            throw new UnreadableInputException($"The prices of {chosen.Source.FileName} cannot be read in the rate store: a file of it is missing or damaged. Take it out on the page of sources (upright serve) and import it again.", e) { File = FolderOf(chosen) };
        }
    }

    public string FolderOf(ChosenSource chosen) => Path.Combine(lakeFolder, chosen.Source.Folder);

    public void Dispose() => _rates.Dispose();

    private sealed class Kept<T>(long budget, Func<T, long> bytes)
    {
        private readonly ConcurrentDictionary<string, T> _kept = new(StringComparer.Ordinal);
        private long _used;

        public T Of(string id, Func<T> read)
        {
            if (_kept.TryGetValue(id, out var kept)) return kept;
            var made = read();
            // The first that come stay: questions go through the files in turn, and putting the oldest out would keep none of them till it is wanted again.
            var size = bytes(made);
            if (Interlocked.Add(ref _used, size) > budget || !_kept.TryAdd(id, made)) Interlocked.Add(ref _used, -size);
            return made;
        }
    }
}
