namespace Upright.Benchmarks.Counting;

/// <summary>Counts by place.</summary>
internal sealed class Counter
{
    private long[] _counts = new long[64];

    public long this[int place] => place < _counts.Length ? _counts[place] : 0;

    public void Add(int place, long count = 1)
    {
        if (place >= _counts.Length) Array.Resize(ref _counts, Math.Max(place + 1, _counts.Length * 2));
        _counts[place] += count;
    }

    /// <summary>Sets all counts to 0 and makes room for so many.</summary>
    public void Clear(int room)
    {
        if (_counts.Length < room) _counts = new long[room * 2];
        else Array.Clear(_counts);
    }
}
