using System.Buffers;
using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>Reads stretches of flat Parquet columns in their physical types.</summary>
internal static class ColumnValues
{
    private const int TextsAtOnce = 4096;

    /// <param name="none">Stands for null.</param>
    public static void Read<T>(RowGroupReader group, int column, long first, Span<T> into, T none) where T : unmanaged
    {
        using var reader = Open<T>(group, column, first);
        var levels = reader.ColumnDescriptor.MaxDefinitionLevel > 0 ? ArrayPool<short>.Shared.Rent(into.Length) : null;
        for (var done = 0; done < into.Length;)
        {
            var part = into[done..];
            var rows = (int)reader.ReadBatch(part.Length, levels is null ? [] : levels.AsSpan(0, part.Length), [], part, out var values);
            if (rows <= 0) throw Short(column);
            if (levels is not null && values < rows) Spread(part[..rows], levels, (int)values, none);
            done += rows;
        }
        if (levels is not null) ArrayPool<short>.Shared.Return(levels);
    }

    /// <summary>Texts as numbers, each distinct text asked for once in a while: a dictionary page gives equal texts equal addresses.</summary>
    /// <param name="number">The number of a text.</param>
    /// <param name="none">Stands for null.</param>
    public static void ReadTexts<T>(RowGroupReader group, int column, long first, Span<T> into, Func<nint, int, T> number, T none) where T : unmanaged
    {
        using var reader = Open<ByteArray>(group, column, first);
        var optional = reader.ColumnDescriptor.MaxDefinitionLevel > 0;
        var texts = ArrayPool<ByteArray>.Shared.Rent(TextsAtOnce);
        var levels = ArrayPool<short>.Shared.Rent(TextsAtOnce);
        Span<(nint Address, int Length, T Number)> seen = stackalloc (nint, int, T)[16];
        for (var done = 0; done < into.Length;)
        {
            var part = into.Slice(done, Math.Min(TextsAtOnce, into.Length - done));
            var rows = (int)reader.ReadBatch(part.Length, optional ? levels.AsSpan(0, part.Length) : [], [], texts.AsSpan(0, part.Length), out var values);
            if (rows <= 0) throw Short(column);
            // Another page may lie where one before it lay, with other texts.
            seen.Clear();
            var next = 0;
            for (var i = 0; i < rows; i++)
            {
                if (optional && levels[i] == 0)
                {
                    part[i] = none;
                    continue;
                }
                ref readonly var text = ref texts[next++];
                ref var slot = ref seen[(int)((text.Pointer >> 2) ^ (text.Pointer >> 6)) & 15];
                if (slot.Address != text.Pointer || slot.Length != text.Length || slot.Address == 0) slot = (text.Pointer, text.Length, number(text.Pointer, text.Length));
                part[i] = slot.Number;
            }
            done += rows;
        }
        ArrayPool<ByteArray>.Shared.Return(texts);
        ArrayPool<short>.Shared.Return(levels);
    }

    public static unsafe ReadOnlySpan<byte> Bytes(nint address, int length) => new((void*)address, length);

    private static ColumnReader<T> Open<T>(RowGroupReader group, int column, long first) where T : unmanaged
    {
        var reader = (ColumnReader<T>)group.Column(column);
        for (var skipped = 0L; skipped < first;)
        {
            var step = reader.Skip(first - skipped);
            if (step <= 0) throw Short(column);
            skipped += step;
        }
        return reader;
    }

    /// <summary>Moves the values that are there to their rows, from the last to the first.</summary>
    private static void Spread<T>(Span<T> rows, short[] levels, int values, T none)
    {
        for (var row = rows.Length - 1; row >= 0; row--) rows[row] = levels[row] == 0 ? none : rows[--values];
    }

    private static InvalidDataException Short(int column) => new($"A file of the rate store ends before its rows do (column {column}). Load the payer's file again.");
}
