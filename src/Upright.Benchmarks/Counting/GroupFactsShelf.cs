using System.Collections.Concurrent;
using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Reading;
using Upright.Domain.Places;

namespace Upright.Benchmarks.Counting;

/// <summary>
/// What is known of the providers of each group, file by file: looked up once for each file in a database of the providers, and kept (about 16 bytes a group).
/// Safe for many threads.
/// </summary>
/// <param name="open">Opens a database with the lake's <c>group_npis</c> and the views of the evidence.</param>
internal sealed class GroupFactsShelf(SourceShelf shelf, Func<DuckDBConnection> open, Numbering<string> states)
{
    private readonly ConcurrentDictionary<string, GroupFacts[]> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public GroupFacts[] Of(ChosenSource source) => _known[source.Source.SourceId];

    /// <summary>Makes sure that the facts of these files are there.</summary>
    public void Load(IReadOnlyList<ChosenSource> sources)
    {
        if (sources.All(s => _known.ContainsKey(s.Source.SourceId))) return;
        lock (_gate)
        {
            var missing = sources.Where(s => !_known.ContainsKey(s.Source.SourceId)).ToDictionary(s => s.Source.SourceId, StringComparer.Ordinal);
            if (missing.Count > 0) Find(missing);
        }
    }

    private void Find(Dictionary<string, ChosenSource> missing)
    {
        var found = missing.ToDictionary(m => m.Key, m => (shelf.GroupsOf(m.Value).GroupIds, Facts: Nothing(shelf.GroupsOf(m.Value).GroupIds.Length)), StringComparer.Ordinal);
        using var connection = open();
        foreach (var (source, group, facts) in connection.Ask(Sql(missing.Keys), r => (r.GetString(0), r.GetInt32(1), new GroupFacts((byte)r.GetInt32(2), r.IsDBNull(3) ? (ushort)0 : checked((ushort)states.NumberOf(r.GetString(3))), (uint)r.GetInt64(4), (ulong)r.GetInt64(5)))))
        {
            var (ids, all) = found[source];
            if (Array.BinarySearch(ids, group) is >= 0 and var place) all[place] = facts;
        }
        foreach (var (source, (_, facts)) in found) _known[source] = facts;
    }

    private static GroupFacts[] Nothing(int count)
    {
        var facts = new GroupFacts[count];
        facts.AsSpan().Fill(GroupFacts.Unknown);
        return facts;
    }

    private static string Sql(IEnumerable<string> sources) => $"""
        WITH named AS (SELECT source_id, group_id, npi FROM group_npis WHERE source_id IN ({string.Join(", ", sources.Select(DuckDb.Text))})),
        biller AS (
            SELECT npi, bit_or(1::BIGINT << (ascii(code) - 65)) AS letters FROM provider_billing
            WHERE npi IN (SELECT npi FROM named) AND ascii(code) BETWEEN 65 AND 90 GROUP BY npi),
        graded AS (
            SELECT f.npi, f.state, CASE WHEN regexp_matches(coalesce(f.taxonomies, ''), {DuckDb.Text(SupplierTaxonomies.Pattern(SupplierTaxonomies.Specialist))}) THEN 3
                WHEN regexp_matches(coalesce(f.taxonomies, ''), {DuckDb.Text(SupplierTaxonomies.Pattern(SupplierTaxonomies.Plausible))}) THEN 2
                WHEN coalesce(f.taxonomies, '') = '' THEN 1 ELSE 0 END AS level,
                1::BIGINT << (list_position([{string.Join(", ", Jurisdiction.All.Select(j => DuckDb.Text(j.Abbreviation)))}], f.state) - 1) AS place
            FROM provider_facts f WHERE f.npi IN (SELECT npi FROM named))
        SELECT n.source_id, n.group_id, max(coalesce(g.level, 1))::INTEGER, CASE WHEN min(g.state) = max(g.state) THEN min(g.state) END,
            bit_or(coalesce(b.letters, 0)), bit_or(coalesce(g.place, 0))
        FROM named n LEFT JOIN graded g ON g.npi = n.npi LEFT JOIN biller b ON b.npi = n.npi GROUP BY n.source_id, n.group_id
        """;
}
