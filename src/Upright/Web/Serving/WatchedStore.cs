using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Upright.Web.Serving;

/// <summary>
/// An open look at a SQLite file that tells when another connection, of this or another process, has committed
/// (https://sqlite.org/pragma.html#pragma_data_version). File times would not do: readers touch the files beside it. Not for several threads at once.
/// </summary>
internal sealed class WatchedStore(string path) : IDisposable
{
    private SqliteConnection? _connection;
    private SqliteCommand? _version;
    private DateTime _born;

    /// <summary>A word that is the same as long as nothing was committed.</summary>
    public string Look()
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            Close();
            return "none";
        }
        // Another file in its place, as when a folder is copied back.
        if (file.CreationTimeUtc != _born) Close();
        try
        {
            if (_version is null) Open(file.CreationTimeUtc);
            return string.Create(CultureInfo.InvariantCulture, $"{_born.Ticks}:{Convert.ToInt64(_version!.ExecuteScalar(), CultureInfo.InvariantCulture)}");
        }
        catch (SqliteException)
        {
            // Held by a writer for longer than a look may take: whatever was kept is not trusted this once.
            return string.Create(CultureInfo.InvariantCulture, $"held {Environment.TickCount64}");
        }
    }

    private void Open(DateTime born)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
        _connection.Open();
        _version = _connection.CreateCommand();
        _version.CommandText = "PRAGMA data_version";
        _version.Prepare();
        _born = born;
    }

    private void Close()
    {
        _version?.Dispose();
        _connection?.Dispose();
        (_version, _connection) = (null, null);
    }

    public void Dispose() => Close();
}
