using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Store.Rates;
using static Upright.Benchmarks.Observing.DuckDb;

namespace Upright.Benchmarks.Observing;

/// <summary>
/// Which contract each group of each group set is: <c>member(source, group_set_id, group_id, contract, tin)</c>, contract and tin as 64-bit hashes
/// (two of a million contracts share one with a chance of 1 in 37 million); tin is null where there is none.
/// A view for the first question, so that a single one does not pay for the whole lake; from the second on a table, when it is not too large.
/// </summary>
internal sealed class MemberTable(DuckDBConnection connection, IReadOnlyList<RateSource> sources)
{
    /// <summary>About 28 bytes a row.</summary>
    private const long MostRows = 4_000_000;

    private readonly Dictionary<string, int> _numbers = sources.Select((s, i) => (s.SourceId, i)).ToDictionary(p => p.SourceId, p => p.i, StringComparer.Ordinal);
    private int _asked;

    public int NumberOf(RateSource source) => _numbers[source.SourceId];

    public void Ensure()
    {
        _asked++;
        if (_asked > 2) return;
        if (_asked == 1)
        {
            connection.Do("CREATE TEMP TABLE source_number(source_id VARCHAR, source INTEGER, contract_payer VARCHAR)");
            foreach (var some in sources.Chunk(1000))
                connection.Do("INSERT INTO source_number VALUES " + string.Join(", ", some.Select(s => $"({Text(s.SourceId)}, {NumberOf(s)}, {Text(PayerGrouping.ContractsAs(s))})")));
            connection.Do($"CREATE TEMP VIEW member AS {Select}");
            return;
        }
        if (connection.Ask("SELECT count(*) FROM group_sets", r => r.GetInt64(0))[0] > MostRows) return;
        connection.Do($"CREATE TEMP TABLE member_kept AS {Select}");
        connection.Do("CREATE OR REPLACE TEMP VIEW member AS SELECT * FROM member_kept");
    }

    private const string Select = """
        SELECT n.source, s.group_set_id, s.group_id, hash(n.contract_payer, coalesce(s.network, ''), g.tin_type, g.tin_value) AS contract,
            CASE WHEN coalesce(g.tin_value, '') <> '' THEN hash(g.tin_type, g.tin_value) END AS tin
        FROM group_sets s JOIN source_number n ON n.source_id = s.source_id JOIN groups g ON g.source_id = s.source_id AND g.group_id = s.group_id
        """;
}
