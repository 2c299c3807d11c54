using ParquetSharp;
using ParquetSharp.Schema;

namespace Upright.Store.Rates.Parquet;

/// <summary>One column of a table being written: a buffer of one row group.</summary>
internal abstract class ParquetColumn(string name)
{
    protected string Name { get; } = name;

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
internal sealed class WordColumn(string name, Utf8Words words, bool optional = false) : ParquetColumn(name)
{
    private int[] _numbers = [];
    private short[] _levels = [];
    private ByteArray[] _texts = [];

    public int[] Numbers => _numbers;

    public override void Resize(int capacity)
    {
        Array.Resize(ref _numbers, capacity);
        _texts = new ByteArray[capacity];
        if (optional) _levels = new short[capacity];
    }

    public override Node CreateNode()
    {
        using var type = LogicalType.String();
        return new PrimitiveNode(Name, optional ? Repetition.Optional : Repetition.Required, type, PhysicalType.ByteArray);
    }

    public override void Write(ColumnWriter writer, int rows)
    {
        var column = (ColumnWriter<ByteArray>)writer;
        var there = 0;
        for (var i = 0; i < rows; i++)
        {
            if (optional) _levels[i] = Numbers[i] == 0 ? (short)0 : (short)1;
            if (!optional || Numbers[i] != 0) _texts[there++] = words[Numbers[i]];
        }
        if (!optional) column.WriteBatch(_texts.AsSpan(0, rows));
        else column.WriteBatch(rows, _levels.AsSpan(0, rows), [], _texts.AsSpan(0, there));
    }
}
