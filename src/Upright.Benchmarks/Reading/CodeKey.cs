using System.Buffers.Binary;
using System.Text;

namespace Upright.Benchmarks.Reading;

/// <summary>
/// The first eight bytes of a code as a number that sorts as the code does. Codes that are asked for are shorter, so that equal keys are equal codes.
/// </summary>
internal static class CodeKey
{
    /// <summary>Prices of it hold for every code of its type that has no price of its own.</summary>
    public const string AllOthers = "CSTM-00";

    public static ulong Of(string code) => Of(Encoding.UTF8.GetBytes(code));

    public static ulong Of(ReadOnlySpan<byte> code)
    {
        Span<byte> eight = stackalloc byte[8];
        eight.Clear();
        code[..Math.Min(8, code.Length)].CopyTo(eight);
        return BinaryPrimitives.ReadUInt64BigEndian(eight);
    }
}
