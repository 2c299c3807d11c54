using System.Security.Cryptography;
using Upright.Domain;

namespace Upright.Sources.Containers;

/// <summary>
/// A forward-only view of unpacked content that counts it, hashes it, and stops a decompression bomb.
/// A damaged archive becomes an <see cref="UnreadableInputException"/> with the offset reached.
/// </summary>
public sealed class BoundedStream(Stream inner, long limit, Func<long>? packedBytes = null) : ForwardStream
{
    /// <summary>Real reference files shrink 3 to 15 times; beyond this factor (and after 16 MB) content is refused.</summary>
    private const int LargestRatio = 250;
    private const long RatioFrom = 16L << 20;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _count;

    /// <summary>Bytes read so far.</summary>
    public long Count => _count;

    /// <summary>SHA-256 of all that was read, lower-case hexadecimal. Read to the end first.</summary>
    public string Sha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Reads whatever is left, so that the count and the hash are those of the whole.</summary>
    public void Drain()
    {
        var buffer = new byte[1 << 16];
        while (Read(buffer, 0, buffer.Length) > 0) { }
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new UnreadableInputException("The compressed content is damaged or cut off here. Download it again.", e) { Offset = _count };
        }
        _count += read;
        if (_count > limit)
            throw new UnreadableInputException($"The content unpacks to more than {limit:N0} bytes; no published file of this kind is so large. Refused as a possible decompression bomb.") { Offset = _count };
        if (_count > RatioFrom && packedBytes?.Invoke() is > 0 and var packed && _count / packed > LargestRatio)
            throw new UnreadableInputException($"The content unpacks to more than {LargestRatio} times its packed size. Refused as a possible decompression bomb.") { Offset = _count };
        _hash.AppendData(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
