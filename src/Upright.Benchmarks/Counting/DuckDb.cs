using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace Upright.Benchmarks.Counting;

/// <summary>Statements made of this room's own words; what comes from outside is quoted by <see cref="Text"/>.</summary>
internal static class DuckDb
{
#pragma warning disable CA2100 // See the summary.
    public static void Do(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static List<T> Ask<T>(this DuckDBConnection connection, string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
#pragma warning restore CA2100

    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Date(DateOnly value) => $"DATE '{value:yyyy-MM-dd}'";
}
