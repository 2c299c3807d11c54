using System.IO.Compression;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>
/// A file as it came from a payer: plain, gzip (any number of members), gzip in gzip, or a zip of several.
/// What it is is told by its bytes, not by its name.
/// </summary>
public sealed class PayerFile : IDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive? _zip;

    private PayerFile(string path, FileStream file)
    {
        (Path, _file) = (path, file);
        Kind = ContainerKinds.Of(Head(file));
        file.Position = 0;
        if (Kind != ContainerKind.Zip)
        {
            Members = [System.IO.Path.GetFileName(path)];
            return;
        }
        _zip = OpenZip(path, file);
        Members = [.. _zip.Entries.Where(IsData).Select(e => e.FullName)];
        SkippedMembers = [.. _zip.Entries.Where(e => !IsData(e) && e.Length > 0).Select(e => e.FullName)];
        if (Members.Count == 0) throw Refused(path, "This zip holds no file of JSON.");
    }

    public string Path { get; }

    public ContainerKind Kind { get; }

    /// <summary>Bytes of the file as it lies on disk.</summary>
    public long Length => _file.Length;

    /// <summary>How far the file was read, for progress; may be asked from another thread while the file is open.</summary>
    public long Position => _file.Position;

    /// <summary>The files inside: one, or those of a zip.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Members of a zip that are no data: read-me files and the like.</summary>
    public IReadOnlyList<string> SkippedMembers { get; } = [];

    /// <exception cref="UnreadableInputException">There is no such file, or it is a kind that is not read (7z, HTML, empty).</exception>
    public static PayerFile Open(string path)
    {
        try
        {
            return new PayerFile(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(missing is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : "The file cannot be opened.", missing) { File = path };
        }
    }

    /// <summary>Opens one member for one reading, forward. Only one at a time.</summary>
    public PayerText OpenMember(string member, WarningCounts warnings)
    {
        if (_zip is { } zip)
        {
            var entry = zip.GetEntry(member)!;
            return new PayerText(new CheckedZipEntry(entry), member, warnings, Path);
        }
        _file.Position = 0;
        return new PayerText(_file, member, warnings, Path);
    }

    public void Dispose()
    {
        _zip?.Dispose();
        _file.Dispose();
    }

    internal static UnreadableInputException Refused(string path, string message) => new(message) { File = path };

    private static bool IsData(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static ZipArchive OpenZip(string path, FileStream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableInputException("The zip is damaged or incomplete: its list of files at the end cannot be read. Download it again.", damaged) { File = path };
        }
    }

    private static byte[] Head(FileStream file)
    {
        var head = new byte[ContainerKinds.HeadLength];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
