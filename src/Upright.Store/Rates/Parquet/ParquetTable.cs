using ParquetSharp;
using ParquetSharp.Schema;

namespace Upright.Store.Rates.Parquet;

/// <summary>Writes one Parquet file, row group by row group; the file is complete when disposed after <see cref="Finish"/>.</summary>
internal sealed class ParquetTable : IDisposable
{
    private const int FirstCapacity = 4096;

    private readonly ParquetFileWriter _file;
    private readonly ParquetColumn[] _columns;
    private readonly int _rowsInGroup;
    private int _capacity;
    private int _rows;

    /// <param name="path">Is made, or made anew.</param>
    /// <param name="rows">How many there will be; null where that is not known.</param>
    public ParquetTable(string path, int rowsInGroup, long? rows, params ParquetColumn[] columns)
    {
        (_columns, _rowsInGroup) = (columns, rowsInGroup);
        var nodes = Array.ConvertAll(columns, c => c.CreateNode());
        using var schema = new GroupNode("schema", Repetition.Required, nodes);
        using var builder = new WriterPropertiesBuilder();
        builder.Compression(Compression.Zstd).CompressionLevel(1).CreatedBy("Upright");
        foreach (var column in columns)
            if (column.AllDifferent is { } encoding) builder.DisableDictionary(column.Name).Encoding(column.Name, encoding);
        using var properties = builder.Build();
        _file = new ParquetFileWriter(path, schema, properties);
        foreach (var node in nodes) node.Dispose();
        Resize((int)Math.Clamp(rows ?? FirstCapacity, 1, rowsInGroup));
    }

    /// <summary>Where the next row goes in the columns' buffers. Fill them, then call <see cref="Added"/>.</summary>
    public int Row => _rows;

    public void Added()
    {
        if (++_rows < _capacity) return;
        if (_capacity < _rowsInGroup) Resize(_capacity * 4);
        else Flush();
    }

    public void Finish()
    {
        if (_rows > 0) Flush();
        _file.Close();
    }

    public void Dispose() => _file.Dispose();

    private void Resize(int capacity)
    {
        _capacity = Math.Min(capacity, _rowsInGroup);
        foreach (var column in _columns) column.Resize(_capacity);
    }

    private void Flush()
    {
        using var group = _file.AppendRowGroup();
        foreach (var column in _columns)
        {
            using var writer = group.NextColumn();
            column.Write(writer, _rows);
        }
        group.Close();
        _rows = 0;
    }
}
