using Upright.Sources.Containers;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>A stream over text that another thread decompresses a few pieces ahead.</summary>
internal sealed class ReadAheadStream(Stream source, Action advanced, CancellationToken cancellation) : ForwardStream
{
    private readonly ReadAhead _ahead = new(source, cancellation);
    private Chunk? _chunk;
    private int _taken;

    public override int Read(Span<byte> buffer)
    {
        if (_chunk is null)
        {
            _chunk = _ahead.Next();
            _taken = 0;
            if (_chunk is null) return 0;
            advanced();
        }
        var count = Math.Min(buffer.Length, _chunk.Length - _taken);
        _chunk.Buffer.AsSpan(Chunk.Headroom + _taken, count).CopyTo(buffer);
        _taken += count;
        if (_taken == _chunk.Length)
        {
            _ahead.Return(_chunk);
            _chunk = null;
        }
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _ahead.Dispose();
        base.Dispose(disposing);
    }
}
