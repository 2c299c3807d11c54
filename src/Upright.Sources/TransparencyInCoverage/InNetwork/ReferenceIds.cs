using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Numbers the provider group ids of a file from 0. Ids are compared as decimals, whatever their spelling:
/// payers write 690.64470 in one place and 690.6447 in another, some write text.
/// </summary>
internal sealed class ReferenceIds
{
    /// <summary>Ids below this are looked up by place: nearly all files count their groups from 1.</summary>
    private const int SmallIds = 1 << 20;

    private readonly Dictionary<long, int> _whole = [];
    private int[] _small = [];
    private readonly Dictionary<decimal, int> _fractional = [];
    private readonly Dictionary<string, int> _text = new(StringComparer.Ordinal);

    /// <summary>How many numbers are given; lists of groups written inside a rate take numbers of the same row.</summary>
    public int Count { get; private set; }

    public int Anonymous() => Count++;

    public int NumberOf(ReadOnlySpan<byte> id, bool isText, WarningCounts warnings)
    {
        if (isText) warnings.Count(WarningKind.GroupIdAsText);
        if (id.Length is > 0 and <= 18 && Utf8Parser.TryParse(id, out long whole, out var used) && used == id.Length) return OfWhole(whole);
        if (decimal.TryParse(id, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            if (decimal.IsInteger(number) && Math.Abs(number) <= long.MaxValue) return OfWhole((long)number);
            warnings.Count(WarningKind.GroupIdFractional);
            return In(_fractional, number);
        }
        return In(_text, Encoding.UTF8.GetString(id).Trim());
    }

    private int OfWhole(long id)
    {
        if (id is < 0 or >= SmallIds) return In(_whole, id);
        if (id >= _small.Length) Array.Resize(ref _small, (int)Math.Min(SmallIds, Math.Max(id + 1, _small.Length * 2L)));
        ref var number = ref _small[id];
        // 0 stands for none yet.
        if (number == 0) number = ++Count;
        return number - 1;
    }

    private int In<T>(Dictionary<T, int> numbers, T id) where T : notnull
    {
        ref var number = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(numbers, id, out var known);
        if (!known) number = Count++;
        return number;
    }
}
