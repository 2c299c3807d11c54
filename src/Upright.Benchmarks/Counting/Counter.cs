namespace Upright.Benchmarks.Counting;

/// <summary>Counts by place.</summary>
internal struct Counter()
{
    private long[] _counts = new long[64];

    public readonly long this[int place] => _counts[place];

    public void Add(int place, long count = 1)
    {
        if (place >= _counts.Length) Array.Resize(ref _counts, Math.Max(place + 1, _counts.Length * 2));
        _counts[place] += count;
    }
}
