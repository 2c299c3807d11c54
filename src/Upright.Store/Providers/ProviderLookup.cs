using System.Globalization;
using DuckDB.NET.Data;
using Upright.Sources.Nppes;
using Upright.Sources.SupplierUtilization;

namespace Upright.Store.Providers;

/// <summary>Reads rows of the store's views back.</summary>
internal static class ProviderLookup
{
    public static ProviderRecord Find(DuckDBConnection connection, long npi)
    {
        Provider? provider = null;
        using (var command = connection.CreateCommand())
        {
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT is_organisation, name, state, zip_code, primary_taxonomy, taxonomies, enumerated, deactivated FROM providers WHERE npi = {npi}");
            using var row = command.ExecuteReader();
            if (row.Read())
                provider = new Provider(npi, row.GetBoolean(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), Date(row, 6), Date(row, 7));
        }
        var billed = new List<BilledService>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT year, code, is_rental, state, specialty, beneficiaries, claims, services, average_charge, average_allowed FROM supplier_utilization WHERE npi = {npi} ORDER BY year DESC, claims DESC, code, is_rental");
            using var row = command.ExecuteReader();
            while (row.Read())
                billed.Add(new BilledService(row.GetInt32(0), new SuppliedService(npi, row.GetString(1), row.GetBoolean(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetInt64(5), row.GetInt64(6), row.GetDecimal(7), row.GetDecimal(8), row.GetDecimal(9))));
        }
        return new ProviderRecord(npi, provider, billed);
    }

    private static DateOnly? Date(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
