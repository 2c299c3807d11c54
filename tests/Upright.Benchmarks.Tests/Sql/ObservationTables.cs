using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Counting;
using Upright.Domain.Codes;
using static Upright.Benchmarks.Counting.DuckDb;

namespace Upright.Benchmarks.Tests.Sql;

/// <summary>
/// Turns the published prices of some codes into observations, step by step in temporary tables:
/// <c>chosen</c> (files) → <c>published</c> (rows) → <c>priced</c> (comparable rows) → <c>observed</c> (one row a contract and distinct price, kept or left out) → <c>judged</c> (with doubts).
/// docs/method.md shows the same steps.
/// </summary>
internal sealed class ObservationTables(DuckDBConnection connection, BenchmarkQuestion question, MemberTable members)
{
    /// <summary>The kind of a published row; empty for a comparable one. The first that holds names it.</summary>
    private string ApartKindOf => $"""
        CASE WHEN r.code = 'CSTM-00' THEN 'AllOtherCodes'
             WHEN r.arrangement = 'bundle' THEN 'Bundle' WHEN r.arrangement = 'capitation' THEN 'Capitation' WHEN r.arrangement IS DISTINCT FROM 'ffs' THEN 'Unstated'
             WHEN r.negotiated_type = 'percentage' THEN 'Percentage' WHEN r.negotiated_type = 'per diem' THEN 'PerDiem'
             WHEN r.negotiated_type IS NULL OR r.negotiated_type NOT IN ('negotiated', 'fee schedule', 'derived') THEN 'Unstated'
             WHEN r.flags & 2048 <> 0 THEN 'CoversOtherCodes'
             WHEN r.modifier_class <> {Text(question.ModifierClass.Word())} THEN 'OtherModifierClass'
             WHEN r.billing_class = {Text(OtherClass)} THEN 'OtherBillingClass' ELSE '' END
        """;

    private string OtherClass => question.Series == BillingSeries.Professional ? "institutional" : "professional";

    /// <summary>Fills the tables for these codes.</summary>
    /// <param name="chosen">Files; the number of each in the list is its number in the table.</param>
    /// <param name="payers">Names as shown; the number of each in the list is its number in the tables.</param>
    public void Fill(IReadOnlyCollection<string> codes, IReadOnlyList<ChosenSource> chosen, List<string> payers, IReadOnlyDictionary<string, MedicareFee> fees, bool knowsProviders)
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE chosen(source_id VARCHAR, source INTEGER, payer INTEGER, age TINYINT, as_of DATE)");
        if (chosen.Count > 0)
            connection.Do("INSERT INTO chosen VALUES " + string.Join(", ", chosen.Select(c => $"({Text(c.Source.SourceId)}, {members.NumberOf(c.Source)}, {payers.IndexOf(c.Payer)}, {c.Age}, {Date(c.AsOf)})")));
        FillFees(fees);
        connection.Do($"""
            CREATE OR REPLACE TEMP TABLE published AS
            SELECT r.code, c.payer, c.age, c.source, r.group_set_id, r.amount, r.negotiated_type, r.modifier_class, r.billing_class, r.arrangement, r.flags & 96 <> 0 AS loose,
                coalesce(r.expiration < c.as_of, false) AS expired, {ApartKindOf} AS apart
            FROM rates r JOIN chosen c USING (source_id)
            WHERE r.code IN ({string.Join(", ", codes.Select(Text))}) OR (r.code = 'CSTM-00' AND r.code_type IN ('HCPCS', 'CSTM-ALL'))
            """);
        connection.Do("""
            CREATE OR REPLACE TEMP TABLE priced AS
            SELECT code, payer, age, source, group_set_id, amount, bool_and(expired) AS expired, bool_or(loose) AS loose, count(*) AS row_count
            FROM published WHERE apart = '' GROUP BY ALL
            """);
        if (knowsProviders) FillGroupFacts(codes);
        connection.Do($"CREATE OR REPLACE TEMP TABLE observed AS {Observed(knowsProviders)}");
        Judge();
    }

    /// <summary>Doubts prices far from their payer's own, and makes <c>judged</c>, the kept observations with their doubts.</summary>
    private void Judge()
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE far(code VARCHAR, payer INTEGER, age TINYINT, amount DECIMAL(18,6))");
        var steps = connection.Ask("SELECT code, payer, age, amount, count(*) FROM observed WHERE left_out = '' AND doubt = 0 GROUP BY ALL",
            r => (Code: r.GetString(0), Payer: r.GetInt32(1), Age: Convert.ToInt32(r.GetValue(2), null), Amount: r.GetDecimal(3), Count: r.GetInt64(4)));
        foreach (var one in steps.GroupBy(s => (s.Code, s.Payer, s.Age)))
            foreach (var amount in Fence.Far([.. one.Select(s => (s.Amount, (double)s.Amount, s.Count))]))
                connection.Do($"INSERT INTO far VALUES ({Text(one.Key.Code)}, {one.Key.Payer}, {one.Key.Age}, {Number(amount)})");
        connection.Do($"CREATE OR REPLACE TEMP TABLE judged AS SELECT o.code, o.payer, o.age, o.contract, o.amount, o.tin, o.state, CASE WHEN o.doubt = 0 AND f.code IS NOT NULL THEN {(int)Doubt.FarFromOwnDistribution} ELSE o.doubt END AS doubt FROM observed o LEFT JOIN far f ON f.code = o.code AND f.payer = o.payer AND f.age = o.age AND f.amount = o.amount WHERE o.left_out = ''");
    }

    /// <summary>The prices of each group of providers: what observations, weights and a provider's own prices are made of.</summary>
    public static string Joined(bool knowsProviders) => $"""
        SELECT p.code, p.payer, p.age, p.source, p.group_set_id, p.amount, p.expired, p.row_count, m.group_id, m.contract, m.tin,
            {(knowsProviders ? "coalesce(f.level, 1) AS level, f.state AS state, coalesce(f.in_state, false) AS in_state" : "NULL::TINYINT AS level, NULL::VARCHAR AS state, false AS in_state")}
        FROM priced p JOIN member m ON m.source = p.source AND m.group_set_id = p.group_set_id
        {(knowsProviders ? "LEFT JOIN group_facts f ON f.source = m.source AND f.group_id = m.group_id" : "")}
        """;

    private string Observed(bool knowsProviders) => $"""
        SELECT o.*, CASE WHEN o.amount <= 0 THEN {(int)Doubt.Zero} WHEN o.amount < 1 THEN {(int)Doubt.UnderOneDollar} WHEN o.expired THEN {(int)Doubt.Expired}
            WHEN o.amount < f.lowest * {Number(DoubtRules.BelowMedicare)} THEN {(int)Doubt.FarBelowMedicare}
            WHEN o.amount > f.highest * {Number(DoubtRules.AboveMedicare)} THEN {(int)Doubt.FarAboveMedicare} ELSE 0 END AS doubt
        FROM (SELECT code, payer, age, contract, amount, min(tin) AS tin, bool_and(expired) AS expired,
                {(knowsProviders ? "CASE WHEN min(state) = max(state) AND count(state) = count(*) THEN min(state) END" : "NULL::VARCHAR")} AS state,
                CASE WHEN min(tin) IS NULL THEN 'NoTin' {(knowsProviders ? Relevant + InState : "")} ELSE '' END AS left_out
            FROM ({Joined(knowsProviders)}) GROUP BY code, payer, age, contract, amount) o
        LEFT JOIN fee f ON f.code = o.code AND f.state = coalesce(o.state, '')
        """;

    private string Relevant => question.Relevance switch
    {
        Relevance.Minimum => "WHEN max(level) < 1 THEN 'NotASupplier' ",
        Relevance.Balanced => "WHEN max(level) < 1 THEN 'NotASupplier' WHEN max(level) < 2 THEN 'ProviderUnknown' ",
        _ => "WHEN max(level) IN (0, 2) THEN 'NotASupplier' WHEN max(level) < 3 THEN 'ProviderUnknown' ",
    };

    private string InState => question.State is null ? "" : "WHEN NOT bool_or(in_state) AND count(state) = 0 AND max(level) = 1 THEN 'StateUnknown' WHEN NOT bool_or(in_state) THEN 'OtherState' ";

    private void FillFees(IReadOnlyDictionary<string, MedicareFee> fees)
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE fee(code VARCHAR, state VARCHAR, lowest DECIMAL(18,6), highest DECIMAL(18,6))");
        var rows = new List<string>();
        foreach (var (code, fee) in fees)
        {
            string Row(string state, decimal lowest, decimal highest) => $"({Text(code)}, {Text(state)}, {Number(lowest)}, {Number(highest)})";
            // A state without a fee of its own is judged by the nation's range.
            rows.Add(question.State is { } asked && fee.ByState.TryGetValue(asked, out var own) ? Row("", own.Amount, own.Amount) : Row("", fee.Lowest.Amount, fee.Highest.Amount));
            rows.AddRange(fee.ByState.Select(f => Row(f.Key.Abbreviation, f.Value.Amount, f.Value.Amount)));
        }
        foreach (var some in rows.Chunk(2000)) connection.Do("INSERT INTO fee VALUES " + string.Join(", ", some));
        // Families are measured against the nation's highest fee whatever state is asked for.
        connection.Do("CREATE OR REPLACE TEMP TABLE nation(code VARCHAR, highest DECIMAL(18,6))");
        if (fees.Count > 0) connection.Do("INSERT INTO nation VALUES " + string.Join(", ", fees.Select(f => $"({Text(f.Key)}, {Number(f.Value.Highest.Amount)})")));
    }

    /// <summary>For each group of providers in play: the best relevance among its NPIs, its state when it has one only.</summary>
    private void FillGroupFacts(IReadOnlyCollection<string> codes) => connection.Do($"""
        CREATE OR REPLACE TEMP TABLE group_facts AS
        WITH play AS (
            SELECT DISTINCT m.source, m.group_id FROM (SELECT DISTINCT source, group_set_id FROM priced) p
            JOIN member m ON m.source = p.source AND m.group_set_id = p.group_set_id),
        named AS (SELECT play.source, play.group_id, n.npi FROM play JOIN chosen c USING (source) JOIN group_npis n ON n.source_id = c.source_id AND n.group_id = play.group_id),
        biller AS (SELECT DISTINCT npi FROM provider_billing WHERE {string.Join(" OR ", codes.Select(c => c[0]).Distinct().Select(family => $"code LIKE '{family}%'"))}),
        graded AS (
            SELECT f.npi, f.state, CASE WHEN regexp_matches(coalesce(f.taxonomies, ''), {Text(SupplierTaxonomies.Pattern(SupplierTaxonomies.Specialist))}) THEN 3
                WHEN regexp_matches(coalesce(f.taxonomies, ''), {Text(SupplierTaxonomies.Pattern(SupplierTaxonomies.Plausible))}) THEN 2
                WHEN coalesce(f.taxonomies, '') = '' THEN 1 ELSE 0 END AS level
            FROM provider_facts f WHERE f.npi IN (SELECT npi FROM named))
        SELECT m.source, m.group_id, max(CASE WHEN b.npi IS NOT NULL THEN 3 ELSE coalesce(g.level, 1) END)::TINYINT AS level,
            CASE WHEN min(g.state) = max(g.state) THEN min(g.state) END AS state,
            {(question.State is { } state ? $"coalesce(bool_or(g.state = {Text(state.Abbreviation)}), false)" : "false")} AS in_state
        FROM named m LEFT JOIN graded g ON g.npi = m.npi LEFT JOIN biller b ON b.npi = m.npi GROUP BY m.source, m.group_id
        """);
}
