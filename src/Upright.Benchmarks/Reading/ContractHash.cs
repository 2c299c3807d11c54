using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Upright.Benchmarks.Reading;

/// <summary>
/// The identity of contracts and billing parties: XXH3 of their parts. It is the same in every run, since tables that are kept hold it.
/// Among a million contracts two share one with a chance of 1 in 37 million.
/// </summary>
internal static class ContractHash
{
    private const ulong Nothing = 0x9E3779B97F4A7C15;

    public static ulong OfText(string? text) => text is null ? Nothing : XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text), 1);

    public static ulong OfText(ReadOnlySpan<byte> text) => XxHash3.HashToUInt64(text, 1);

    /// <summary>What stands for a value that is null.</summary>
    public static ulong Null => Nothing;

    public static ulong Party(ulong tinType, ulong tin) => Mixed([tinType, tin]);

    public static ulong Contract(ulong payer, ulong network, ulong party) => Mixed([payer, network, party]);

    private static ulong Mixed(ReadOnlySpan<ulong> parts) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(parts), 2);
}
