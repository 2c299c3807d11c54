namespace Upright.Benchmarks.Reading;

/// <summary>One published row of a code, as narrow as the count needs it.</summary>
/// <param name="Amount">In millionths of a dollar, or of a percent.</param>
/// <param name="Set">The providers it holds for; <see cref="NoSet"/> when it names none.</param>
/// <param name="Term">Its kind, a number of <see cref="Terms"/>.</param>
internal readonly record struct PublishedRow(long Amount, int Set, ushort Term, RowMarks Marks)
{
    public const int NoSet = int.MinValue;
}

[Flags]
internal enum RowMarks : byte
{
    None = 0,

    /// <summary>It names no providers, or some that the file does not resolve.</summary>
    Loose = 1,

    /// <summary>It had expired on the date asked for.</summary>
    Expired = 2,
}

/// <summary>The rows of some codes in one file.</summary>
internal sealed class PublishedRows
{
    private PublishedRow[] _rows = [];
    private int _count;

    /// <summary>Which code (by its place among those asked for) has which rows; a code may have several stretches.</summary>
    public List<(int Code, int First, int Count)> Stretches { get; } = [];

    public ReadOnlySpan<PublishedRow> Of(int first, int count) => _rows.AsSpan(first, count);

    public Span<PublishedRow> Add(int code, int count)
    {
        if (_count + count > _rows.Length) Array.Resize(ref _rows, Math.Max(_count + count, _rows.Length * 2));
        Stretches.Add((code, _count, count));
        _count += count;
        return _rows.AsSpan(_count - count, count);
    }
}
