using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// 64-bit hashes of JSON values, seeded anew in every process so that no input can be built to collide.
/// Equal values have equal hashes: members in any order, numbers in any notation, text with or without escapes.
/// </summary>
internal static unsafe class TextHash
{
    private static readonly ulong Seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;

    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var padded = text.Length <= 256 ? stackalloc byte[text.Length + 8] : new byte[text.Length + 8];
        text.CopyTo(padded);
        fixed (byte* start = padded) return Of(start, text.Length);
    }

    public static ulong Of(string text) => Of(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Reads up to seven bytes past the end, which must be readable; their content does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(byte* text, int length)
    {
        var hash = Seed ^ (ulong)length;
        while (length > 8)
        {
            hash = Fold(hash ^ Unsafe.ReadUnaligned<ulong>(text), 0x9E3779B97F4A7C15);
            text += 8;
            length -= 8;
        }
        var last = length == 0 ? 0 : Unsafe.ReadUnaligned<ulong>(text) << (64 - length * 8);
        return Fold(hash ^ last, 0xE7037ED1A0B428DB);
    }

    /// <summary>Two hashes into one; the order matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong first, ulong second) => Fold(first ^ Seed, second ^ 0x8EBC6AF09C88C6E3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
