using DuckDB.NET.Data;
using Upright.Benchmarks.Observing;
using Upright.Store.Providers;

namespace Upright.Benchmarks;

/// <summary>What the provider store knows, for judging relevance: NPPES gives place and taxonomies, CMS's utilisation what is really billed.</summary>
public sealed class StoredProviders : IProviderEvidence
{
    private readonly ProviderStore _store;

    private StoredProviders(ProviderStore store) => _store = store;

    /// <summary>Null when nothing about providers is loaded: relevance is then not judged, and the answer says so.</summary>
    public static StoredProviders? Of(string dataFolder)
    {
        var store = ProviderStore.Open(dataFolder);
        return store.Sources().Count == 0 ? null : new StoredProviders(store);
    }

    public void Attach(DuckDBConnection connection)
    {
        _store.AddViews(connection);
        connection.Do("CREATE OR REPLACE VIEW provider_facts AS SELECT npi, state, taxonomies FROM providers");
        connection.Do("CREATE OR REPLACE VIEW provider_billing AS SELECT DISTINCT npi, code FROM supplier_utilization");
    }
}
