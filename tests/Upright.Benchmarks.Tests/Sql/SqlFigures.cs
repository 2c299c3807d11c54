using DuckDB.NET.Data;
using Upright.Benchmarks.Counting;
using static Upright.Benchmarks.Counting.DuckDb;

namespace Upright.Benchmarks.Tests.Sql;

/// <summary>Reads the figures of all codes and payers out of the tables of <see cref="ObservationTables"/>.</summary>
internal sealed class SqlFigures(DuckDBConnection connection, IReadOnlyList<string> payers)
{
    private readonly Dictionary<(string Code, int Payer), PayerFigures> _byPayer = [];
    private readonly Dictionary<string, long> _tins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ApartRow>> _apart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _npis = new(StringComparer.Ordinal);

    public PayerFigures Of(string code, string payer) => At(code, ((List<string>)payers).IndexOf(payer));

    /// <summary>Distinct billing parties of all payers.</summary>
    public long TinsOf(string code) => _tins.GetValueOrDefault(code);

    /// <summary>The prices kept apart of all payers together.</summary>
    public List<ApartRow> WholeApart(string code) => _apart.TryGetValue(code, out var found) ? found : _apart[code] = [];

    public long? NpisOf(string code) => _npis.TryGetValue(code, out var npis) ? npis : null;

    public void Read(IReadOnlyCollection<string> codes, bool hasEarlier)
    {
        foreach (var r in connection.Ask("SELECT code, payer, count(*), count(*) FILTER (apart = ''), count(DISTINCT source) FROM published WHERE age = 0 AND code <> 'CSTM-00' GROUP BY ALL",
            r => (Code: r.GetString(0), Payer: r.GetInt32(1), Published: r.GetInt64(2), Comparable: r.GetInt64(3), Files: r.GetInt64(4))))
        {
            var at = At(r.Code, r.Payer);
            (at.Published, at.Comparable, at.Files) = (r.Published, r.Comparable, (int)r.Files);
        }
        ReadApart(codes);
        foreach (var r in connection.Ask("SELECT code, payer, age, coalesce(state, ''), doubt, amount, count(*) FROM judged GROUP BY ALL ORDER BY code, payer, amount, doubt, 4",
            r => (Code: r.GetString(0), Payer: r.GetInt32(1), Step: new Step(Convert.ToInt32(r.GetValue(2), null), r.GetString(3), r.GetInt32(4), (long)(r.GetDecimal(5) * 1_000_000m), r.GetInt64(6)))))
            At(r.Code, r.Payer).Observations.Add(r.Step);
        foreach (var r in connection.Ask("""
            SELECT code, payer, count(*), count(*) FILTER (n > 1), count(DISTINCT tin)
            FROM (SELECT code, payer, contract, min(tin) AS tin, count(*) AS n FROM judged WHERE doubt = 0 AND age = 0 GROUP BY ALL) GROUP BY ALL
            """, r => (Code: r.GetString(0), Payer: r.GetInt32(1), Contracts: r.GetInt64(2), Several: r.GetInt64(3), Tins: r.GetInt64(4))))
        {
            var at = At(r.Code, r.Payer);
            (at.Contracts, at.SeveralPrices, at.Tins) = (r.Contracts, r.Several, r.Tins);
        }
        foreach (var (code, tins) in connection.Ask("SELECT code, count(DISTINCT tin) FROM judged WHERE doubt = 0 AND age = 0 GROUP BY ALL", r => (r.GetString(0), r.GetInt64(1)))) _tins[code] = tins;
        foreach (var r in connection.Ask("SELECT code, payer, left_out, count(DISTINCT contract) FROM observed WHERE left_out <> '' AND age = 0 GROUP BY ALL ORDER BY ALL",
            r => (Code: r.GetString(0), Payer: r.GetInt32(1), Reason: r.GetString(2), Contracts: r.GetInt64(3))))
            At(r.Code, r.Payer).LeftOut.Add((Enum.Parse<LeftOutReason>(r.Reason), r.Contracts));
        foreach (var r in connection.Ask("""
            SELECT code, payer, sum(row_count)::BIGINT FROM priced p
            WHERE age = 0 AND loose AND (group_set_id IS NULL OR NOT EXISTS (SELECT 1 FROM member m WHERE m.source = p.source AND m.group_set_id = p.group_set_id)) GROUP BY ALL
            """, r => (Code: r.GetString(0), Payer: r.GetInt32(1), Rows: r.GetInt64(2))))
            At(r.Code, r.Payer).NoProviderRows = r.Rows;
        if (hasEarlier) ReadTrend();
    }

    /// <summary>What each step counts under another weighting than by contract.</summary>
    public void ReadWeights(Weighting weighting, bool knowsProviders)
    {
        if (weighting == Weighting.Contract) return;
        var joined = $"SELECT DISTINCT j.code, j.payer, j.age, j.source, j.group_set_id, j.group_id, j.amount, j.row_count, coalesce(d.state, '') AS state, d.doubt FROM ({ObservationTables.Joined(knowsProviders)}) j JOIN judged d USING (code, payer, age, contract, amount)";
        var sql = weighting == Weighting.Row
            ? $"SELECT code, payer, age, state, doubt, amount, sum(row_count)::BIGINT FROM (SELECT DISTINCT * EXCLUDE (group_id) FROM ({joined})) GROUP BY ALL ORDER BY ALL"
            : $"SELECT j.code, j.payer, j.age, j.state, j.doubt, j.amount, count(DISTINCT n.npi) FROM ({joined}) j JOIN chosen c USING (source) JOIN group_npis n ON n.source_id = c.source_id AND n.group_id = j.group_id GROUP BY ALL ORDER BY ALL";
        foreach (var r in connection.Ask(sql, r => (Code: r.GetString(0), Payer: r.GetInt32(1), Step: new Step(Convert.ToInt32(r.GetValue(2), null), r.GetString(3), r.GetInt32(4), (long)(r.GetDecimal(5) * 1_000_000m), r.GetInt64(6)))))
            At(r.Code, r.Payer).Weighted.Add(r.Step);
    }

    /// <summary>Distinct NPIs under the counted contracts. Looks at every member of every group in play, so not for many codes at once.</summary>
    public void ReadNpis(bool knowsProviders)
    {
        // Distinct sets of groups first: the same groups stand behind many prices.
        var sql = $"""
            WITH play AS (
                SELECT DISTINCT j.code, j.payer, j.source, j.group_id FROM ({ObservationTables.Joined(knowsProviders)}) j
                SEMI JOIN (SELECT code, payer, contract, amount FROM judged WHERE doubt = 0 AND age = 0) d ON d.code = j.code AND d.payer = j.payer AND d.contract = j.contract AND d.amount = j.amount
                WHERE j.age = 0),
            named AS (SELECT DISTINCT play.code, play.payer, n.npi FROM play JOIN chosen c USING (source) JOIN group_npis n ON n.source_id = c.source_id AND n.group_id = play.group_id)
            SELECT code, payer, count(DISTINCT npi) FROM named GROUP BY GROUPING SETS ((code, payer), (code))
            """;
        foreach (var (code, payer, npis) in connection.Ask(sql, r => (r.GetString(0), r.IsDBNull(1) ? (int?)null : r.GetInt32(1), r.GetInt64(2))))
            if (payer is { } one) At(code, one).Npis = npis;
            else _npis[code] = npis;
    }

    /// <summary>How the contracts stand to their families; the code's own part in the panel is taken out of what validates it.</summary>
    public void ReadFamily(IReadOnlyCollection<string> codes, IReadOnlyList<string> panel)
    {
        var inPanel = string.Join(", ", panel.Append("").Select(Text));
        connection.Do($"CREATE OR REPLACE TEMP TABLE kin AS SELECT p.i AS payer, f.* EXCLUDE (payer_name) FROM family f JOIN (SELECT unnest([{string.Join(", ", payers.Append("").Select(Text))}]) AS payer_name, unnest(range({payers.Count + 1}))::INTEGER AS i) p USING (payer_name)");
        foreach (var r in connection.Ask($"""
            WITH held AS (
                SELECT d.code, d.payer, d.contract, any_value(k.step) AS step, bool_or(abs((d.amount * 1000000)::HUGEINT * {Family.StepsInOne} - k.step * (f.highest * 1000000)::HUGEINT) <= (f.highest * 1000000)::HUGEINT) AS validated, any_value(k.hits) AS hits, any_value(k.codes) AS codes
                FROM judged d JOIN kin k ON k.payer = d.payer AND k.contract = d.contract JOIN nation f ON f.code = d.code WHERE d.age = 0 GROUP BY d.code, d.payer, d.contract),
            fair AS (SELECT *, (code IN ({inPanel}))::INTEGER AS own FROM held)
            SELECT code, payer, sum(n)::BIGINT, sum(v)::BIGINT, arg_max(step, n * 100000 - step)
            FROM (SELECT code, payer, step, count(*) AS n, count(*) FILTER (validated) AS v FROM fair
                WHERE codes - own >= {Family.FewestCodes} AND (hits - CASE WHEN validated THEN own ELSE 0 END) * 100 >= {Family.SharePercent} * (codes - own) GROUP BY ALL) GROUP BY ALL
            """, r => (Code: r.GetString(0), Payer: r.GetInt32(1), Consistent: r.GetInt64(2), Validated: r.GetInt64(3), Multiple: (decimal)r.GetInt32(4) / Family.StepsInOne)))
        {
            var at = At(r.Code, r.Payer);
            (at.Consistent, at.Validated, at.CommonMultiple) = (r.Consistent, r.Validated, r.Multiple);
        }
        foreach (var code in codes)
            foreach (var r in connection.Ask($"SELECT payer, step, count(*) FROM kin k WHERE NOT EXISTS (SELECT 1 FROM observed o WHERE o.age = 0 AND o.code = {Text(code)} AND o.payer = k.payer AND o.contract = k.contract) GROUP BY ALL ORDER BY ALL",
                r => (Payer: r.GetInt32(0), Multiple: (decimal)r.GetInt32(1) / Family.StepsInOne, Contracts: r.GetInt64(2))))
                At(code, r.Payer).Implied.Add((r.Multiple, r.Contracts));
    }

    private void ReadApart(IReadOnlyCollection<string> codes)
    {
        var rows = connection.Ask("""
            SELECT code, payer, apart, CASE apart WHEN 'OtherModifierClass' THEN modifier_class WHEN 'OtherBillingClass' THEN billing_class
                    WHEN 'Unstated' THEN concat_ws(', ', coalesce(arrangement, 'arrangement not stated'), coalesce(negotiated_type, 'type not stated')) WHEN 'AllOtherCodes' THEN coalesce(negotiated_type, '') ELSE '' END AS detail,
                negotiated_type IS NOT DISTINCT FROM 'percentage' AS percent, count(*), min(amount), quantile_disc(amount, 0.5), max(amount)
            FROM published WHERE age = 0 AND apart <> '' GROUP BY GROUPING SETS ((code, payer, apart, detail, percent), (code, apart, detail, percent)) ORDER BY ALL
            """, r => (Code: r.GetString(0), Payer: r.IsDBNull(1) ? (int?)null : r.GetInt32(1), Row: new ApartRow(Enum.Parse<ApartKind>(r.GetString(2)), r.GetString(3), r.GetInt64(5), r.GetDecimal(6), r.GetDecimal(7), r.GetDecimal(8), r.GetBoolean(4))));
        foreach (var (code, payer, row) in rows)
            foreach (var one in row.Kind == ApartKind.AllOtherCodes ? codes : [code]) (payer is { } known ? At(one, known).Apart : WholeApart(one)).Add(row);
    }

    private void ReadTrend()
    {
        foreach (var r in connection.Ask("""
            WITH held AS (SELECT code, payer, contract, age, min(amount) AS low, max(amount) AS high FROM judged WHERE doubt = 0 GROUP BY ALL)
            SELECT n.code, n.payer, count(*), count(*) FILTER (n.low >= e.low AND n.high >= e.high AND (n.low > e.low OR n.high > e.high)),
                count(*) FILTER (n.low <= e.low AND n.high <= e.high AND (n.low < e.low OR n.high < e.high))
            FROM held n JOIN held e ON e.code = n.code AND e.payer = n.payer AND e.contract = n.contract AND e.age = 1 WHERE n.age = 0 GROUP BY ALL
            """, r => (Code: r.GetString(0), Payer: r.GetInt32(1), Matched: r.GetInt64(2), Raised: r.GetInt64(3), Lowered: r.GetInt64(4))))
        {
            var at = At(r.Code, r.Payer);
            (at.Matched, at.Raised, at.Lowered) = (r.Matched, r.Raised, r.Lowered);
        }
    }

    private PayerFigures At(string code, int payer) => _byPayer.TryGetValue((code, payer), out var found) ? found : _byPayer[(code, payer)] = new PayerFigures();
}
