using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>
/// Skips JSON by matching brackets 64 bytes at a time, honouring strings and escapes, without making tokens.
/// Method: bit masks of quotes, backslashes and brackets; a running exclusive-or over the quotes marks the strings
/// (Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019).
/// It counts brackets only: <c>[}</c> is not noticed in what is skipped.
/// </summary>
public static class BracketScanner
{
    private const int Block = 64;

    /// <summary>
    /// Scans on from <paramref name="state"/> until its depth comes to zero.
    /// </summary>
    /// <returns>How many bytes were read up to and with the closing bracket; -1 when the text ended before, with the state carried on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Scan(ReadOnlySpan<byte> text, ref BracketState state)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var depth = state.Depth;
        var inString = state.InString ? ulong.MaxValue : 0UL;
        var escapedFirst = state.Escaped ? 1UL : 0UL;
        var position = 0;
        for (; position <= text.Length - Block; position += Block)
        {
            Masks(ref Unsafe.Add(ref first, position), out var quotes, out var backslashes, out var opens, out var closes);
            var escaped = escapedFirst;
            if ((backslashes | escapedFirst) != 0)
            {
                escaped = Escaped(backslashes, ref escapedFirst);
                quotes &= ~escaped;
            }
            var strings = inString;
            if (quotes != 0)
            {
                strings ^= RunningXor(quotes);
                inString = (ulong)((long)strings >> 63);
            }
            var outside = ~(strings | escaped);
            opens &= outside;
            closes &= outside;
            var closing = BitOperations.PopCount(closes);
            if (depth > closing)
            {
                depth += BitOperations.PopCount(opens) - closing;
                continue;
            }
            for (; closes != 0; closes &= closes - 1)
            {
                var close = BitOperations.TrailingZeroCount(closes);
                var before = opens & ((1UL << close) - 1);
                depth += BitOperations.PopCount(before) - 1;
                opens &= ~before;
                if (depth != 0) continue;
                state = default;
                return position + close + 1;
            }
            depth += BitOperations.PopCount(opens);
        }
        state = new BracketState(depth, inString != 0, escapedFirst != 0);
        var rest = ScalarBracketScanner.Scan(text[position..], ref state);
        return rest < 0 ? -1 : position + rest;
    }

    /// <summary>The bytes that a backslash before them takes out of play; carries over the block's edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Escaped(ulong backslashes, ref ulong carry)
    {
        // Runs of backslashes are rare and short: bit by bit over the backslashes alone.
        var escaped = carry;
        backslashes &= ~carry;
        carry = 0;
        while (backslashes != 0)
        {
            var bit = backslashes & (~backslashes + 1);
            if (bit == 1UL << 63)
            {
                carry = 1;
                break;
            }
            escaped |= bit << 1;
            backslashes &= ~(bit | (bit << 1));
        }
        return escaped;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RunningXor(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Masks(ref byte block, out ulong quotes, out ulong backslashes, out ulong opens, out ulong closes)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref block);
            // [ and ] differ from { and } by the bit of lower case alone.
            var lower = bytes | Vector512.Create((byte)0x20);
            quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
            backslashes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
            opens = Vector512.Equals(lower, Vector512.Create((byte)'{')).ExtractMostSignificantBits();
            closes = Vector512.Equals(lower, Vector512.Create((byte)'}')).ExtractMostSignificantBits();
            return;
        }
        quotes = backslashes = opens = closes = 0;
        for (var i = 0; i < Block; i += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref block, (nuint)i);
            var lower = bytes | Vector256.Create((byte)0x20);
            quotes |= (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits() << i;
            backslashes |= (ulong)Vector256.Equals(bytes, Vector256.Create((byte)'\\')).ExtractMostSignificantBits() << i;
            opens |= (ulong)Vector256.Equals(lower, Vector256.Create((byte)'{')).ExtractMostSignificantBits() << i;
            closes |= (ulong)Vector256.Equals(lower, Vector256.Create((byte)'}')).ExtractMostSignificantBits() << i;
        }
    }
}
