using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Upright.Store.Reference;

/// <summary>One prepared INSERT, its values given by position.</summary>
internal sealed class Inserter : IDisposable
{
    private readonly SqliteCommand _command;

    public Inserter(SqliteConnection connection, string table, int columns)
    {
        _command = connection.CreateCommand();
        for (var i = 0; i < columns; i++) _command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
        _command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(',', Enumerable.Range(0, columns).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)))})";
    }

    public void Insert(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = Stored(values[i]);
        _command.ExecuteNonQuery();
    }

    /// <summary>Dates as yyyy-MM-dd, decimals as exact text, lists joined by blanks.</summary>
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? 1 : 0,
        IReadOnlyList<string> several => string.Join(' ', several),
        _ => value,
    };

    public void Dispose() => _command.Dispose();
}
