using System.IO.Compression;
using System.IO.Hashing;

namespace Upright.Sources.Containers;

/// <summary>A zip entry's content, checked against the checksum of the archive's directory when read to its end. Closes the archive with it.</summary>
internal sealed class ZipEntryStream(ZipArchiveEntry entry, ZipArchive archive, Stream source) : ForwardStream
{
    private readonly Stream _content = entry.Open();
    // ZipArchive itself does not compare checksums: without this a flipped bit could become a wrong amount.
    private readonly Crc32 _crc = new();
    private bool _checked;

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _crc.Append(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && !_checked)
        {
            _checked = true;
            if (_crc.GetCurrentHashAsUInt32() != entry.Crc32)
                throw new InvalidDataException("The checksum of the archive's entry does not match its content.");
        }
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            archive.Dispose();
            source.Dispose();
        }
        base.Dispose(disposing);
    }
}
