using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>Whole columns of one Parquet file.</summary>
internal sealed class Columns(ParquetFileReader file)
{
    private const int NoNumber = int.MinValue;

    public int[] Ints(string name) => All<int>(name, (group, column, into) => ColumnValues.Read(group, column, 0, into.Span, NoNumber));

    /// <summary>Whole numbers of 64 bits, for as long as they are not disposed.</summary>
    public Scratch<long> Longs(string name)
    {
        var values = Scratch<long>.Rent(checked((int)file.FileMetaData.NumRows));
        Fill(name, values.Memory, (group, column, into) => ColumnValues.Read(group, column, 0, into.Span, 0L));
        return values;
    }

    /// <summary>64-bit hashes of texts, <see cref="ContractHash.Null"/> for null.</summary>
    public ulong[] Hashes(string name) => All<ulong>(name, (group, column, into) =>
        ColumnValues.ReadTexts(group, column, 0, into.Span, (address, length) => ContractHash.OfText(ColumnValues.Bytes(address, length)), ContractHash.Null));

    /// <summary>Texts of which there are few, by their places in <paramref name="texts"/>; the first is null.</summary>
    public int[] Texts(string name, out string?[] texts)
    {
        var words = new Words();
        var numbers = All<int>(name, (group, column, into) => ColumnValues.ReadTexts(group, column, 0, into.Span, (address, length) => words.NumberOf(ColumnValues.Bytes(address, length)), Words.None));
        texts = [.. Enumerable.Range(0, words.Count).Select(words.TextOf)];
        return numbers;
    }

    /// <summary>One text; null for none.</summary>
    public string? TextAt(string name, int row)
    {
        var words = new Words();
        var into = new int[1];
        var column = ColumnOf(name);
        for (var g = 0; g < file.FileMetaData.NumRowGroups; g++)
        {
            using var group = file.RowGroup(g);
            if (row >= group.MetaData.NumRows)
            {
                row -= (int)group.MetaData.NumRows;
                continue;
            }
            ColumnValues.ReadTexts(group, column, row, into, (address, length) => words.NumberOf(ColumnValues.Bytes(address, length)), Words.None);
            return words.TextOf(into[0]);
        }
        throw new ArgumentOutOfRangeException(nameof(row));
    }

    private int ColumnOf(string name) => Enumerable.Range(0, file.FileMetaData.NumColumns).First(i => file.FileMetaData.Schema.Column(i).Name == name);

    private T[] All<T>(string name, Action<RowGroupReader, int, Memory<T>> read)
    {
        var values = new T[checked((int)file.FileMetaData.NumRows)];
        Fill(name, values, read);
        return values;
    }

    private void Fill<T>(string name, Memory<T> values, Action<RowGroupReader, int, Memory<T>> read)
    {
        var column = ColumnOf(name);
        for (int g = 0, done = 0; g < file.FileMetaData.NumRowGroups; g++)
        {
            using var group = file.RowGroup(g);
            var rows = (int)group.MetaData.NumRows;
            read(group, column, values.Slice(done, rows));
            done += rows;
        }
    }
}
