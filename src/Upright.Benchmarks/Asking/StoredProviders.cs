using DuckDB.NET.Data;
using Upright.Benchmarks.Counting;
using Upright.Store.Providers;

namespace Upright.Benchmarks;

/// <summary>Provider evidence out of the provider store: NPPES for state and taxonomies, CMS's supplier utilisation for what was billed.</summary>
public sealed class StoredProviders : IProviderEvidence
{
    private readonly ProviderStore _store;

    private StoredProviders(ProviderStore store) => _store = store;

    /// <summary>Null when no NPPES is loaded: relevance is then not judged at all. What was billed alone would leave every newcomer out.</summary>
    public static StoredProviders? Of(string dataFolder)
    {
        var store = ProviderStore.Open(dataFolder);
        return store.Sources().Any(s => s.Kind == "nppes") ? new StoredProviders(store) : null;
    }

    public void Attach(DuckDBConnection connection)
    {
        _store.AddViews(connection);
        connection.Do("CREATE OR REPLACE TEMP VIEW provider_facts AS SELECT npi, nullif(state, '') AS state, taxonomies FROM providers");
        connection.Do("CREATE OR REPLACE TEMP VIEW provider_billing AS SELECT DISTINCT npi, code FROM supplier_utilization");
    }
}
