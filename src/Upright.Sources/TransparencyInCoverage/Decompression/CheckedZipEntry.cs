using System.IO.Compression;
using System.IO.Hashing;
using Upright.Sources.Containers;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>A member of a zip whose length and check sum are compared with the archive's list when its end is reached.</summary>
internal sealed class CheckedZipEntry(ZipArchiveEntry entry) : ForwardStream
{
    private readonly Stream _data = entry.Open();
    private readonly Crc32 _sum = new();
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var count = _data.Read(buffer);
        _sum.Append(buffer[..count]);
        _length += count;
        if (count == 0 && !buffer.IsEmpty && (_length != entry.Length || _sum.GetCurrentHashAsUInt32() != entry.Crc32))
            throw new InvalidDataException("A member of the zip does not have the length or the check sum that the zip's list gives.");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _data.Dispose();
        base.Dispose(disposing);
    }
}
