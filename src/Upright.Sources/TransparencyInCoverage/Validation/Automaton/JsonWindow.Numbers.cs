using System.Numerics;
using System.Runtime.CompilerServices;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>Numbers.</content>
internal sealed unsafe partial class JsonWindow
{
    /// <summary>Reads digits that end before a comma or a closing bracket; anything else is left for <see cref="Number"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWhole(out ulong digits)
    {
        var first = _bytes + Position;
        // Eight bytes at once: which of them are no digits, and the value of those that are.
        var eight = Unsafe.ReadUnaligned<ulong>(first) ^ 0x3030303030303030;
        var others = ((eight + 0x7676767676767676) | eight) & 0x8080808080808080;
        var length = BitOperations.TrailingZeroCount(others) / 8;
        if (length is 0 or 8) return TryLongWhole(out digits);
        digits = Eight(eight << (64 - 8 * length));
        if (first[length] is not ((byte)',' or (byte)']') || (*first == '0' && length > 1)) return false;
        Position += length;
        return true;
    }

    private bool TryLongWhole(out ulong digits)
    {
        var first = _bytes + Position;
        var at = first;
        digits = 0;
        uint digit;
        while ((digit = (uint)*at - '0') <= 9)
        {
            digits = digits * 10 + digit;
            at++;
        }
        var length = at - first;
        if (length is 0 or > 18 || *at is not ((byte)',' or (byte)']') || *first == '0') return false;
        Position += (int)length;
        return true;
    }

    /// <summary>The number that eight digits are, each in its byte, the first in the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ulong digits)
    {
        const ulong Pairs = 0x000000FF000000FF;
        digits = digits * 10 + (digits >> 8);
        return ((digits & Pairs) * 0x000F424000000064 + (digits >> 16 & Pairs) * 0x0000271000000001) >> 32;
    }

    /// <summary>Reads a number; the byte at the position is a digit or a minus.</summary>
    public JsonNumber Number()
    {
        var start = Position;
        var at = start;
        var negative = _bytes[at] == '-';
        if (negative) at++;
        ulong digits = 0;
        var firstDigit = at;
        uint digit;
        while ((digit = (uint)_bytes[at] - '0') <= 9)
        {
            if (at - firstDigit >= 18) return LongNumber();
            digits = digits * 10 + digit;
            at++;
        }
        var after = _bytes[at];
        // The usual case: a whole number, all in the window.
        if (at > firstDigit && after is (byte)',' or (byte)']' or (byte)'}' && (_bytes[firstDigit] != '0' || at == firstDigit + 1))
        {
            Position = at;
            return new JsonNumber(digits, 0, negative && digits != 0, true);
        }
        if (at > firstDigit && after == '.' && (_bytes[firstDigit] != '0' || at == firstDigit + 1))
        {
            var point = ++at;
            while ((digit = (uint)_bytes[at] - '0') <= 9)
            {
                if (at - firstDigit >= 19) return LongNumber();
                digits = digits * 10 + digit;
                at++;
            }
            after = _bytes[at];
            if (at > point && after is (byte)',' or (byte)']' or (byte)'}')
            {
                Position = at;
                return JsonNumber.Normal(digits, point - at, negative, true);
            }
        }
        return LongNumber();
    }

    /// <summary>Any number JSON allows, however long and wherever the window ends.</summary>
    private JsonNumber LongNumber()
    {
        var length = 0;
        while (true)
        {
            while (length < _end - Position && _bytes[Position + length] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E') length++;
            if (Position + length < _end || _ended) break;
            Slide(Position);
        }
        var number = NumberText.Parse(new ReadOnlySpan<byte>(_bytes + Position, length), out var wrongAt);
        if (number is null)
        {
            Position += wrongAt;
            throw Unexpected("a digit of a number");
        }
        Position += length;
        return number.Value;
    }
}
