using Microsoft.Data.Sqlite;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.Containers;
using Upright.Sources.Reading;

namespace Upright.Store.Reference.Importing;

/// <summary>What an importer of one kind works with, inside the transaction of its source.</summary>
internal sealed class ImportContext : IDisposable
{
    private readonly BoundedStream _content;
    private readonly Stream? _spooled;
    private readonly CancellationToken _cancel;

    public ImportContext(SqliteConnection connection, long sourceId, InputMember member, bool isWorkbook, Quarter? statedRelease, CancellationToken cancel)
    {
        (Connection, SourceId, Name, StatedRelease, _cancel) = (connection, sourceId, member.Name, statedRelease, cancel);
        _content = member.Open();
        if (isWorkbook)
        {
            _spooled = Spool.ToTemporaryFile(member);
            Rows = WorkbookRows.Read(_spooled);
            _content.Drain();
        }
        else
        {
            Text = TextDecoding.Open(_content);
            Rows = CsvRows.Read(Text);
        }
    }

    public SqliteConnection Connection { get; }

    public long SourceId { get; }

    /// <summary>The content's name, asked only for its release.</summary>
    public string Name { get; }

    /// <summary>The quarter the user stated with --release, which overrides what the name says.</summary>
    public Quarter? StatedRelease { get; }

    public ReadingLog Log { get; } = new();

    /// <summary>The rows of the table; for fixed-width kinds use <see cref="Text"/>.</summary>
    public IEnumerable<TableRow> Rows { get; }

    public StreamReader? Text { get; }

    public string Sha256
    {
        get
        {
            _content.Drain();
            return _content.Sha256;
        }
    }

    public long Bytes => _content.Count;

    /// <summary>Puts every entry into a table; the first column is the source.</summary>
    public void Insert<T>(string table, IEnumerable<T> entries, Func<T, object?[]> values)
    {
        Inserter? inserter = null;
        try
        {
            foreach (var entry in entries)
            {
                _cancel.ThrowIfCancellationRequested();
                var row = values(entry);
                inserter ??= new Inserter(Connection, table, row.Length + 1);
                inserter.Insert([SourceId, .. row]);
            }
        }
        finally
        {
            inserter?.Dispose();
        }
    }

    /// <summary>The release's quarter: stated by the user, said by the content, or by the name.</summary>
    /// <exception cref="UnreadableInputException">None of them says it.</exception>
    public Quarter Quarter(Quarter? byContent) => StatedRelease ?? byContent ?? ReleaseNames.QuarterIn(Name)
        ?? throw new UnreadableInputException("Neither the content nor the file's name says which quarter it holds for. State it: --release 2026-Q1.");

    public void Dispose()
    {
        Text?.Dispose();
        _content.Dispose();
        _spooled?.Dispose();
    }
}
