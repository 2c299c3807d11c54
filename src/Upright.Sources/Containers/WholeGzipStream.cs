using System.Buffers.Binary;
using System.IO.Compression;

namespace Upright.Sources.Containers;

/// <summary>
/// A gzip content that is checked to be whole: the length in its trailer must be the length that came out.
/// GZipStream checks the checksum of what it reads to the end, and reports nothing where a file is cut off.
/// </summary>
/// <param name="packed">Seekable; closed with this stream.</param>
internal sealed class WholeGzipStream(Stream packed) : ForwardStream
{
    private readonly GZipStream _gzip = new(packed, CompressionMode.Decompress, leaveOpen: true);
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
            packed.Position = Math.Max(0, packed.Length - 4);
            packed.ReadExactly(trailer);
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
            packed.Dispose();
        }
        base.Dispose(disposing);
    }
}
