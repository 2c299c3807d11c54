using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ParquetSharp;
using ParquetSharp.Schema;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Store.Rates.Parquet;

/// <summary>One column of a table being written: a buffer of one row group.</summary>
internal abstract class ParquetColumn(string name)
{
    public string Name { get; } = name;

    /// <summary>
    /// How values are written that are nearly all different; null for values that repeat, which are written once and numbered.
    /// Looking for repetitions where there are none costs more than writing.
    /// </summary>
    public Encoding? AllDifferent { get; init; }

    /// <summary>Makes room for so many rows in a group; what is there stays.</summary>
    public abstract void Resize(int capacity);

    public abstract Node CreateNode();

    public abstract void Write(ColumnWriter writer, int rows);
}

/// <summary>Whole numbers of 32 bits; <see cref="Null"/> stands for none when the column may have none.</summary>
internal sealed class IntColumn(string name, bool optional = false, bool isDate = false) : ParquetColumn(name)
{
    public const int Null = int.MinValue;

    private int[] _values = [];
    private short[] _levels = [];

    public int[] Values => _values;

    public override void Resize(int capacity)
    {
        Array.Resize(ref _values, capacity);
        if (optional) _levels = new short[capacity];
    }

    public override Node CreateNode()
    {
        using var type = isDate ? LogicalType.Date() : LogicalType.None();
        return new PrimitiveNode(Name, optional ? Repetition.Optional : Repetition.Required, type, PhysicalType.Int32);
    }

    public override void Write(ColumnWriter writer, int rows)
    {
        var column = (ColumnWriter<int>)writer;
        if (!optional)
        {
            column.WriteBatch(Values.AsSpan(0, rows));
            return;
        }
        var there = 0;
        for (var i = 0; i < rows; i++)
        {
            _levels[i] = Values[i] == Null ? (short)0 : (short)1;
            if (Values[i] != Null) Values[there++] = Values[i];
        }
        column.WriteBatch(rows, _levels.AsSpan(0, rows), [], Values.AsSpan(0, there));
    }
}

/// <summary>Whole numbers of 64 bits, or decimals with six places held as millionths.</summary>
internal sealed class LongColumn(string name, bool isMillionths = false) : ParquetColumn(name)
{
    private long[] _values = [];

    public long[] Values => _values;

    public override void Resize(int capacity) => Array.Resize(ref _values, capacity);

    public override Node CreateNode()
    {
        using var type = isMillionths ? LogicalType.Decimal(18, 6) : LogicalType.None();
        return new PrimitiveNode(Name, Repetition.Required, type, PhysicalType.Int64);
    }

    public override void Write(ColumnWriter writer, int rows) => ((ColumnWriter<long>)writer).WriteBatch(Values.AsSpan(0, rows));
}

/// <summary>Words by their numbers; number 0, the empty word, is null when the column may have none.</summary>
internal sealed class WordColumn(string name, Vocabulary words, bool optional = false) : ParquetColumn(name)
{
    /// <summary>Words are handed over a few at a time: sixteen bytes for each of a whole row group would be many megabytes for nothing.</summary>
    private const int AtOnce = 1024;

    private readonly ByteArray[] _texts = new ByteArray[AtOnce];
    private readonly short[] _levels = new short[AtOnce];
    private int[] _numbers = [];

    public int[] Numbers => _numbers;

    public override void Resize(int capacity) => Array.Resize(ref _numbers, capacity);

    public override Node CreateNode()
    {
        using var type = LogicalType.String();
        return new PrimitiveNode(Name, optional ? Repetition.Optional : Repetition.Required, type, PhysicalType.ByteArray);
    }

    public override void Write(ColumnWriter writer, int rows)
    {
        var column = (ColumnWriter<ByteArray>)writer;
        for (var first = 0; first < rows; first += AtOnce)
        {
            var numbers = Numbers.AsSpan(first, Math.Min(AtOnce, rows - first));
            var there = 0;
            for (var i = 0; i < numbers.Length; i++)
            {
                _levels[i] = numbers[i] == 0 ? (short)0 : (short)1;
                if (!optional || numbers[i] != 0) _texts[there++] = TextOf(numbers[i]);
            }
            if (optional) column.WriteBatch(numbers.Length, _levels.AsSpan(0, numbers.Length), [], _texts.AsSpan(0, there));
            else column.WriteBatch(_texts.AsSpan(0, there));
        }
    }

    /// <summary>The vocabulary's words lie in memory that does not move: the writer is given their places.</summary>
    private unsafe ByteArray TextOf(int number)
    {
        var text = words.Utf8(number);
        return new ByteArray((nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(text)), text.Length);
    }
}
