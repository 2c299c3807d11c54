using System.Text.Json;
using Microsoft.Data.Sqlite;
using Upright.Domain;

namespace Upright.Store.Reference.Questions;

/// <summary>Questions about Medicare's DMEPOS fees.</summary>
public sealed class FeeSchedule(ReferenceStore store)
{
    /// <summary>The fees of a code on a date.</summary>
    /// <param name="nearest">Take the nearest release when none holds on the date; the choice still says so.</param>
    public FeeAnswer Ask(string code, DateOnly? on, DateOnly today, bool nearest = false)
    {
        var found = new Dictionary<long, IReadOnlyList<FeeScheduleRow>>();
        IReadOnlyList<FeeScheduleRow> In(LoadedSource source) => found.TryGetValue(source.Id, out var known) ? known : found[source.Id] = Rows(source, code);
        var choice = ReleaseResolver.Choose(SourceList.All(store, ReferenceKinds.DmeposFees), on, today, "the code " + code, s => In(s).Count > 0, "DMEPOS fee schedule", "dmepos-fees");
        var source = choice.Source ?? (nearest ? choice.Nearest : null);
        return new FeeAnswer(code, choice, source is null ? [] : In(source));
    }

    /// <summary>The code's rows in every loaded fee schedule, oldest first.</summary>
    public IReadOnlyList<(LoadedSource Source, IReadOnlyList<FeeScheduleRow> Rows)> History(string code) =>
        [.. SourceList.WithoutReplacedStarters(store, ReferenceKinds.DmeposFees).Select(s => (s, Rows(s, code))).Where(p => p.Item2.Count > 0).OrderBy(p => p.s.Holds.From).ThenBy(p => p.s.LoadedAt)];

    public IReadOnlyList<FeeScheduleRow> Rows(LoadedSource source, string code)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT code, modifiers, category, ceiling, floor, amounts, description, line FROM fee WHERE source_id = $source AND code = $code ORDER BY modifiers";
        command.Parameters.AddWithValue("$source", source.Id);
        command.Parameters.AddWithValue("$code", code);
        return Read(command);
    }

    /// <summary>All rows of a fee schedule, by code.</summary>
    public IReadOnlyList<FeeScheduleRow> All(LoadedSource source)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT code, modifiers, category, ceiling, floor, amounts, description, line FROM fee WHERE source_id = $source ORDER BY code, modifiers";
        command.Parameters.AddWithValue("$source", source.Id);
        return Read(command);
    }

    private static List<FeeScheduleRow> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<FeeScheduleRow>();
        while (reader.Read())
            rows.Add(new FeeScheduleRow(reader.GetString(0), reader.GetString(1).Split(' ', StringSplitOptions.RemoveEmptyEntries), reader.GetString(2), Money(reader, 3), Money(reader, 4),
                JsonSerializer.Deserialize(reader.GetString(5), StoreJson.Default.NullableDecimalArray)!, reader.GetString(6), reader.GetInt64(7)));
        return rows;
    }

    private static Money? Money(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new Money(decimal.Parse(reader.GetString(column), System.Globalization.CultureInfo.InvariantCulture));
}
