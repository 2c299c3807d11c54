using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Reading;

/// <summary>
/// The segments of one block that is read as a whole: a claim, a level of the hierarchy, the header of a set.
/// Its bytes are reused for the next one: valid until the reader moves on.
/// </summary>
internal sealed class Unit
{
    /// <summary>A claim of this size is no claim: fifty lines with every segment allowed have about 1 MB.</summary>
    public const int Largest = 32 << 20;

    private byte[] _bytes = new byte[4096];
    private int[] _ends = new int[1024];
    private UnitSegment[] _segments = new UnitSegment[64];
    private int _byteCount, _endCount;

    public LoopRule Loop { get; private set; } = null!;

    public Unit? Parent { get; private set; }

    /// <summary>1-based number of the claim in its set; 0 where the unit is not in one.</summary>
    public int Claim { get; set; }

    public Delimiters Delimiters { get; private set; }

    public ReadOnlySpan<UnitSegment> Segments => _segments.AsSpan(0, Count);

    public int Count { get; private set; }

    public bool IsFull => _byteCount > Largest;

    public SegmentView this[int index] => View(_segments[index]);

    public SegmentView View(in UnitSegment segment) =>
        new(_bytes.AsSpan(segment.Start, segment.Length), _ends.AsSpan(segment.FirstEnd, segment.EndCount), Delimiters);

    public void Begin(LoopRule loop, Unit? parent, Delimiters delimiters)
    {
        (Loop, Parent, Delimiters) = (loop, parent, delimiters);
        Count = _byteCount = _endCount = 0;
        Claim = 0;
    }

    public void Add(in SegmentView segment, UnitSegment place)
    {
        var bytes = segment.Bytes;
        var ends = segment.Ends;
        Grow(ref _bytes, _byteCount + bytes.Length);
        Grow(ref _ends, _endCount + ends.Length);
        Grow(ref _segments, Count + 1);
        bytes.CopyTo(_bytes.AsSpan(_byteCount));
        ends.CopyTo(_ends.AsSpan(_endCount));
        _segments[Count++] = place with { Start = _byteCount, Length = bytes.Length, FirstEnd = _endCount, EndCount = ends.Length };
        _byteCount += bytes.Length;
        _endCount += ends.Length;
    }

    private static void Grow<T>(ref T[] array, int needed)
    {
        if (needed > array.Length) Array.Resize(ref array, Math.Max(needed, array.Length * 2));
    }

    /// <summary>The first segment of this name in this loop; -1 when there is none.</summary>
    public int Find(string loop, string name)
    {
        for (var i = 0; i < Count; i++)
            if (_segments[i].Rule is { } rule && rule.Name == name && rule.Loop.Id == loop) return i;
        return -1;
    }
}
