using System.IO.Compression;
using Upright.Sources.Containers;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>
/// Gunzips any number of members through <see cref="GZipStream"/> and proves the last one's end, which GZipStream does not:
/// it takes the end of a truncated file for the end of its content.
/// The proof: one more, empty member is put behind the file. A file cut inside its last check sum then fails that check sum;
/// one cut inside its data continues with bytes that are no part of it, so that its JSON does not close, or does not end where it closes.
/// </summary>
internal sealed class EndProvingGzipStream(Stream compressed) : ForwardStream
{
    private readonly GZipStream _gzip = new(new AppendedStream(compressed), CompressionMode.Decompress);

    public override int Read(Span<byte> buffer) => _gzip.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    private sealed class AppendedStream(Stream file) : ForwardStream
    {
        private static readonly byte[] EmptyMember = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        private int _appended = -1;

        public override int Read(Span<byte> buffer)
        {
            if (_appended < 0)
            {
                var count = file.Read(buffer);
                if (count > 0 || buffer.IsEmpty) return count;
                _appended = 0;
            }
            var rest = EmptyMember.AsSpan(_appended);
            var appended = Math.Min(rest.Length, buffer.Length);
            rest[..appended].CopyTo(buffer);
            _appended += appended;
            return appended;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
