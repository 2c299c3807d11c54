using System.Buffers;
using Upright.Domain;

namespace Upright.X12.Syntax;

/// <summary>
/// Cuts a stream of X12 interchanges into segments, in bounded memory. Delimiters are taken from each ISA segment;
/// a byte order mark and line breaks between segments are stepped over and kept for a faithful copy.
/// Not thread-safe; the stream is not disposed.
/// </summary>
public sealed class SegmentReader : IDisposable
{
    /// <summary>A segment longer than this is no X12: the longest lawful one is a few thousand bytes.</summary>
    public const int LongestSegment = 1 << 20;

    private readonly Stream _stream;
    private readonly string? _file;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 18);
    private int[] _ends = new int[64];
    private int _count;
    private int _gap, _start, _next, _filled;
    private int _length;
    private long _bufferOffset;
    private bool _atEnd, _declared;
    private Delimiters _delimiters = Delimiters.Usual;

    /// <param name="stream">Read forward only.</param>
    /// <param name="file">For error messages.</param>
    public SegmentReader(Stream stream, string? file = null)
    {
        _stream = stream;
        _file = file;
    }

    public Delimiters Delimiters => _delimiters;

    /// <summary>The segment read last. Valid until the next <see cref="Read"/>.</summary>
    public SegmentView Segment => new(_buffer.AsSpan(_start, _length), _ends.AsSpan(0, _count), _delimiters);

    /// <summary>What stood before the segment: a byte order mark, line breaks, blanks.</summary>
    public ReadOnlySpan<byte> Gap => _buffer.AsSpan(_gap, _start - _gap);

    /// <summary>0-based byte offset of the segment in the stream.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>Whether the segment's terminator was there; false only for the last piece of a truncated file.</summary>
    public bool IsTerminated { get; private set; } = true;

    /// <summary>Segments read so far.</summary>
    public long Number { get; private set; }

    /// <summary>Moves to the next segment; false at the end of the stream, when <see cref="Gap"/> holds what trailed.</summary>
    /// <exception cref="UnreadableInputException">The stream does not begin with ISA, an ISA segment is malformed, or a segment has no end.</exception>
    public bool Read()
    {
        _gap = _next;
        _start = _next;
        SkipGap();
        if (_start == _filled)
        {
            _length = _count = 0;
            _next = _filled;
            if (!_declared) throw NotX12("The file is empty.");
            return false;
        }
        if (!_declared || StartsInterchange()) Declare();
        while (true)
        {
            var end = SegmentScan.Find(_buffer.AsSpan(_start, _filled - _start), _delimiters.Element, _delimiters.Segment, ref _ends, out _count);
            if (end >= 0)
            {
                _length = end;
                _next = _start + end + 1;
                IsTerminated = true;
                break;
            }
            if (_filled - _start > LongestSegment)
                throw new UnreadableInputException($"No segment terminator within {LongestSegment:N0} bytes: the file is damaged or its delimiters are not those of its ISA segment.") { File = _file, Offset = Offset };
            if (Fill()) continue;
            TakeTruncated();
            break;
        }
        Number++;
        return true;
    }

    private void TakeTruncated()
    {
        _length = _filled - _start;
        while (_length > 0 && _buffer[_start + _length - 1] is (byte)'\r' or (byte)'\n' or (byte)' ') _length--;
        if (_count == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        _ends[_count++] = _length;
        _next = _filled;
        IsTerminated = false;
    }

    private void SkipGap()
    {
        while (true)
        {
            while (_start < _filled && IsGap(_buffer[_start])) _start++;
            if (_start < _filled)
            {
                if (_declared || Number > 0 || _buffer[_start] != 0xEF) return;
                while (_filled - _start < 3 && Fill()) { }
                if (!_buffer.AsSpan(_start, _filled - _start).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return;
                _start += 3;
                continue;
            }
            if (_start - _gap > LongestSegment)
                throw new UnreadableInputException($"More than {LongestSegment:N0} blank bytes between two segments: the file is damaged.") { File = _file, Offset = _bufferOffset + _gap };
            if (!Fill()) return;
        }
    }

    // 0x1A ended files under CP/M and DOS; some gateways still append it. 0 pads fixed-length records.
    private static bool IsGap(byte b) => b is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' or 0x1A or 0;

    private bool StartsInterchange()
    {
        while (_filled - _start < 4 && Fill()) { }
        return _filled - _start >= 4 && _buffer.AsSpan(_start, 3).SequenceEqual("ISA"u8) && !char.IsAsciiLetterOrDigit((char)_buffer[_start + 3]);
    }

    private void Declare()
    {
        while (_filled - _start < InterchangeHeader.Length && Fill()) { }
        var header = _buffer.AsSpan(_start, _filled - _start);
        if (!header.StartsWith("ISA"u8)) throw NotX12("It does not begin with an ISA segment. " + InterchangeHeader.Recognise(header));
        if (header.Length < InterchangeHeader.Length)
            throw new UnreadableInputException("The file ends inside its ISA segment, which has 106 bytes.") { File = _file, Offset = _bufferOffset + _filled };
        _delimiters = InterchangeHeader.Read(header, Offset, _file);
        _declared = true;
    }

    private UnreadableInputException NotX12(string why) => new("This is not an X12 file. " + why) { File = _file, Offset = _bufferOffset + _start };

    /// <summary>Makes room by moving what is still needed to the front, then reads more.</summary>
    private bool Fill()
    {
        if (_atEnd) return false;
        if (_filled == _buffer.Length)
        {
            if (_gap > 0)
            {
                _buffer.AsSpan(_gap, _filled - _gap).CopyTo(_buffer);
                _bufferOffset += _gap;
                _start -= _gap;
                _filled -= _gap;
                _gap = 0;
            }
            else
            {
                var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                _buffer.AsSpan(0, _filled).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }
        }
        var read = _stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        _atEnd = read == 0;
        return read > 0;
    }

    /// <summary>Gives the buffer back, wiped: it may hold patient data.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        _filled = _start = _gap = _next = _length = 0;
    }
}
