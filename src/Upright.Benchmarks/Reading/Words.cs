using System.Collections.Concurrent;
using System.Text;

namespace Upright.Benchmarks.Reading;

/// <summary>Gives each distinct value one small number, the same for as long as the book is open. Safe for many threads.</summary>
internal class Numbering<T>(params IEnumerable<T> first) where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new(first.Select((value, i) => KeyValuePair.Create(value, i)));
    private readonly Lock _gate = new();
    private volatile T[] _values = [.. first];

    public int Count => _values.Length;

    public T this[int number] => _values[number];

    public int NumberOf(T value)
    {
        if (_numbers.TryGetValue(value, out var number)) return number;
        lock (_gate)
        {
            if (_numbers.TryGetValue(value, out number)) return number;
            number = _values.Length;
            // The value is there before its number can be found.
            _values = [.. _values, value];
            return _numbers[value] = number;
        }
    }
}

/// <summary>The few words that the columns of the rates use. Number 0 is the empty word, which also stands for none.</summary>
internal sealed class Words() : Numbering<string>("")
{
    public const int None = 0;

    public int NumberOf(ReadOnlySpan<byte> text) => NumberOf(Encoding.UTF8.GetString(text));

    /// <summary>Null for none.</summary>
    public string? TextOf(int number) => number == None ? null : this[number];
}
