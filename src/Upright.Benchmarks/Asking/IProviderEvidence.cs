using DuckDB.NET.Data;

namespace Upright.Benchmarks;

/// <summary>What is known of providers: where they are, what they are, what they bill.</summary>
public interface IProviderEvidence
{
    /// <summary>
    /// Makes two views in the connection: <c>provider_facts(npi BIGINT, state VARCHAR, taxonomies VARCHAR)</c>, one row an NPI, its taxonomy
    /// codes joined by blanks; and <c>provider_billing(npi BIGINT, code VARCHAR)</c>, one row a code that an NPI is known to have billed.
    /// </summary>
    void Attach(DuckDBConnection connection);
}
