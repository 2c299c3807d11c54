using Upright.Sources.TransparencyInCoverage.Scanning;
namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The kept prices of a file in its own order, and where each item's prices lie.</summary>
internal sealed class RateRows(string scratchFolder) : IDisposable
{
    private const int RowSize = 40;
    private readonly ScratchFile _rows = new(scratchFolder);
    private readonly List<ItemSegment> _segments = [];
    private long _itemStart;

    public long Count => _rows.Length / RowSize;

    public List<ItemSegment> Segments => _segments;

    public void BeginItem() => _itemStart = Count;

    public void Add(in PriceRow row) => _rows.Append(new ReadOnlySpan<PriceRow>(in row));

    public void KeepItem(int code, int codeType, int arrangement, RateMarks flags)
    {
        if (Count > _itemStart) _segments.Add(new ItemSegment(code, codeType, arrangement, flags, _itemStart, Count - _itemStart));
    }

    /// <summary>Forgets the rows of an item whose code turned out not to be wanted.</summary>
    public void DropItem() => _rows.Truncate(_itemStart * RowSize);

    public int Read(long first, Span<PriceRow> rows) => _rows.Read(first, rows);

    public void Dispose() => _rows.Dispose();
}
