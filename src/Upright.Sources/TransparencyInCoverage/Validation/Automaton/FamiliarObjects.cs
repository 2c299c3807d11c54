using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// Objects met before: the prices of a file repeat the same terms by the million and differ in the amount. Found by a quick key and
/// then compared byte for byte, so that the key decides of speed only.
/// </summary>
internal sealed class FamiliarObjects
{
    /// <summary>Less than the window holds ahead of every value.</summary>
    public const int Longest = 2_048;

    private const int Slots = 1_024;
    private readonly Familiar?[] _kept = new Familiar?[Slots];
    private readonly uint[] _met = new uint[4 * Slots];
    private Familiar? _last;

    /// <param name="site">The object's place; its <see cref="Site.Varying"/> tells the number.</param>
    /// <param name="text">From the object's first byte on.</param>
    /// <param name="known">What was learnt of the same bytes.</param>
    public bool TryFind(Site site, ReadOnlySpan<byte> text, [NotNullWhen(true)] out Familiar? known)
    {
        known = _last?.Next;
        if (known is null || !Fits(known, site, text))
        {
            if (!TryLocate(site, text, out var from, out var to)) return false;
            known = _kept[Key(text, from, to) % Slots];
            if (known is null || !Fits(known, site, text)) return false;
            if (_last is not null) _last.Next = known;
        }
        _last = known;
        return true;
    }

    /// <summary>Whether an object like this was met before, so that it is worth keeping; from now on it was.</summary>
    public bool WasMet(Site site, ReadOnlySpan<byte> text)
    {
        if (!TryLocate(site, text, out var from, out var to)) return false;
        var key = Key(text, from, to);
        ref var met = ref _met[key % _met.Length];
        if (met == key) return true;
        met = key;
        return false;
    }

    public void Keep(Familiar familiar, ReadOnlySpan<byte> text)
    {
        if (TryLocate(familiar.Site, text, out var from, out var to) && from == familiar.Before.Length) _kept[Key(text, from, to) % Slots] = familiar;
    }

    private static bool TryLocate(Site site, ReadOnlySpan<byte> text, out int from, out int to)
    {
        from = to = 0;
        if (text.Length > Longest) text = text[..Longest];
        var name = text.IndexOf(site.VaryingName);
        if (name < 0) return false;
        from = name + site.VaryingName.Length;
        while (from < text.Length && text[from] <= ' ') from++;
        to = NumberEnd(text, from);
        return to > from && to < text.Length;
    }

    private static bool Fits(Familiar known, Site site, ReadOnlySpan<byte> text) =>
        known.Site == site && text.StartsWith(known.Before) && NumberEnd(text, known.Before.Length) is var end && end > known.Before.Length && text[end..].StartsWith(known.After);

    private static int NumberEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E') at++;
        return at;
    }

    private static uint Key(ReadOnlySpan<byte> text, int from, int to)
    {
        var after = text[to..];
        var end = after[..Math.Min(after.Length, Longest)].IndexOf((byte)'}');
        return Mix(text[..from]) * 31 + Mix(end < 0 ? after[..1] : after[..end]);
    }

    private static uint Mix(ReadOnlySpan<byte> text)
    {
        if (text.Length < Vector256<byte>.Count)
        {
            var few = (uint)text.Length;
            foreach (var b in text) few = BitOperations.RotateLeft(few, 5) ^ b;
            return few;
        }
        ref var first = ref MemoryMarshal.GetReference(text);
        var mixed = Vector256<uint>.Zero;
        var last = text.Length - Vector256<byte>.Count;
        for (var at = 0; at < last; at += Vector256<byte>.Count)
            mixed = (mixed << 5 | mixed >> 27) ^ Vector256.LoadUnsafe(ref first, (nuint)at).AsUInt32();
        mixed = (mixed << 5 | mixed >> 27) ^ Vector256.LoadUnsafe(ref first, (nuint)last).AsUInt32();
        // The odd factors keep lanes with the same bytes from cancelling one another.
        return Vector256.Sum(mixed * Vector256.Create(0x9E3779B1u, 0x85EBCA77u, 0xC2B2AE3Du, 0x27D4EB2Fu, 0x165667B1u, 0xD6E8FEB9u, 0xA0761D65u, 0xE7037ED1u)) ^ (uint)text.Length;
    }
}
