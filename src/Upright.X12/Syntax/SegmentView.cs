using System.Runtime.CompilerServices;
using System.Text;

namespace Upright.X12.Syntax;

/// <summary>
/// One segment over the bytes it was read from, cut at the element separators. Element 0 is the segment's name.
/// Valid only until the reader moves on.
/// </summary>
public readonly ref struct SegmentView
{
    private readonly ReadOnlySpan<int> _ends;

    /// <param name="bytes">The segment without its terminator.</param>
    /// <param name="ends">Where each element ends, relative to the segment.</param>
    /// <param name="delimiters">Of the interchange the segment stands in.</param>
    public SegmentView(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, Delimiters delimiters)
    {
        Bytes = bytes;
        _ends = ends;
        Delimiters = delimiters;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public Delimiters Delimiters { get; }

    /// <summary>How many elements, the name not counted.</summary>
    public int Count => _ends.Length - 1;

    internal ReadOnlySpan<int> Ends => _ends;

    public ReadOnlySpan<byte> Name => this[0];

    /// <summary>An element by its position (BHT02 is 2); empty when the segment is shorter.</summary>
    public ReadOnlySpan<byte> this[int position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)position >= (uint)_ends.Length) return default;
            var start = position == 0 ? 0 : _ends[position - 1] + 1;
            return Bytes[start.._ends[position]];
        }
    }

    /// <summary>A component of an element, both counted from 1; empty when there is none.</summary>
    public ReadOnlySpan<byte> this[int position, int component] => Component(this[position], component, Delimiters.Component);

    /// <summary>The name as a number of up to three bytes, for comparison.</summary>
    public uint Key => SegmentKey.Of(Name);

    public bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>An element as text. Bytes outside ASCII are read as UTF-8.</summary>
    public string Text(int position) => ShortText.Of(this[position]);

    public string Text(int position, int component) => ShortText.Of(this[position, component]);

    internal static ReadOnlySpan<byte> Component(ReadOnlySpan<byte> element, int component, byte separator)
    {
        while (component > 1)
        {
            var at = element.IndexOf(separator);
            if (at < 0) return default;
            element = element[(at + 1)..];
            component--;
        }
        var end = element.IndexOf(separator);
        return end < 0 ? element : element[..end];
    }

    /// <summary>The name alone: never a value.</summary>
    public override string ToString() => Guides.SegmentDictionary.Standard.Find(Key)?.Name ?? Encoding.UTF8.GetString(Name);
}
