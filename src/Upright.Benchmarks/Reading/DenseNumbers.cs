using Upright.Benchmarks.Counting;

namespace Upright.Benchmarks.Reading;

/// <summary>
/// Numbers many distinct values 0, 1, 2 … for as long as the book is open, so that sets of them are bits: about 16 bytes a value. Safe for many threads.
/// </summary>
internal sealed class DenseNumbers
{
    private readonly Lock _gate = new();
    private readonly PlaceTable _places = new();

    /// <summary>How many there are; those of a file that was numbered are all below it.</summary>
    public int Count => Volatile.Read(ref _count);

    private int _count;

    /// <summary>-1 when no file has it.</summary>
    public int Find(ulong value)
    {
        lock (_gate) return _places.Find(value);
    }

    /// <param name="values">0 stands for none and becomes -1.</param>
    public int[] NumbersOf(ReadOnlySpan<ulong> values)
    {
        var numbers = new int[values.Length];
        lock (_gate)
        {
            for (var i = 0; i < values.Length; i++) numbers[i] = values[i] == 0 ? -1 : _places.PlaceOf(values[i]);
            Volatile.Write(ref _count, _places.Count);
        }
        return numbers;
    }
}
