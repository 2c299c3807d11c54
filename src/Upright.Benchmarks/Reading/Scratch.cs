using System.Buffers;

namespace Upright.Benchmarks.Reading;

/// <summary>A stretch of memory that goes back to the shared pool when disposed.</summary>
internal readonly struct Scratch<T> : IDisposable where T : unmanaged
{
    private readonly T[] _array;
    private readonly int _length;

    private Scratch(int length) => (_array, _length) = (ArrayPool<T>.Shared.Rent(length), length);

    public static Scratch<T> Rent(int length) => new(length);

    public Memory<T> Memory => _array.AsMemory(0, _length);

    public Span<T> Span => _array.AsSpan(0, _length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
