using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// A window that slides over the bytes of a JSON text and reads its tokens in place. Behind the last byte stand zeros,
/// which no token may hold, so that reading stops there without a comparison at each byte.
/// </summary>
internal sealed unsafe partial class JsonWindow
{
    private const int Padding = 64;
    private const int LongestToken = 64 << 20;

    /// <summary>So much is in the window at the start of every value, unless the text ends: short tokens never cross its edge.</summary>
    private const int Ahead = 4_096;

    private readonly Stream _stream;
    private readonly CancellationToken _cancellation;
    private byte[] _buffer;
    private byte* _bytes;
    private int _end;
    private long _base;
    private InvalidDataException? _failure;
    private bool _ended;

    public JsonWindow(Stream stream, int size, CancellationToken cancellation)
    {
        (_stream, _cancellation) = (stream, cancellation);
        _buffer = GC.AllocateArray<byte>(size + Padding, pinned: true);
        _bytes = (byte*)Unsafe.AsPointer(ref _buffer[0]);
    }

    /// <summary>The window's first byte; moves when the window slides.</summary>
    public byte* Bytes => _bytes;

    /// <summary>The next byte to read, from the window's first.</summary>
    public int Position { get; set; }

    /// <summary>The next byte to read, from the text's first.</summary>
    public long Offset => _base + Position;

    /// <summary>Whether text that was read last held bytes beyond ASCII that are not UTF-8.</summary>
    public bool HadBadUtf8 { get; private set; }

    /// <summary>The bytes in the window from the position on.</summary>
    public ReadOnlySpan<byte> Rest => new(_bytes + Position, _end - Position);

    /// <summary>Whether the stream has nothing after what is in the window.</summary>
    public bool Ended => _ended;

    public UnreadableInputException Unreadable(string message) => new(message) { Offset = Offset };

    /// <summary>Makes sure that a usual token lies in the window as a whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LookAhead()
    {
        if (_end - Position < Ahead && !_ended) Slide(Position);
    }

    /// <summary>Fills the window, however small the pieces in which the bytes arrive; for looking before reading.</summary>
    public void Fill()
    {
        while (!_ended && _failure is null && _end < _buffer.Length - Padding - Ahead) Slide(Position);
    }

    /// <summary>Skips white space; the byte that follows, or 0 at the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Next()
    {
        var next = _bytes[Position];
        return next > ' ' ? next : NextAfterSpace();
    }

    /// <summary>
    /// Reads text from its opening quote. The bytes between the quotes stay where they are until the window is moved;
    /// with <paramref name="escaped"/> they still hold escapes.
    /// </summary>
    public void Text(out int start, out int length, out bool escaped)
    {
        HadBadUtf8 = false;
        escaped = false;
        start = Position + 1;
        var at = start;
        var beyondAscii = false;
        while (true)
        {
            at = Stop(at, ref beyondAscii);
            var stop = _bytes[at];
            if (stop == '"') break;
            if (stop == '\\')
            {
                escaped = true;
                if (at + 6 > _end && !_ended)
                {
                    Slide(Position);
                    at -= start - (Position + 1);
                    start = Position + 1;
                }
                at += Escape(at);
                continue;
            }
            if (at < _end) throw At(at, "A control character stands inside a text.");
            if (_ended) throw At(at, "The file ends inside a text; it is cut off.");
            Slide(Position);
            at -= start - (Position + 1);
            start = Position + 1;
        }
        length = at - start;
        Position = at + 1;
        if (beyondAscii) HadBadUtf8 = !System.Text.Unicode.Utf8.IsValid(new ReadOnlySpan<byte>(_bytes + start, length));
    }

    /// <summary>The bytes from an offset of the file up to the position, if the window still holds them.</summary>
    public bool TryLookBack(long from, out ReadOnlySpan<byte> text)
    {
        text = from >= _base ? new ReadOnlySpan<byte>(_bytes + (from - _base), (int)(Offset - from)) : default;
        return from >= _base;
    }

    /// <summary>Reads true, false or null.</summary>
    public JsonKind Literal()
    {
        var (word, kind) = _bytes[Position] switch
        {
            (byte)'t' => ("true"u8.ToArray(), JsonKind.Boolean),
            (byte)'f' => ("false"u8.ToArray(), JsonKind.Boolean),
            (byte)'n' => ("null"u8.ToArray(), JsonKind.Null),
            _ => throw Unexpected("a value"),
        };
        if (_end - Position < word.Length && !_ended) Slide(Position);
        if (!Rest.StartsWith(word)) throw Unexpected("a value");
        Position += word.Length;
        return kind;
    }

    public UnreadableInputException Unexpected(string expected) =>
        Position >= _end && _ended
            ? Unreadable($"The file ends where {expected} should stand; it is cut off.")
            : Unreadable($"This is no JSON: {expected} should stand here.");

    private UnreadableInputException At(int position, string message) => new(message) { Offset = _base + position };

    /// <summary>The next quote, backslash or control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Stop(int at, ref bool beyondAscii)
    {
        while (true)
        {
            var block = Vector256.Load(_bytes + at);
            var stops = Vector256.Equals(block, Vector256.Create((byte)'"')) | Vector256.Equals(block, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(block, Vector256.Create((byte)' '));
            var mask = stops.ExtractMostSignificantBits();
            var high = block.ExtractMostSignificantBits();
            if (mask != 0)
            {
                var first = BitOperations.TrailingZeroCount(mask);
                if ((high & ((1UL << first) - 1)) != 0) beyondAscii = true;
                return at + first;
            }
            if (high != 0) beyondAscii = true;
            at += Vector256<byte>.Count;
            // Zeros stand behind the end, so a block without a stop lies before it.
        }
    }

    /// <summary>How many bytes an escape takes.</summary>
    private int Escape(int at)
    {
        if (_bytes[at + 1] == 'u')
        {
            for (var i = 2; i < 6; i++)
                if (!char.IsAsciiHexDigit((char)_bytes[at + i])) throw BadEscape(at + i);
            return 6;
        }
        if (!"\"\\/bfnrt"u8.Contains(_bytes[at + 1])) throw BadEscape(at + 1);
        return 2;
    }

    private UnreadableInputException BadEscape(int at) =>
        At(at, at >= _end && _ended ? "The file ends inside a text; it is cut off." : "This is no JSON: a backslash is followed by what is no escape.");

    private byte NextAfterSpace()
    {
        while (true)
        {
            var next = _bytes[Position];
            if (next > ' ') return next;
            if (next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                Position++;
                continue;
            }
            if (Position < _end) throw Unreadable("This is no JSON: a control character stands between values.");
            if (_ended) return 0;
            Slide(Position);
        }
    }

    /// <summary>Drops what lies before <paramref name="keep"/>, reads on, and makes the window longer when one token fills it.</summary>
    private void Slide(int keep)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_failure is not null) throw new InvalidDataException(_failure.Message, _failure);
        var kept = _end - keep;
        if (kept > _buffer.Length - Padding - Ahead)
        {
            if (_buffer.Length >= LongestToken) throw At(keep, $"A text of more than {LongestToken >> 20} MB stands here.");
            var longer = GC.AllocateArray<byte>((_buffer.Length - Padding) * 2 + Padding, pinned: true);
            Buffer.BlockCopy(_buffer, keep, longer, 0, kept);
            _buffer = longer;
            _bytes = (byte*)Unsafe.AsPointer(ref _buffer[0]);
        }
        else if (keep > 0)
        {
            Buffer.BlockCopy(_buffer, keep, _buffer, 0, kept);
        }
        _base += keep;
        Position -= keep;
        _end = kept;
        while (_end < _buffer.Length - Padding)
        {
            int read;
            try
            {
                read = _stream.Read(_buffer, _end, _buffer.Length - Padding - _end);
            }
            catch (InvalidDataException damaged) when (_end > kept)
            {
                // What came before the damage is read first.
                _failure = damaged;
                break;
            }
            if (read == 0)
            {
                _ended = true;
                break;
            }
            _end += read;
            if (_end - Position >= Ahead && read < 1 << 14) break;
        }
        Array.Clear(_buffer, _end, Math.Min(Padding, _buffer.Length - _end));
    }
}
