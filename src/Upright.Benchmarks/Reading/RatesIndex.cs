using System.Collections.Concurrent;
using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>
/// Where which codes stand in one file of rates, and which columns of a row group hold one value only and need not be read.
/// Made once when the file is first opened; safe for many threads.
/// </summary>
internal sealed class RatesIndex
{
    /// <summary>The columns that say what kind of price a row is.</summary>
    public static readonly string[] TextColumns = ["arrangement", "negotiated_type", "modifier_class", "billing_class", "code_type"];

    private readonly ConcurrentDictionary<int, (ulong Code, int First)[]> _starts = [];

    private RatesIndex(int[] textColumns, int code, int amount, int set, int flags, int expiration, Group[] groups) =>
        (Texts, Code, Amount, Set, Flags, Expiration, Groups) = (textColumns, code, amount, set, flags, expiration, groups);

    /// <summary>Column numbers, in the order of <see cref="TextColumns"/>.</summary>
    public int[] Texts { get; }

    public int Code { get; }
    public int Amount { get; }
    public int Set { get; }
    public int Flags { get; }
    public int Expiration { get; }

    public Group[] Groups { get; }

    /// <param name="FirstCode">The lowest code of the row group.</param>
    /// <param name="Texts">For each text column its only word, -1 when it has several.</param>
    /// <param name="Flags">The only value; null when there are several.</param>
    /// <param name="NoExpiration">No row expires.</param>
    public sealed record Group(int Rows, ulong FirstCode, ulong LastCode, int[] Texts, int? Flags, bool NoExpiration);

    public static RatesIndex Of(ParquetFileReader file, Words words)
    {
        var meta = file.FileMetaData;
        var names = Enumerable.Range(0, meta.NumColumns).ToDictionary(i => meta.Schema.Column(i).Name, i => i, StringComparer.Ordinal);
        var texts = Array.ConvertAll(TextColumns, name => names[name]);
        var groups = new Group[meta.NumRowGroups];
        for (var i = 0; i < groups.Length; i++)
        {
            using var reader = file.RowGroup(i);
            var rows = (int)reader.MetaData.NumRows;
            var (first, last) = CodesOf(reader, names["code"]);
            groups[i] = new Group(rows, first, last, Array.ConvertAll(texts, column => OnlyWord(reader, column, rows, words)), OnlyNumber(reader, names["flags"]), IsNull(reader, names["expiration"], rows));
        }
        return new RatesIndex(texts, names["code"], names["amount"], names["group_set_id"], names["flags"], names["expiration"], groups);
    }

    /// <summary>At which row of a row group each of its codes begins, in the order of the file.</summary>
    public (ulong Code, int First)[] StartsOf(int number, RowGroupReader reader) => _starts.TryGetValue(number, out var known) ? known : _starts[number] = ReadStarts(number, reader);

    private (ulong, int)[] ReadStarts(int number, RowGroupReader reader)
    {
        var group = Groups[number];
        if (group.FirstCode == group.LastCode) return [(group.FirstCode, 0)];
        using var codes = Scratch<ulong>.Rent(group.Rows);
        ColumnValues.ReadTexts(reader, Code, 0, codes.Span, (address, length) => CodeKey.Of(ColumnValues.Bytes(address, length)), 0UL);
        var starts = new List<(ulong, int)>();
        for (var row = 0; row < group.Rows; row++)
            if (row == 0 || codes.Span[row] != codes.Span[row - 1]) starts.Add((codes.Span[row], row));
        return [.. starts];
    }

    private static (ulong First, ulong Last) CodesOf(RowGroupReader reader, int column)
    {
        using var chunk = reader.MetaData.GetColumnChunkMetaData(column);
        using var statistics = chunk.Statistics as Statistics<ByteArray>;
        return statistics is { HasMinMax: true } ? (CodeKey.Of(BytesOf(statistics.Min)), CodeKey.Of(BytesOf(statistics.Max))) : (0, ulong.MaxValue);
    }

    private static int OnlyWord(RowGroupReader reader, int column, int rows, Words words)
    {
        using var chunk = reader.MetaData.GetColumnChunkMetaData(column);
        using var statistics = chunk.Statistics as Statistics<ByteArray>;
        if (statistics is null) return -1;
        if (statistics.NullCount == rows) return Words.None;
        return statistics.HasMinMax && statistics.NullCount == 0 && BytesOf(statistics.Min).SequenceEqual(BytesOf(statistics.Max)) ? words.NumberOf(BytesOf(statistics.Min)) : -1;
    }

    private static int? OnlyNumber(RowGroupReader reader, int column)
    {
        using var chunk = reader.MetaData.GetColumnChunkMetaData(column);
        using var statistics = chunk.Statistics as Statistics<int>;
        return statistics is { HasMinMax: true, NullCount: 0 } && statistics.Min == statistics.Max ? statistics.Min : null;
    }

    private static bool IsNull(RowGroupReader reader, int column, int rows)
    {
        using var chunk = reader.MetaData.GetColumnChunkMetaData(column);
        using var statistics = chunk.Statistics;
        return statistics is not null && statistics.NullCount == rows;
    }

    private static ReadOnlySpan<byte> BytesOf(ByteArray text) => ColumnValues.Bytes(text.Pointer, text.Length);
}
