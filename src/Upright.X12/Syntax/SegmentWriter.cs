using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Upright.X12.Syntax;

/// <summary>
/// Writes segments to a stream: copies of read ones, or new ones element by element. Trailing empty elements and components
/// are left out. Texts are cleaned (<see cref="CleanText"/>). Not thread-safe; the stream is not disposed.
/// </summary>
internal sealed class SegmentWriter(Stream stream, Delimiters delimiters, string afterSegment = "") : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _length, _content;
    private Delimiters _delimiters = delimiters;

    public Delimiters Delimiters => _delimiters;

    /// <summary>Segments ended so far.</summary>
    public int Count { get; private set; }

    /// <summary>Copies a segment that was read, with what stood before it.</summary>
    public void Copy(SegmentReader reader)
    {
        Bytes(reader.Gap);
        var segment = reader.Segment;
        // From its elements, not its bytes: what is written is what was understood.
        for (var i = 0; i <= segment.Count; i++)
        {
            if (i > 0) Byte(segment.Delimiters.Element);
            Bytes(segment[i]);
        }
        if (reader.IsTerminated) Byte(segment.Delimiters.Segment);
        Count++;
    }

    public void Begin(ReadOnlySpan<byte> name)
    {
        Bytes(name);
        _content = _length;
    }

    /// <summary>An element of plain text; null or empty leaves its place free.</summary>
    public SegmentWriter Text(string? text)
    {
        Byte(_delimiters.Element);
        Append(text);
        return this;
    }

    /// <summary>An element that is used as it is: codes, constants.</summary>
    public SegmentWriter Code(ReadOnlySpan<byte> code)
    {
        Byte(_delimiters.Element);
        Bytes(code);
        if (!code.IsEmpty) _content = _length;
        return this;
    }

    /// <summary>Elements that stay empty.</summary>
    public SegmentWriter Skip(int elements = 1)
    {
        for (; elements > 0; elements--) Byte(_delimiters.Element);
        return this;
    }

    /// <summary>A decimal without trailing zeros.</summary>
    public SegmentWriter Number(decimal? value)
    {
        Byte(_delimiters.Element);
        if (value is { } number) Append(number);
        return this;
    }

    public SegmentWriter Whole(long value)
    {
        Byte(_delimiters.Element);
        Reserve(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
        _content = _length;
        return this;
    }

    public SegmentWriter Date(DateOnly date)
    {
        Byte(_delimiters.Element);
        Append(date);
        return this;
    }

    /// <summary>A period, CCYYMMDD-CCYYMMDD.</summary>
    public SegmentWriter Period(DateOnly from, DateOnly to)
    {
        Byte(_delimiters.Element);
        Append(from);
        Byte((byte)'-');
        Append(to);
        return this;
    }

    /// <summary>A composite; trailing empty components are left out.</summary>
    public SegmentWriter Composite(params ReadOnlySpan<string?> components)
    {
        Byte(_delimiters.Element);
        for (var i = 0; i < components.Length; i++)
        {
            if (i > 0) Byte(_delimiters.Component);
            Append(components[i]);
        }
        // Separators after the last component that holds something.
        if (_length > _content && _buffer[_length - 1] == _delimiters.Component)
            while (_length > _content && _buffer[_length - 1] == _delimiters.Component) _length--;
        return this;
    }

    public void End()
    {
        _length = _content;
        Byte(_delimiters.Segment);
        foreach (var c in afterSegment) Byte((byte)c);
        Count++;
        if (_length > 1 << 15) Flush();
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = _content = 0;
    }

    internal void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    internal void Byte(byte b)
    {
        Reserve(1);
        _buffer[_length++] = b;
    }

    private void Append(string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        var clean = CleanText.Of(text, _delimiters);
        Reserve(clean.Length);
        for (var i = 0; i < clean.Length; i++) _buffer[_length++] = (byte)clean[i];
        if (clean.Length > 0) _content = _length;
    }

    private void Append(decimal number)
    {
        Reserve(40);
        // 29 digits and a sign; "0.############################" drops trailing zeros and never uses an exponent.
        number.TryFormat(_buffer.AsSpan(_length), out var written, "0.############################", CultureInfo.InvariantCulture);
        _length += written;
        _content = _length;
    }

    private void Append(DateOnly date)
    {
        Reserve(8);
        var number = date.Year * 10000 + date.Month * 100 + date.Day;
        for (var i = 7; i >= 0; i--, number /= 10) _buffer[_length + i] = (byte)('0' + number % 10);
        _length += 8;
        _content = _length;
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes <= _buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + bytes));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
    }
}
