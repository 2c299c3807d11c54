using System.Text;

namespace Upright.Sources.Reading;

/// <summary>
/// How reference files are decoded: a byte order mark decides; without one UTF-8, and each byte that is not UTF-8
/// is read as Windows-1252, which is what CMS's older files are written in.
/// </summary>
public static class TextDecoding
{
    private static readonly Encoding Lenient = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new Windows1252Fallback());

    public static StreamReader Open(Stream stream) => new(stream, Lenient, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    /// <summary>The head of a file as text, for recognising it; a character cut off at the end does not matter.</summary>
    public static string Head(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\xEF\xBB\xBF"u8)) head = head[3..];
        else if (head is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(head[2..]);
        else if (head is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(head[2..]);
        return Lenient.GetString(head);
    }

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            // 0x80 to 0x9F of Windows-1252; the five unassigned bytes become the replacement character.
            private const string Upper = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";
            private byte[] _bytes = [];
            private int _next;

            public override int Remaining => _bytes.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (_bytes, _next) = (bytesUnknown, 0);
                return bytesUnknown.Length > 0;
            }

            public override char GetNextChar()
            {
                if (_next >= _bytes.Length) return '\0';
                var b = _bytes[_next++];
                return b is >= 0x80 and <= 0x9F ? Upper[b - 0x80] : (char)b;
            }

            public override bool MovePrevious()
            {
                if (_next == 0) return false;
                _next--;
                return true;
            }
        }
    }
}
