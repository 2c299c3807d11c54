using System.IO.Compression;
using Upright.Sources.Containers;

namespace Upright.Sources.Fetching;

/// <summary>Whether a whole download is what it should be.</summary>
internal static class ContentCheck
{
    /// <summary>Text packs at most about a thousandfold; no publisher's file comes near this.</summary>
    private const long LargestRatio = 200;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var c = (uint)i;
        for (var bit = 0; bit < 8; bit++) c = (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ (c >> 1);
        return c;
    })];

    /// <exception cref="FetchException">It is not, with the reason.</exception>
    public static void Check(string path, ExpectedContent expected, CancellationToken cancel)
    {
        using var file = File.OpenRead(path);
        var kind = ContainerSniffer.Sniff(ContainerSniffer.ReadHead(file, 4096));
        if (kind == ContainerKind.Html) throw Refused(WebPage(expected));
        var wanted = expected switch
        {
            ExpectedContent.Gzip => ContainerKind.Gzip,
            ExpectedContent.Csv => ContainerKind.Text,
            _ => ContainerKind.Zip,
        };
        if (kind != wanted) throw Refused($"What came is {(kind == ContainerKind.Empty ? "empty" : $"of kind {kind.ToString().ToLowerInvariant()}")}, not {Word(expected)}.");
        file.Position = 0;
        try
        {
            if (wanted == ContainerKind.Zip) CheckZip(file, expected, cancel);
            else if (wanted == ContainerKind.Gzip) Unpack(new GZipStream(file, CompressionMode.Decompress), file.Length * LargestRatio, cancel);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new FetchException(FetchFailure.Refused, $"The {Word(expected)[2..]} is damaged or cut short; it was thrown away.", e);
        }
    }

    /// <summary>What to say when a web page came in place of a file.</summary>
    public static string WebPage(ExpectedContent expected) => $"The publisher answered with a web page, not {Word(expected)}: it may ask you to accept a licence, or the file has moved.";

    private static void CheckZip(FileStream file, ExpectedContent expected, CancellationToken cancel)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count == 0) throw new InvalidDataException("no entries");
        if (expected == ExpectedContent.Xlsx && archive.GetEntry("xl/workbook.xml") is null) throw Refused("What came is a zip archive, but not an xlsx workbook.");
        var left = Math.Max(file.Length * LargestRatio, 1 << 20);
        foreach (var entry in archive.Entries)
        {
            var (length, crc) = Unpack(entry.Open(), left, cancel);
            left -= length;
            // ZipArchive does not compare the checksum itself.
            if (length != entry.Length || crc != entry.Crc32) throw new InvalidDataException("checksum");
        }
    }

    private static (long Length, uint Crc) Unpack(Stream packed, long most, CancellationToken cancel)
    {
        using (packed)
        {
            var buffer = new byte[1 << 16];
            var crc = uint.MaxValue;
            long length = 0;
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var b in buffer.AsSpan(0, read)) crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
                if ((length += read) > most) throw Refused("The archive unpacks to far more than a publisher's file would; it was thrown away.");
            }
            return (length, ~crc);
        }
    }

    private static string Word(ExpectedContent expected) => expected switch
    {
        ExpectedContent.Zip => "a zip archive",
        ExpectedContent.Gzip => "a gzip file",
        ExpectedContent.Xlsx => "a xlsx workbook",
        _ => "a csv table",
    };

    private static FetchException Refused(string message) => new(FetchFailure.Refused, message);
}
