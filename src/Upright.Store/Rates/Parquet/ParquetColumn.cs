using ParquetSharp;
using ParquetSharp.Schema;

namespace Upright.Store.Rates.Parquet;

/// <summary>One column of a table being written: a buffer of one row group.</summary>
internal abstract class ParquetColumn(string name)
{
    protected string Name { get; } = name;

    public abstract Node CreateNode();

    public abstract void Write(ColumnWriter writer, int rows);
}

/// <summary>Whole numbers of 32 bits; <see cref="Null"/> stands for none when the column may have none.</summary>
internal sealed class IntColumn(string name, int capacity, bool optional = false, bool isDate = false) : ParquetColumn(name)
{
    public const int Null = int.MinValue;

    private readonly short[]? _levels = optional ? new short[capacity] : null;

    public int[] Values { get; } = new int[capacity];

    public override Node CreateNode()
    {
        using var type = isDate ? LogicalType.Date() : LogicalType.None();
        return new PrimitiveNode(Name, optional ? Repetition.Optional : Repetition.Required, type, PhysicalType.Int32);
    }

    public override void Write(ColumnWriter writer, int rows)
    {
        var column = (ColumnWriter<int>)writer;
        if (_levels is null)
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
internal sealed class LongColumn(string name, int capacity, bool isMillionths = false) : ParquetColumn(name)
{
    public long[] Values { get; } = new long[capacity];

    public override Node CreateNode()
    {
        using var type = isMillionths ? LogicalType.Decimal(18, 6) : LogicalType.None();
        return new PrimitiveNode(Name, Repetition.Required, type, PhysicalType.Int64);
    }

    public override void Write(ColumnWriter writer, int rows) => ((ColumnWriter<long>)writer).WriteBatch(Values.AsSpan(0, rows));
}

/// <summary>Words by their numbers; number 0, the empty word, is null when the column may have none.</summary>
internal sealed class WordColumn(string name, int capacity, Utf8Words words, bool optional = false) : ParquetColumn(name)
{
    private readonly short[]? _levels = optional ? new short[capacity] : null;
    private readonly ByteArray[] _texts = new ByteArray[capacity];

    public int[] Numbers { get; } = new int[capacity];

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
            if (_levels is not null) _levels[i] = Numbers[i] == 0 ? (short)0 : (short)1;
            if (_levels is null || Numbers[i] != 0) _texts[there++] = words[Numbers[i]];
        }
        if (_levels is null) column.WriteBatch(_texts.AsSpan(0, rows));
        else column.WriteBatch(rows, _levels.AsSpan(0, rows), [], _texts.AsSpan(0, there));
    }
}
