using System.Buffers;
using System.IO.Hashing;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>
/// A long JSON text as a window that moves over it: what was not consumed stays, the next piece is joined behind it.
/// Memory is bounded by the longest single token.
/// </summary>
internal sealed class JsonInput : IDisposable
{
    /// <summary>The longest token that is read. Real ones are names of a few hundred bytes.</summary>
    private const int LongestToken = 16 * 1024 * 1024;

    private readonly IChunkFeed _feed;
    private readonly XxHash128? _hash;
    private Chunk? _chunk;
    private byte[]? _grown;
    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <param name="feed">Disposed with this.</param>
    /// <param name="digest">Whether <see cref="Digest"/> will be asked for.</param>
    public JsonInput(IChunkFeed feed, bool digest) => (_feed, _hash) = (feed, digest ? new XxHash128() : null);

    /// <summary>What is in memory and not consumed.</summary>
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The offset of the window's first byte in the decompressed text.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether no text follows the window.</summary>
    public bool Ended { get; private set; }

    /// <summary>What is consumed is also put aside here, while there is one.</summary>
    public ScratchFile? Tap { get; set; }

    /// <summary>What can be done while the next piece is waited for; false when there is nothing to do. It must not touch this input.</summary>
    public Func<bool>? Meanwhile { get; set; }

    public void Advance(int count)
    {
        Tap?.Append(_buffer.AsSpan(_start, count));
        _start += count;
        Offset += count;
    }

    /// <summary>Joins the next piece behind the window; false at the end of the text.</summary>
    public bool More()
    {
        if (Ended) return false;
        while (!_feed.IsReady && Meanwhile?.Invoke() == true) { }
        var next = _feed.Next();
        if (next is null)
        {
            Ended = true;
            return false;
        }
        _hash?.Append(next.Buffer.AsSpan(Chunk.Headroom, next.Length));
        var left = _end - _start;
        if (left <= Chunk.Headroom)
        {
            Window.CopyTo(next.Buffer.AsSpan(Chunk.Headroom - left));
            Release();
            _chunk = next;
            (_buffer, _start, _end) = (next.Buffer, Chunk.Headroom - left, Chunk.Headroom + next.Length);
            return true;
        }
        if (left > LongestToken)
            throw new UnreadableInputException("One JSON value here is longer than 16 MB; payer files have none so long. Is this the right file?") { Offset = Offset };
        var joined = ArrayPool<byte>.Shared.Rent(left + next.Length);
        Window.CopyTo(joined);
        next.Buffer.AsSpan(Chunk.Headroom, next.Length).CopyTo(joined.AsSpan(left));
        _feed.Return(next);
        var length = left + next.Length;
        Release();
        _grown = joined;
        (_buffer, _start, _end) = (joined, 0, length);
        return true;
    }

    /// <summary>The 128-bit XXH3 digest of the whole text, in hexadecimal; call at the end.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash!.GetCurrentHash());

    public void Dispose()
    {
        Release();
        (_buffer, _start, _end) = ([], 0, 0);
        _feed.Dispose();
    }

    private void Release()
    {
        if (_chunk is { } chunk) _feed.Return(chunk);
        if (_grown is { } grown) ArrayPool<byte>.Shared.Return(grown);
        (_chunk, _grown) = (null, null);
    }
}
