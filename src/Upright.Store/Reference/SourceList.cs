using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Upright.Domain.Answers;
using Upright.Domain.Time;
using Upright.Sources.Reading;

namespace Upright.Store.Reference;

/// <summary>What is loaded.</summary>
public static class SourceList
{
    /// <summary>All sources, or those of one kind: official before starter, the later release first, the later loaded first.</summary>
    public static IReadOnlyList<LoadedSource> All(ReferenceStore store, string? kind = null)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT * FROM source" + (kind is null ? "" : " WHERE kind = $kind") + " ORDER BY standing = 'starter', holds_from DESC, loaded_at DESC, id DESC";
        if (kind is not null) command.Parameters.AddWithValue("$kind", kind);
        using var reader = command.ExecuteReader();
        var sources = new List<LoadedSource>();
        while (reader.Read()) sources.Add(Read(reader));
        return sources;
    }

    /// <summary>The sources of a kind without the starter data whose release is loaded from the official file.</summary>
    public static IReadOnlyList<LoadedSource> WithoutReplacedStarters(ReferenceStore store, string kind)
    {
        var all = All(store, kind);
        return [.. all.Where(s => s.Standing != SourceStanding.Starter || !all.Any(o => o.Standing == SourceStanding.Official && !o.Partial && o.Holds == s.Holds))];
    }

    public static LoadedSource? Find(ReferenceStore store, string kind, string sha256) =>
        All(store, kind).FirstOrDefault(s => s.Sha256 == sha256);

    public static IReadOnlyList<RefusedRow> RefusedRows(ReferenceStore store, long sourceId)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT line, col, reason FROM refused_row WHERE source_id = $id ORDER BY rowid";
        command.Parameters.AddWithValue("$id", sourceId);
        using var reader = command.ExecuteReader();
        var rows = new List<RefusedRow>();
        while (reader.Read()) rows.Add(new RefusedRow(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetInt32(1), reader.GetString(2)));
        return rows;
    }

    /// <summary>Takes a source out with everything that hangs on it. False when there is none of that number.</summary>
    public static bool Remove(ReferenceStore store, long sourceId)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "DELETE FROM source WHERE id = $id";
        command.Parameters.AddWithValue("$id", sourceId);
        return command.ExecuteNonQuery() > 0;
    }

    private static LoadedSource Read(SqliteDataReader reader)
    {
        string Text(string column) => reader.GetString(reader.GetOrdinal(column));
        string? Maybe(string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : Text(column);
        long Number(string column) => reader.GetInt64(reader.GetOrdinal(column));
        return new LoadedSource
        {
            Id = Number("id"),
            Kind = Text("kind"),
            Publisher = Text("publisher"),
            Title = Text("title"),
            Release = Text("release"),
            Holds = new DateSpan(StoredDate.Parse(Text("holds_from")), Maybe("holds_to") is { } to ? StoredDate.Parse(to) : null),
            Standing = Text("standing") == "starter" ? SourceStanding.Starter : SourceStanding.Official,
            File = Text("file"),
            Link = Maybe("link"),
            Sha256 = Text("sha256"),
            Bytes = Number("bytes"),
            Rows = Number("rows"),
            RefusedRows = Number("refused"),
            LeftOut = JsonSerializer.Deserialize(Text("left_out"), StoreJson.Default.DictionaryStringInt64)!,
            Notes = JsonSerializer.Deserialize(Text("notes"), StoreJson.Default.StringArray)!,
            Partial = Number("partial") == 1,
            LoadedAt = DateTime.Parse(Text("loaded_at"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
        };
    }
}
