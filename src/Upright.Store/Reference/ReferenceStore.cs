using System.Globalization;
using Microsoft.Data.Sqlite;
using Upright.Domain;

namespace Upright.Store.Reference;

/// <summary>
/// The embedded store of publishers' reference files: one SQLite file, many releases side by side.
/// Each content is committed in one transaction, so that a killed import leaves nothing. Not thread-safe: open one a thread.
/// </summary>
public sealed class ReferenceStore : IDisposable
{
    public const string FileName = "reference.db";

    // Result codes of SQLite: https://sqlite.org/rescode.html
    private const int Busy = 5, Corrupt = 11, Full = 13, NotADatabase = 26;

    private ReferenceStore(SqliteConnection connection, string path) => (Connection, Path) = (connection, path);

    internal SqliteConnection Connection { get; }

    /// <summary>The file of the store.</summary>
    public string Path { get; }

    /// <summary>Opens the store below a data folder; makes both when they are not there.</summary>
    /// <exception cref="UnreadableInputException">The folder cannot be written, or its store was made by a newer program or is damaged.</exception>
    public static ReferenceStore Open(string dataFolder)
    {
        var path = System.IO.Path.Combine(dataFolder, FileName);
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(dataFolder);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
            connection.Open();
            var store = new ReferenceStore(connection, path);
            store.Prepare();
            return store;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw Failure(e, path);
        }
    }

    /// <summary>A failure of the store's file in words of the user.</summary>
    internal static UnreadableInputException Failure(Exception e, string path)
    {
        var reason = (e as SqliteException)?.SqliteErrorCode switch
        {
            NotADatabase or Corrupt => "the file is damaged or not a store of this program.",
            Full => "the disk is full.",
            Busy => "another program has held it for a minute.",
            _ => "no permission, or no such place.",
        };
        return new UnreadableInputException($"The data folder's reference store cannot be used: {reason} Name another folder with --data.", e) { File = path };
    }

    private void Prepare()
    {
        Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;");
        var version = Convert.ToInt32(Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version == ReferenceSchema.Version) return;
        if (version > ReferenceSchema.Version)
            throw new UnreadableInputException("The reference store was made by a newer version of this program.") { File = Path };
        Execute("PRAGMA journal_mode = WAL;");
        using var transaction = Connection.BeginTransaction(deferred: false);
        // Another process may have been quicker between the first look and this transaction.
        var now = Convert.ToInt32(Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (now < ReferenceSchema.Version)
            Execute((now == 0 ? ReferenceSchema.Sql : ReferenceSchema.ReasonCodes) + $"PRAGMA user_version = {ReferenceSchema.Version};");
        transaction.Commit();
    }

    internal void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal object? Scalar(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Connection.Dispose();
}
