using System.Globalization;
using Microsoft.Data.Sqlite;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.Contracts;

namespace Upright.Store.Contracts;

/// <summary>
/// The user's own contracts: one SQLite file below the data folder. A contract is stored whole or not at all; the same payer and first day again replaces it.
/// Not thread-safe: open one a thread.
/// </summary>
public sealed class ContractStore : IDisposable
{
    private const int Version = 1;
    private readonly SqliteConnection _connection;

    private ContractStore(SqliteConnection connection) => _connection = connection;

    /// <exception cref="UnreadableInputException">The store cannot be opened.</exception>
    public static ContractStore Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "contracts.db");
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(dataFolder);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
            connection.Open();
            var store = new ContractStore(connection);
            store.Prepare(path);
            return store;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new UnreadableInputException("The store of contracts cannot be opened: no permission, no space, in use, or not a store of this program. Name another folder with --data.", e) { File = path };
        }
    }

    /// <summary>Stores a contract in one transaction; the payer's contract of the same first day makes room.</summary>
    /// <returns>Whether one was replaced.</returns>
    public bool Put(string payer, DateOnly from, string file, string sha256, IReadOnlyList<ContractLine> lines, long refused)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        using (var delete = Command("DELETE FROM contract_line WHERE contract_id IN (SELECT id FROM contract WHERE payer = $payer COLLATE NOCASE AND holds_from = $from)", ("$payer", payer), ("$from", Day(from))))
            delete.ExecuteNonQuery();
        using var remove = Command("DELETE FROM contract WHERE payer = $payer COLLATE NOCASE AND holds_from = $from", ("$payer", payer), ("$from", Day(from)));
        var replaced = remove.ExecuteNonQuery() > 0;
        using var insert = Command("INSERT INTO contract(payer, holds_from, file, sha256, refused, loaded_at) VALUES ($payer, $from, $file, $sha256, $refused, $at) RETURNING id",
            ("$payer", payer), ("$from", Day(from)), ("$file", file), ("$sha256", sha256), ("$refused", refused), ("$at", DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture)));
        var id = (long)insert.ExecuteScalar()!;
        using var line = Command("INSERT INTO contract_line VALUES ($id, $code, $modifiers, $amount, $percent, $line)", ("$id", id), ("$code", ""), ("$modifiers", ""), ("$amount", null), ("$percent", null), ("$line", 0L));
        foreach (var one in lines)
        {
            line.Parameters["$code"].Value = one.Code;
            line.Parameters["$modifiers"].Value = one.Modifiers;
            line.Parameters["$amount"].Value = Text(one.Amount);
            line.Parameters["$percent"].Value = Text(one.PercentOfMedicare);
            line.Parameters["$line"].Value = one.Line;
            line.ExecuteNonQuery();
        }
        transaction.Commit();
        return replaced;
    }

    /// <summary>All contracts, by payer and first day.</summary>
    public IReadOnlyList<StoredContract> All()
    {
        using var command = Command("""
            SELECT id, payer, holds_from, lead(holds_from) OVER (PARTITION BY payer COLLATE NOCASE ORDER BY holds_from), file, sha256,
                (SELECT count(*) FROM contract_line l WHERE l.contract_id = c.id), refused, loaded_at
            FROM contract c ORDER BY payer COLLATE NOCASE, holds_from
            """);
        using var reader = command.ExecuteReader();
        var all = new List<StoredContract>();
        while (reader.Read())
            all.Add(new StoredContract(reader.GetInt64(0), reader.GetString(1), new DateSpan(Day(reader.GetString(2)), reader.IsDBNull(3) ? null : Day(reader.GetString(3)).AddDays(-1)), reader.GetString(4), reader.GetString(5),
                reader.GetInt64(6), reader.GetInt64(7), DateTime.Parse(reader.GetString(8), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)));
        return all;
    }

    /// <summary>By code and modifiers.</summary>
    public IReadOnlyList<ContractLine> Lines(StoredContract contract)
    {
        using var command = Command("SELECT code, modifiers, amount, percent, line FROM contract_line WHERE contract_id = $id ORDER BY code, modifiers", ("$id", contract.Id));
        using var reader = command.ExecuteReader();
        var lines = new List<ContractLine>();
        while (reader.Read()) lines.Add(new ContractLine(reader.GetString(0), reader.GetString(1), Number(reader, 2), Number(reader, 3), reader.GetInt64(4)));
        return lines;
    }

    public void Dispose() => _connection.Dispose();

    private void Prepare(string path)
    {
        using (var version = Command("PRAGMA user_version"))
            if (Convert.ToInt32(version.ExecuteScalar(), CultureInfo.InvariantCulture) is var found && found == Version) return;
            else if (found > Version) throw new UnreadableInputException("The store of contracts was made by a newer version of this program.") { File = path };
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var create = Command($"""
            CREATE TABLE IF NOT EXISTS contract(id INTEGER PRIMARY KEY, payer TEXT NOT NULL, holds_from TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, refused INTEGER NOT NULL, loaded_at TEXT NOT NULL) STRICT;
            CREATE UNIQUE INDEX IF NOT EXISTS contract_by_payer ON contract(payer COLLATE NOCASE, holds_from);
            CREATE TABLE IF NOT EXISTS contract_line(contract_id INTEGER NOT NULL REFERENCES contract(id), code TEXT NOT NULL, modifiers TEXT NOT NULL, amount TEXT, percent TEXT, line INTEGER NOT NULL, PRIMARY KEY (contract_id, code, modifiers)) STRICT, WITHOUT ROWID;
            PRAGMA user_version = {Version};
            """);
        create.ExecuteNonQuery();
        transaction.Commit();
    }

    private static object Text(decimal? number) => number is { } value ? value.ToString(CultureInfo.InvariantCulture) : DBNull.Value;

    private static decimal? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : decimal.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

#pragma warning disable CA2100 // Every text is a constant of this class.
    private SqliteCommand Command(string text, params (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
#pragma warning restore CA2100
}
