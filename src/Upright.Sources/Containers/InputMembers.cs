using System.Buffers.Binary;
using System.IO.Compression;
using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Containers;

/// <summary>Opens files as shipped (plain, gz, zip, a zip inside a zip) for the readers of reference files.</summary>
public static class InputMembers
{
    /// <summary>No reference file unpacks to more. Payer files have their own way in.</summary>
    private const long LargestContent = 1L << 30;
    private const int MostEntries = 10_000;

    /// <exception cref="UnreadableInputException">The file cannot be opened, or its archive is damaged.</exception>
    public static IReadOnlyList<InputMember> Of(string path)
    {
        var name = Path.GetFileName(path);
        using var file = OpenFile(path);
        var kind = ContainerSniffer.Sniff(ContainerSniffer.ReadHead(file, 512));
        switch (kind)
        {
            case ContainerKind.Gzip:
                var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
                return [new InputMember(bare, name, () => OpenGzip(path))];
            case ContainerKind.Zip:
                file.Position = 0;
                return Entries(file, name, () => OpenFile(path), depth: 0);
            default:
                return [new InputMember(name, name, () => new BoundedStream(OpenFile(path), LargestContent))];
        }
    }

    private static List<InputMember> Entries(Stream stream, string display, Func<Stream> open, int depth)
    {
        using var archive = Archive(stream, display);
        if (WorkbookRows.IsWorkbook(archive))
            return [new InputMember(display, display, () => new BoundedStream(open(), LargestContent))];
        if (archive.Entries.Count > MostEntries)
            throw new UnreadableInputException($"The archive has {archive.Entries.Count:N0} entries; no publisher's has more than a few.") { File = display };
        var members = new List<InputMember>();
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)) continue;
            var inner = $"{display}!{entry.FullName}";
            var fullName = entry.FullName;
            var packed = Math.Max(1, entry.CompressedLength);
            BoundedStream Open()
            {
                var source = open();
                var opened = Archive(source, display);
                return new BoundedStream(new OwningStream(opened.GetEntry(fullName)!.Open(), opened, source), LargestContent, () => packed);
            }
            byte[] head;
            using (var content = Open()) head = ContainerSniffer.ReadHead(content, 512);
            if (ContainerSniffer.Sniff(head) == ContainerKind.Zip && depth < 2)
            {
                MemoryStream Unpacked()
                {
                    using var content = Open();
                    var memory = new MemoryStream();
                    content.CopyTo(memory);
                    memory.Position = 0;
                    return memory;
                }
                using var nested = Unpacked();
                members.AddRange(Entries(nested, inner, Unpacked, depth + 1));
            }
            else
            {
                members.Add(new InputMember(entry.Name, inner, Open));
            }
        }
        return members;
    }

    private static ZipArchive Archive(Stream stream, string display)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableInputException("The zip archive is damaged or cut off: its directory cannot be read. Download it again.", e) { File = display };
        }
    }

    private static BoundedStream OpenGzip(string path)
    {
        var file = OpenFile(path);
        return new BoundedStream(new WholeGzipStream(file), LargestContent, () => file.Position);
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException("The file cannot be opened: " + (e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : e is UnauthorizedAccessException ? "no permission." : "it could not be read."), e) { File = path };
        }
    }

    /// <summary>A gzip file that is checked to be whole: the length in its trailer must be the length that came out.</summary>
    private sealed class WholeGzipStream(FileStream file) : ForwardStream
    {
        private readonly GZipStream _gzip = new(file, CompressionMode.Decompress, leaveOpen: true);
        private long _count;
        private bool _checked;

        public override int Read(Span<byte> buffer)
        {
            var read = _gzip.Read(buffer);
            _count += read;
            if (read == 0 && buffer.Length > 0 && !_checked)
            {
                _checked = true;
                var trailer = new byte[4];
                file.Position = Math.Max(0, file.Length - 4);
                file.ReadExactly(trailer);
                if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != (uint)_count)
                    throw new InvalidDataException("The gzip trailer does not state the length that was unpacked.");
            }
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _gzip.Dispose();
                file.Dispose();
            }
            base.Dispose(disposing);
        }
    }

    /// <summary>A zip entry's stream that closes its archive with it.</summary>
    private sealed class OwningStream(Stream inner, IDisposable archive, IDisposable source) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => inner.Read(buffer);
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                archive.Dispose();
                source.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
