using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Recognises lists that were met before by a 128-bit digest. It forgets when it has grown large:
/// a list met again later then gets a second number, which costs space and changes nothing.
/// </summary>
internal sealed class ContentNumbers
{
    private const int Limit = 1 << 20;
    private readonly Dictionary<UInt128, int> _numbers = [];

    /// <summary>The number the list already has, or <paramref name="next"/>, which it has from now on.</summary>
    public int NumberOf<T>(ReadOnlySpan<T> list, int next) where T : unmanaged
    {
        if (_numbers.Count == Limit) _numbers.Clear();
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, XxHash128.HashToUInt128(MemoryMarshal.AsBytes(list)), out var known);
        if (!known) number = next;
        return number;
    }
}
