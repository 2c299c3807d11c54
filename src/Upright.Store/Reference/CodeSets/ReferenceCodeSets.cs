using Microsoft.Data.Sqlite;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.CodeSets;

namespace Upright.Store.Reference.CodeSets;

/// <summary>
/// The loaded code lists as claims and remittances ask them. Only a list that holds on the date answers; an excerpt and starter data answer
/// for what they name, and where they are silent the list is not loaded. What is loaded is looked up once, so answers stay the same while a file is checked.
/// Not thread-safe: it lives with one store.
/// </summary>
public sealed class ReferenceCodeSets(ReferenceStore store) : ICodeSets
{
    private readonly Dictionary<CodeSet, IReadOnlyList<LoadedSource>> _sources = [];
    private readonly Dictionary<(CodeSet, string, DateOnly), CodeVerdict> _answered = [];

    public CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate)
    {
        var text = code.ToString();
        if (_answered.TryGetValue((list, text, serviceDate), out var known)) return known;
        return _answered[(list, text, serviceDate)] = Look(list, text, serviceDate);
    }

    private CodeVerdict Look(CodeSet list, string code, DateOnly date)
    {
        if (List(list) is not { } table) return CodeVerdict.NotLoaded;
        if (OutOfScope(list, code)) return CodeVerdict.OutOfScope;
        if (!_sources.TryGetValue(list, out var sources)) _sources[list] = sources = SourceList.All(store, table.Kind);
        var whole = false;
        foreach (var source in sources.Where(s => s.Holds.Contains(date)))
        {
            // Beside a whole official list the starter has nothing to say.
            if (whole && source.Standing == SourceStanding.Starter) break;
            if (Find(table.Query, source, code, date) is { } verdict) return verdict;
            whole |= !source.Partial;
        }
        return whole ? CodeVerdict.Unknown : CodeVerdict.NotLoaded;
    }

    /// <summary>The kind of source and the question to it: added, terminated, billable.</summary>
    private static (string Kind, string Query)? List(CodeSet list) => list switch
    {
        CodeSet.Hcpcs => (ReferenceKinds.Hcpcs, "SELECT added, terminated, 1 FROM hcpcs WHERE source_id = $source AND is_modifier = 0 AND code = $code"),
        CodeSet.Modifier => (ReferenceKinds.Hcpcs, "SELECT added, terminated, 1 FROM hcpcs WHERE source_id = $source AND is_modifier = 1 AND code = $code"),
        CodeSet.Icd10Cm => (ReferenceKinds.Icd10Cm, "SELECT NULL, NULL, billable FROM diagnosis WHERE source_id = $source AND code = $code"),
        CodeSet.PlaceOfService => (ReferenceKinds.Places, "SELECT NULL, NULL, 1 FROM place WHERE source_id = $source AND code = $code"),
        CodeSet.Taxonomy => (ReferenceKinds.Taxonomy, "SELECT NULL, NULL, 1 FROM taxonomy WHERE source_id = $source AND code = $code"),
        CodeSet.AdjustmentReason => (ReferenceKinds.AdjustmentReasons, "SELECT starts, stops, 1 FROM reason_code WHERE source_id = $source AND code = $code"),
        CodeSet.Remark => (ReferenceKinds.Remarks, "SELECT starts, stops, 1 FROM reason_code WHERE source_id = $source AND code = $code"),
        // The rural ZIP codes are no list of all.
        _ => null,
    };

    /// <summary>CPT codes (four digits and a fifth character) and CPT's numeric modifiers are no part of Level II.</summary>
    private static bool OutOfScope(CodeSet list, string code) => list switch
    {
        CodeSet.Hcpcs => code.Length == 5 && !HcpcsCode.TryParse(code, out _) && code[..4].All(char.IsAsciiDigit),
        CodeSet.Modifier => code.Length == 2 && code.All(char.IsAsciiDigit),
        _ => false,
    };

    private CodeVerdict? Find(string query, LoadedSource source, string code, DateOnly date)
    {
        using SqliteCommand command = store.Connection.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$source", source.Id);
        command.Parameters.AddWithValue("$code", code);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        if (StoredDate.Read(reader, 0) > date) return CodeVerdict.NotYetEffective;
        if (StoredDate.Read(reader, 1) < date) return CodeVerdict.Terminated;
        return reader.GetInt64(2) == 1 ? CodeVerdict.Valid : CodeVerdict.NotBillable;
    }
}
