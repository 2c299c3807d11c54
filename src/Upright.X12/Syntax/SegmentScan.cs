using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upright.X12.Syntax;

/// <summary>
/// The hot path: finds the end of a segment and of each of its elements in one pass, 32 bytes at a time.
/// <see cref="Scalar"/> does the same byte by byte: for machines without vectors, and as the oracle in tests.
/// </summary>
internal static class SegmentScan
{
    /// <summary>Writes where each element ends to <paramref name="ends"/>; returns the terminator's index, or -1 when it is not in the data.</summary>
    public static int Find(ReadOnlySpan<byte> data, byte element, byte terminator, ref int[] ends, out int count) =>
        Vector256.IsHardwareAccelerated ? Vectorised(data, element, terminator, ref ends, out count) : Scalar(data, element, terminator, ref ends, out count);

    public static int Scalar(ReadOnlySpan<byte> data, byte element, byte terminator, ref int[] ends, out int count)
    {
        count = 0;
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] != element && data[i] != terminator) continue;
            if (count == ends.Length) Array.Resize(ref ends, ends.Length * 2);
            ends[count++] = i;
            if (data[i] == terminator) return i;
        }
        return -1;
    }

    public static int Vectorised(ReadOnlySpan<byte> data, byte element, byte terminator, ref int[] ends, out int count)
    {
        count = 0;
        ref var first = ref MemoryMarshal.GetReference(data);
        var elements = Vector256.Create(element);
        var terminators = Vector256.Create(terminator);
        var i = 0;
        for (; i + 32 <= data.Length; i += 32)
        {
            var block = Vector256.LoadUnsafe(ref first, (nuint)i);
            var ending = Vector256.Equals(block, terminators);
            var marks = (Vector256.Equals(block, elements) | ending).ExtractMostSignificantBits();
            var stop = ending.ExtractMostSignificantBits();
            if (stop != 0) marks &= stop ^ (stop - 1);
            if (count + 32 > ends.Length) Array.Resize(ref ends, ends.Length * 2 + 32);
            while (marks != 0)
            {
                Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ends), count++) = i + BitOperations.TrailingZeroCount(marks);
                marks &= marks - 1;
            }
            if (stop != 0) return ends[count - 1];
        }
        for (; i < data.Length; i++)
        {
            if (data[i] != element && data[i] != terminator) continue;
            if (count == ends.Length) Array.Resize(ref ends, ends.Length * 2);
            ends[count++] = i;
            if (data[i] == terminator) return i;
        }
        return -1;
    }
}
