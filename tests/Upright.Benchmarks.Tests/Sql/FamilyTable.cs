using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Counting;
using Upright.Domain.Codes;
using static Upright.Benchmarks.Counting.DuckDb;

namespace Upright.Benchmarks.Tests.Sql;

/// <summary>Which contracts pay a constant multiple of the DMEPOS fees: the table <c>family(payer_name, contract, multiple, hits, codes)</c>, consistent contracts only.</summary>
internal sealed class FamilyTable(DuckDBConnection connection, IMedicareFees fees)
{
    public IReadOnlyList<string> Panel { get; private set; } = [];

    /// <summary>False when there is nothing to compare with.</summary>
    public bool Make(IReadOnlyList<ChosenSource> chosen, DateOnly? date)
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE family_files(source_id VARCHAR, payer_name VARCHAR, contract_payer VARCHAR)");
        var current = chosen.Where(c => c.Age == 0).ToList();
        if (current.Count > 0)
            connection.Do("INSERT INTO family_files VALUES " + string.Join(", ", current.Select(c => $"({Text(c.Source.SourceId)}, {Text(c.Payer)}, {Text(c.ContractPayer)})")));
        var panel = new List<(string Code, decimal Fee)>();
        foreach (var code in connection.Ask("SELECT code FROM rates SEMI JOIN family_files USING (source_id) WHERE code LIKE 'L____' GROUP BY code ORDER BY count(*) DESC, code", r => r.GetString(0)))
        {
            if (fees.FeeOf(code, ModifierClass.Purchase, date).TryGet(out var fee) && fee.Highest.Amount >= Family.LeastFee) panel.Add((code, fee.Highest.Amount));
            if (panel.Count == Family.MostCodes) break;
        }
        Panel = [.. panel.Select(p => p.Code).Order(StringComparer.Ordinal)];
        connection.Do("CREATE OR REPLACE TEMP TABLE family_fee(code VARCHAR, fee DECIMAL(18,6))");
        if (panel.Count > 0) connection.Do("INSERT INTO family_fee VALUES " + string.Join(", ", panel.Select(p => $"({Text(p.Code)}, {Number(p.Fee)})")));
        connection.Do($"""
            CREATE OR REPLACE TEMP TABLE family AS
            WITH price AS (
                SELECT DISTINCT r.source_id, r.group_set_id, r.code, (((r.amount * 1000000)::HUGEINT * {2 * Family.StepsInOne} + (f.fee * 1000000)::HUGEINT) // (2 * (f.fee * 1000000)::HUGEINT))::INTEGER AS step
                FROM rates r JOIN family_fee f USING (code) SEMI JOIN family_files ff ON ff.source_id = r.source_id
                WHERE r.code IN ({string.Join(", ", Panel.Append("").Select(Text))}) AND r.arrangement = 'ffs' AND r.negotiated_type IN ('negotiated', 'fee schedule', 'derived')
                    AND r.modifier_class = 'purchase' AND r.billing_class IS DISTINCT FROM 'institutional' AND r.flags & 2048 = 0 AND r.amount >= 1 AND r.amount < f.fee * 100),
            held AS (
                SELECT DISTINCT ff.payer_name, hash(ff.contract_payer, coalesce(s.network, ''), g.tin_type, g.tin_value) AS contract, p.code, p.step
                FROM price p JOIN family_files ff USING (source_id)
                JOIN group_sets s ON s.source_id = p.source_id AND s.group_set_id = p.group_set_id
                JOIN groups g ON g.source_id = s.source_id AND g.group_id = s.group_id WHERE coalesce(g.tin_value, '') <> ''),
            step AS (SELECT payer_name, contract, step, count(*) AS hits FROM held GROUP BY ALL),
            best AS (SELECT payer_name, contract, arg_max(step, hits * 100000 - step) AS step, max(hits) AS hits FROM step GROUP BY ALL),
            breadth AS (SELECT payer_name, contract, count(DISTINCT code) AS codes FROM held GROUP BY ALL)
            SELECT payer_name, contract, step, hits::INTEGER AS hits, codes::INTEGER AS codes
            FROM best JOIN breadth USING (payer_name, contract) WHERE codes >= {Family.FewestCodes} AND hits * 100 >= {Family.SharePercent} * codes
            """);
        return Panel.Count >= Family.FewestCodes;
    }
}
