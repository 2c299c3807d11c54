using System.Buffers.Text;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>Appends bytes of JSON to blocks and hands each full block to a taker: no objects, no string building.</summary>
internal sealed class JsonBytes(Func<byte[], int, byte[]> takeBlock, int blockSize)
{
    private const int LongestPiece = 4_096;
    private byte[] _block = new byte[blockSize];
    private int _used;
    private long _handedOver;

    /// <summary>Bytes written so far.</summary>
    public long Position => _handedOver + _used;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_block.Length - _used < bytes.Length) HandOver();
        bytes.CopyTo(_block.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>A whole number, or cents as dollars with two decimals.</summary>
    public void AddNumber(long number, bool cents = false)
    {
        if (_block.Length - _used < 32) HandOver();
        Utf8Formatter.TryFormat(cents ? number / 100 : number, _block.AsSpan(_used), out var written);
        _used += written;
        if (!cents) return;
        var rest = (int)(number % 100);
        _block[_used++] = (byte)'.';
        _block[_used++] = (byte)('0' + rest / 10);
        _block[_used++] = (byte)('0' + rest % 10);
    }

    public void Add(string text)
    {
        Span<byte> utf8 = stackalloc byte[LongestPiece];
        Add(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    public void Finish()
    {
        if (_used > 0) HandOver();
    }

    private void HandOver()
    {
        var used = _used;
        _handedOver += used;
        _used = 0;
        _block = takeBlock(_block, used);
    }
}
