using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Counting;
using Upright.Store.Rates;
using static Upright.Benchmarks.Counting.DuckDb;

namespace Upright.Benchmarks.Tests.Sql;

/// <summary>Which contract each group of each group set is: <c>member(source, group_set_id, group_id, contract, tin)</c>; tin is null where there is none.</summary>
internal sealed class MemberTable(DuckDBConnection connection, IReadOnlyList<RateSource> sources)
{
    public int NumberOf(RateSource source) => sources.ToList().FindIndex(s => s.SourceId == source.SourceId);

    public void Make()
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE source_number(source_id VARCHAR, source INTEGER, contract_payer VARCHAR)");
        if (sources.Count > 0) connection.Do("INSERT INTO source_number VALUES " + string.Join(", ", sources.Select(s => $"({Text(s.SourceId)}, {NumberOf(s)}, {Text(PayerGrouping.ContractsAs(s))})")));
        connection.Do("""
            CREATE OR REPLACE TEMP VIEW member AS
            SELECT n.source, s.group_set_id, s.group_id, hash(n.contract_payer, coalesce(s.network, ''), g.tin_type, g.tin_value) AS contract,
                CASE WHEN coalesce(g.tin_value, '') <> '' THEN hash(g.tin_type, g.tin_value) END AS tin
            FROM group_sets s JOIN source_number n ON n.source_id = s.source_id JOIN groups g ON g.source_id = s.source_id AND g.group_id = s.group_id
            """);
    }
}
