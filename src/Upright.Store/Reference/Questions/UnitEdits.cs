namespace Upright.Store.Reference.Questions;

/// <summary>Questions about medically unlikely edits (MUE) of DME suppliers.</summary>
public sealed class UnitEdits(ReferenceStore store)
{
    /// <summary>The edit of a code on a date, or that of the nearest release that names it; the choice says which.</summary>
    public (ReleaseChoice Choice, UnitEdit? Edit) Ask(string code, DateOnly? on, DateOnly today)
    {
        var found = new Dictionary<long, UnitEdit?>();
        UnitEdit? In(LoadedSource source) => found.TryGetValue(source.Id, out var known) ? known : found[source.Id] = Find(source, code);
        var choice = ReleaseResolver.Choose(SourceList.All(store, ReferenceKinds.MueDme), on, today, "the code " + code, s => In(s) is not null, "table of medically unlikely edits", "mue");
        return (choice, (choice.Source ?? choice.Nearest) is { } source ? In(source) : null);
    }

    private UnitEdit? Find(LoadedSource source, string code)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT units, indicator, rationale FROM mue WHERE source_id = $source AND code = $code";
        command.Parameters.AddWithValue("$source", source.Id);
        command.Parameters.AddWithValue("$code", code);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new UnitEdit(code, reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2), source) : null;
    }
}
