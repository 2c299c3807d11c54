using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Upright.Store.Reference;

/// <summary>Dates as the store keeps them: yyyy-MM-dd.</summary>
internal static class StoredDate
{
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Read(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : Parse(reader.GetString(column));
}
