using System.IO.Compression;
using Sylvan.Data.Csv;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.Nppes;

/// <summary>A published table of providers, plain, gzipped, or the one member of a zip whose header it is; read once, forward, with its columns by name.</summary>
public sealed class ProviderTable : IDisposable
{
    private const int LongestRow = 1 << 20;
    private readonly List<IDisposable> _open = [];
    private readonly string _shown;

    private ProviderTable(string path, Func<string, bool> isHeader)
    {
        _shown = path;
        try
        {
            Rows = Find(path, isHeader) ?? throw new UnreadableInputException("No table with the columns expected is in this file.") { File = path, Line = 1 };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or CsvFormatException or CsvRecordTooLargeException)
        {
            Dispose();
            throw new UnreadableInputException(e is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : "The file cannot be read: it is damaged, incomplete or of another kind.", e) { File = path };
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal CsvDataReader Rows { get; }

    /// <param name="path">The file.</param>
    /// <param name="isHeader">Whether the first line of a text is that of the table.</param>
    /// <exception cref="UnreadableInputException">It cannot be opened or holds no such table.</exception>
    public static ProviderTable Open(string path, Func<string, bool> isHeader) => new(path, isHeader);

    /// <summary>Whether the file holds a table with such a header; false when it cannot be read.</summary>
    public static bool Holds(string path, Func<string, bool> isHeader)
    {
        try
        {
            using var table = Open(path, isHeader);
            return true;
        }
        catch (UnreadableInputException)
        {
            return false;
        }
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="UnreadableInputException">The file is damaged or cut off.</exception>
    internal bool Next()
    {
        try
        {
            if (!Rows.Read()) return false;
            if (Rows.RowFieldCount >= Rows.FieldCount) return true;
            throw new UnreadableInputException($"This row has {Rows.RowFieldCount} columns of {Rows.FieldCount}; the file is cut off or damaged here.") { File = _shown, Line = Rows.RowNumber + 1 };
        }
        catch (Exception e) when (e is IOException or InvalidDataException or CsvFormatException or CsvRecordTooLargeException)
        {
            throw new UnreadableInputException("The file is cut off or damaged after this row.", e) { File = _shown, Line = Rows.RowNumber + 1 };
        }
    }

    /// <summary>The column of a name, whatever its case.</summary>
    /// <exception cref="UnreadableInputException">There is none.</exception>
    internal int Column(params string[] names)
    {
        for (var i = 0; i < Rows.FieldCount; i++)
            if (names.Contains(Rows.GetName(i).Trim(), StringComparer.OrdinalIgnoreCase)) return i;
        throw new UnreadableInputException($"The table has no column \"{names[0]}\". The publisher may have changed the layout; nothing was taken.") { File = _shown, Line = 1 };
    }

    internal UnreadableInputException Wrong(string message) => new(message) { File = _shown, Line = Rows.RowNumber + 1 };

    public void Dispose()
    {
        foreach (var opened in Enumerable.Reverse(_open)) opened.Dispose();
        _open.Clear();
    }

    private CsvDataReader? Find(string path, Func<string, bool> isHeader)
    {
        var file = Keep(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
        var head = new byte[4];
        head = head[..file.ReadAtLeast(head, 4, throwOnEndOfStream: false)];
        file.Position = 0;
        if (head is not [(byte)'P', (byte)'K', ..])
            return Table(head is [0x1f, 0x8b, ..] ? Keep(new EndProvingGzipStream(file)) : file, isHeader);
        var zip = Keep(new ZipArchive(file, ZipArchiveMode.Read));
        // The data lie in the largest member; beside it are lists of headers and of other names.
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).OrderByDescending(e => e.Length))
            if (Table(Keep(new CheckedZipEntry(entry)), isHeader) is { } table) return table;
        return null;
    }

    private CsvDataReader? Table(Stream text, Func<string, bool> isHeader)
    {
        var reader = Keep(new StreamReader(text, bufferSize: 1 << 16));
        var first = new char[1 << 14];
        var length = reader.ReadBlock(first);
        var line = new string(first, 0, length).Split('\n')[0];
        if (!isHeader(line)) return null;
        return Keep(CsvDataReader.Create(new HeadedReader(first.AsMemory(0, length), reader), new CsvDataReaderOptions { BufferSize = 1 << 16, MaxBufferSize = LongestRow, HasHeaders = true }));
    }

    private T Keep<T>(T opened) where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }
}
