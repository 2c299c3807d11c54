using Microsoft.Data.Sqlite;
using Upright.Domain.Codes.Descriptors;
using Upright.Store.Starter;

namespace Upright.Store.Reference.Questions;

/// <summary>Questions about codes and modifiers.</summary>
public sealed class Codes(ReferenceStore store)
{
    private const string Columns = "code, is_modifier, long, short, pricing, multiple_pricing, statute, trim(cim || ' ' || mcm), cross_references, coverage, betos, types_of_service, added, effective, terminated, action, line";

    /// <summary>What a code is on a date.</summary>
    /// <param name="withConflicts">Reading every other descriptor of the release costs some milliseconds.</param>
    public CodeAnswer Ask(string code, DateOnly? on, DateOnly today, bool withConflicts = true) => Ask(code, false, on, today, withConflicts);

    public CodeAnswer AskModifier(string modifier, DateOnly? on, DateOnly today) => Ask(modifier, true, on, today, false);

    private CodeAnswer Ask(string code, bool isModifier, DateOnly? on, DateOnly today, bool withConflicts)
    {
        var found = new Dictionary<long, CodeRecord?>();
        CodeRecord? In(LoadedSource source) => found.TryGetValue(source.Id, out var known) ? known : found[source.Id] = Find(source, code, isModifier);
        var choice = ReleaseResolver.Choose(SourceList.All(store, ReferenceKinds.Hcpcs), on, today, (isModifier ? "the modifier " : "the code ") + code, s => In(s) is not null, "HCPCS release", "hcpcs");
        var source = choice.Source ?? choice.Nearest;
        var record = source is null ? null : In(source);
        var conflicts = record is not null && withConflicts
            ? DescriptorConflicts.Of(record.Code, record.Reading, Readings(source!, record.Code))
            : [];
        bool? held = choice.Source is null && record?.Effective is { } effective && source!.Holds.From > choice.On && effective <= choice.On ? true : null;
        return new CodeAnswer(choice, record, isModifier ? null : StarterData.PlainNames.GetValueOrDefault(code), conflicts, held);
    }

    /// <summary>The record of a code in one release, or null.</summary>
    public CodeRecord? Find(LoadedSource source, string code, bool isModifier = false)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM hcpcs WHERE source_id = $source AND is_modifier = $modifier AND code = $code";
        command.Parameters.AddWithValue("$source", source.Id);
        command.Parameters.AddWithValue("$modifier", isModifier ? 1 : 0);
        command.Parameters.AddWithValue("$code", code);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader, source) : null;
    }

    /// <summary>All codes (or modifiers) of a release, in order.</summary>
    public IEnumerable<CodeRecord> Of(LoadedSource source, bool modifiers = false)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM hcpcs WHERE source_id = $source AND is_modifier = $modifier ORDER BY code";
        command.Parameters.AddWithValue("$source", source.Id);
        command.Parameters.AddWithValue("$modifier", modifiers ? 1 : 0);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return Read(reader, source);
    }

    /// <summary>The code in every loaded release that names it, oldest first: its history.</summary>
    public IReadOnlyList<CodeRecord> History(string code) =>
        [.. SourceList.WithoutReplacedStarters(store, ReferenceKinds.Hcpcs).Select(s => Find(s, code)).OfType<CodeRecord>().OrderBy(r => r.Source.Holds.From).ThenBy(r => r.Source.LoadedAt)];

    /// <summary>What the other codes of the same letter say of themselves; a conflict never crosses letters.</summary>
    private IEnumerable<(string, DescriptorReading)> Readings(LoadedSource source, string code)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT code, long FROM hcpcs WHERE source_id = $source AND is_modifier = 0 AND code BETWEEN $from AND $to AND (long LIKE '%ortho%' OR long LIKE '%addition%' OR long LIKE '%knee ankle%' OR long LIKE '_afo%' OR long LIKE 'afo%') ORDER BY code";
        command.Parameters.AddWithValue("$source", source.Id);
        command.Parameters.AddWithValue("$from", code[..1] + "0000");
        command.Parameters.AddWithValue("$to", code[..1] + "9999");
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetString(0), DescriptorReader.Read(reader.GetString(1)));
    }

    private static CodeRecord Read(SqliteDataReader reader, LoadedSource source) => new()
    {
        Code = reader.GetString(0),
        IsModifier = reader.GetInt64(1) == 1,
        LongDescription = reader.GetString(2),
        ShortDescription = reader.GetString(3),
        Pricing = Several(reader.GetString(4)),
        MultiplePricing = reader.GetString(5),
        Statute = reader.GetString(6),
        CoverageManualReferences = Several(reader.GetString(7)),
        CrossReferences = Several(reader.GetString(8)),
        Coverage = reader.GetString(9),
        Betos = reader.GetString(10),
        TypesOfService = Several(reader.GetString(11)),
        Added = StoredDate.Read(reader, 12),
        Effective = StoredDate.Read(reader, 13),
        Terminated = StoredDate.Read(reader, 14),
        Action = reader.GetString(15),
        Line = reader.GetInt64(16),
        Source = source,
    };

    private static string[] Several(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
