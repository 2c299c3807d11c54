using System.IO.Compression;
using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Containers;

/// <summary>The contents of a zip archive; a workbook is one content, an archive inside an archive is opened too.</summary>
internal static class ZipMembers
{
    private const int MostEntries = 10_000;
    private const int DeepestNesting = 2;

    /// <summary>An archive or gz inside an archive is unpacked into memory once; the publishers' are below 20 MB.</summary>
    private const int LargestNested = 128 << 20;

    /// <param name="stream">The archive, seekable.</param>
    /// <param name="display">Its name in messages.</param>
    /// <param name="open">Opens it again, for reading an entry later.</param>
    /// <exception cref="UnreadableInputException">The archive's directory is damaged, cut off or beyond all measure.</exception>
    public static List<InputMember> Of(Stream stream, string display, Func<Stream> open, int depth)
    {
        using var archive = Archive(stream, display);
        if (WorkbookRows.IsWorkbook(archive))
            return [new InputMember(display, display, () => new BoundedStream(open(), InputMembers.LargestContent))];
        if (archive.Entries.Count > MostEntries)
            throw new UnreadableInputException($"The archive has {archive.Entries.Count:N0} entries; no publisher's has more than a few.") { File = display };
        var members = new List<InputMember>();
        for (var i = 0; i < archive.Entries.Count; i++)
        {
            var entry = archive.Entries[i];
            if (entry.FullName.EndsWith('/') || entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)) continue;
            var position = i;
            var inner = $"{display}!{entry.FullName}";
            members.AddRange(OfEntry(new InputMember(entry.Name, inner, () => OpenEntry(open, display, inner, position)), depth));
        }
        return members;
    }

    private static List<InputMember> OfEntry(InputMember entry, int depth)
    {
        ContainerKind kind;
        try
        {
            using var content = entry.Open();
            kind = ContainerSniffer.Sniff(ContainerSniffer.ReadHead(content, 512));
            if (kind is not (ContainerKind.Zip or ContainerKind.Gzip) || depth == DeepestNesting) return [entry];
        }
        catch (UnreadableInputException)
        {
            // Damage of one entry is reported where the entry is read; the others are still good.
            return [entry];
        }
        var bytes = new Lazy<byte[]>(() => Unpack(entry));
        if (kind == ContainerKind.Gzip)
            return [new InputMember(InputMembers.WithoutGz(entry.Name), entry.Display, () => InputMembers.OpenGzip(new MemoryStream(bytes.Value, writable: false)))];
        using var nested = new MemoryStream(bytes.Value, writable: false);
        return Of(nested, entry.Display, () => new MemoryStream(bytes.Value, writable: false), depth + 1);
    }

    private static byte[] Unpack(InputMember entry)
    {
        using var content = entry.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (memory.Length + read > LargestNested)
                throw new UnreadableInputException($"The archive inside the archive is larger than {LargestNested:N0} bytes: unpack the outer one and load the inner by itself.") { File = entry.Display };
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }

    private static BoundedStream OpenEntry(Func<Stream> open, string archiveDisplay, string display, int position)
    {
        var source = open();
        ZipArchive? archive = null;
        try
        {
            archive = Archive(source, archiveDisplay);
            var entry = archive.Entries[position];
            var packed = Math.Max(1, entry.CompressedLength);
            return new BoundedStream(new ZipEntryStream(entry, archive, source), InputMembers.LargestContent, () => packed);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            archive?.Dispose();
            source.Dispose();
            throw new UnreadableInputException("The archive's entry cannot be unpacked: it is damaged, encrypted or packed by an unusual method. Download it again, or unpack it and load the content.", e) { File = display };
        }
    }

    private static ZipArchive Archive(Stream stream, string display)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            // The directory is read only when it is asked for.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new UnreadableInputException("The zip archive is damaged or cut off: its directory cannot be read. Download it again.", e) { File = display };
        }
    }
}
