using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using static Upright.Benchmarks.Observing.DuckDb;

namespace Upright.Benchmarks.Observing;

/// <summary>
/// Which contracts pay a constant multiple of the DMEPOS fees: the table <c>family(payer_name, contract, multiple, hits, codes)</c>, consistent contracts only.
/// It looks at every file once and is therefore kept beside the lake, for as long as files and fees stay the same.
/// </summary>
/// <param name="folder">Where it is kept; null keeps it for this connection only.</param>
internal sealed class FamilyTable(DuckDBConnection connection, IMedicareFees fees, string? folder)
{
    /// <summary>Changes when the table is made otherwise: tables made before are then not used.</summary>
    private const string Edition = "1";

    /// <summary>Orthotic codes with most prices; more would add little and cost a pass over more of the store.</summary>
    public const int MostCodes = 24;

    /// <summary>Consistent from this many codes on.</summary>
    public const int FewestCodes = 5;

    /// <summary>The share of them at one multiple.</summary>
    public const decimal Share = 0.8m;

    /// <summary>Cents on a small fee would blur its multiple.</summary>
    private const decimal LeastFee = 20m;

    /// <summary>Multiples are told apart in steps of half a percent of the fee.</summary>
    public const int StepsInOne = 200;

    private string? _ready;

    public IReadOnlyList<string> Panel { get; private set; } = [];

    /// <summary>Makes the table ready; false when there is nothing to compare with.</summary>
    public bool Ensure(IReadOnlyList<ChosenSource> chosen, Provenance feeSource, DateOnly? date)
    {
        var key = KeyOf(chosen, feeSource, date);
        if (_ready == key) return Panel.Count >= FewestCodes;
        var file = folder is null ? null : Path.Combine(folder, $"family-{key}.parquet");
        var panelFile = file + ".codes";
        if (file is not null && File.Exists(file) && File.Exists(panelFile))
        {
            Panel = File.ReadAllText(panelFile).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            connection.Do($"CREATE OR REPLACE TEMP TABLE family AS SELECT * FROM read_parquet({Text(file)})");
        }
        else
        {
            Make(chosen, date);
            if (file is not null) Keep(file, panelFile);
        }
        _ready = key;
        return Panel.Count >= FewestCodes;
    }

    private void Make(IReadOnlyList<ChosenSource> chosen, DateOnly? date)
    {
        connection.Do("CREATE OR REPLACE TEMP TABLE family_files(source_id VARCHAR, payer_name VARCHAR, contract_payer VARCHAR)");
        var current = chosen.Where(c => c.Age == 0).ToList();
        if (current.Count > 0)
            connection.Do("INSERT INTO family_files VALUES " + string.Join(", ", current.Select(c => $"({Text(c.Source.SourceId)}, {Text(c.Payer)}, {Text(c.ContractPayer)})")));
        var panel = new List<(string Code, decimal Fee)>();
        foreach (var code in connection.Ask("SELECT code FROM rates SEMI JOIN family_files USING (source_id) WHERE code LIKE 'L____' GROUP BY code ORDER BY count(*) DESC, code", r => r.GetString(0)))
        {
            if (fees.FeeOf(code, ModifierClass.Purchase, date).TryGet(out var fee) && fee.Highest.Amount >= LeastFee) panel.Add((code, fee.Highest.Amount));
            if (panel.Count == MostCodes) break;
        }
        Panel = [.. panel.Select(p => p.Code).Order(StringComparer.Ordinal)];
        connection.Do("CREATE OR REPLACE TEMP TABLE family_fee(code VARCHAR, fee DECIMAL(18,6))");
        if (panel.Count > 0) connection.Do("INSERT INTO family_fee VALUES " + string.Join(", ", panel.Select(p => $"({Text(p.Code)}, {Number(p.Fee)})")));
        connection.Do($"""
            CREATE OR REPLACE TEMP TABLE family AS
            WITH price AS (
                SELECT DISTINCT r.source_id, r.group_set_id, r.code, round(r.amount / f.fee * {StepsInOne})::INTEGER AS step
                FROM rates r JOIN family_fee f USING (code) SEMI JOIN family_files ff ON ff.source_id = r.source_id
                WHERE r.code IN ({string.Join(", ", Panel.Append("").Select(Text))}) AND r.arrangement = 'ffs' AND r.negotiated_type IN ('negotiated', 'fee schedule', 'derived')
                    AND r.modifier_class = 'purchase' AND r.billing_class IS DISTINCT FROM 'institutional' AND r.flags & 2048 = 0 AND r.amount >= 1 AND r.amount < f.fee * 100),
            held AS (
                SELECT DISTINCT ff.payer_name, hash(ff.contract_payer, coalesce(s.network, ''), g.tin_type, g.tin_value) AS contract, p.code, p.step
                FROM price p JOIN family_files ff USING (source_id)
                JOIN group_sets s ON s.source_id = p.source_id AND s.group_set_id = p.group_set_id
                JOIN groups g ON g.source_id = s.source_id AND g.group_id = s.group_id WHERE coalesce(g.tin_value, '') <> ''),
            step AS (SELECT payer_name, contract, step, count(*) AS hits FROM held GROUP BY ALL),
            best AS (SELECT payer_name, contract, arg_max(step, hits) AS step, max(hits) AS hits FROM step GROUP BY ALL),
            breadth AS (SELECT payer_name, contract, count(DISTINCT code) AS codes FROM held GROUP BY ALL)
            SELECT payer_name, contract, (step / {StepsInOne})::DECIMAL(9,4) AS multiple, hits::INTEGER AS hits, codes::INTEGER AS codes
            FROM best JOIN breadth USING (payer_name, contract) WHERE codes >= {FewestCodes} AND hits >= {Number(Share)} * codes
            """);
    }

    /// <summary>Written aside and then named, the list of codes last: a reader finds both or neither.</summary>
    private void Keep(string file, string panelFile)
    {
        Directory.CreateDirectory(folder!);
        var aside = file + "." + Guid.NewGuid().ToString("N");
        connection.Do($"COPY family TO {Text(aside)} (FORMAT parquet, COMPRESSION zstd)");
        File.WriteAllText(aside + ".codes", string.Join(' ', Panel));
        foreach (var old in Directory.EnumerateFiles(folder!, "family-*").Where(f => File.GetLastWriteTimeUtc(f) < DateTime.UtcNow.AddDays(-40))) File.Delete(old);
        File.Move(aside, file, overwrite: true);
        File.Move(aside + ".codes", panelFile, overwrite: true);
    }

    private string KeyOf(IReadOnlyList<ChosenSource> chosen, Provenance feeSource, DateOnly? date)
    {
        var text = new StringBuilder(Edition).Append('|').Append(connection.ServerVersion).Append('|').Append(feeSource.Sha256).Append(feeSource.Release).Append('|').Append(date);
        foreach (var c in chosen.Where(c => c.Age == 0).OrderBy(c => c.Source.SourceId, StringComparer.Ordinal))
            text.Append('|').Append(c.Source.SourceId).Append(c.Source.Folder).Append(c.Payer).Append(c.ContractPayer);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
