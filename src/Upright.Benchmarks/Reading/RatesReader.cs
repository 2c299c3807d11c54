using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>Reads the rows of some codes out of one file of rates: only the row groups that hold them, of each only the columns and rows that matter.</summary>
internal sealed class RatesReader(ParquetFileReader file, RatesIndex index, Terms terms)
{
    private const int Bundled = 2048, NoProviders = 32, Unresolved = 64;

    /// <summary>The place of the code's type among <see cref="RatesIndex.TextColumns"/>.</summary>
    private const int CodeType = 4;

    /// <param name="codes">Keys in rising order.</param>
    /// <param name="asOf">The date on which a price must not have expired.</param>
    public PublishedRows Read(ReadOnlySpan<ulong> codes, DateOnly asOf)
    {
        var rows = new PublishedRows();
        for (var g = 0; g < index.Groups.Length; g++)
        {
            var group = index.Groups[g];
            if (!Overlaps(codes, group.FirstCode, group.LastCode)) continue;
            using var reader = file.RowGroup(g);
            ReadGroup(reader, group, index.StartsOf(g, reader), codes, asOf.DayNumber - Epoch, rows);
        }
        return rows;
    }

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private void ReadGroup(RowGroupReader reader, RatesIndex.Group group, (ulong Code, int First)[] starts, ReadOnlySpan<ulong> codes, int asOf, PublishedRows rows)
    {
        // Codes that are asked for together mostly stand together: one stretch of rows is read, and what lies between them passed over.
        var wanted = new List<(int Code, int First, int End)>();
        for (var i = 0; i < starts.Length; i++)
            if (codes.BinarySearch(starts[i].Code) is >= 0 and var code) wanted.Add((code, starts[i].First, i + 1 < starts.Length ? starts[i + 1].First : group.Rows));
        if (wanted.Count == 0) return;
        var (from, count) = (wanted[0].First, wanted[^1].End - wanted[0].First);
        using var amounts = Scratch<long>.Rent(count);
        using var sets = Scratch<int>.Rent(count);
        using var kinds = Scratch<ushort>.Rent(count);
        using var marks = Scratch<byte>.Rent(count);
        ColumnValues.Read(reader, index.Amount, from, amounts.Span, 0L);
        ColumnValues.Read(reader, index.Set, from, sets.Span, PublishedRow.NoSet);
        ReadKinds(reader, group, from, kinds.Span, marks.Span, asOf);
        foreach (var (code, first, end) in wanted)
        {
            using var medical = Scratch<bool>.Rent(end - first);
            var kept = codes[code] == AllOthers ? FindMedical(reader, group, first, medical.Span) : end - first;
            if (kept == 0) continue;
            var into = rows.Add(code, kept);
            for (int at = first - from, next = 0; next < kept; at++)
                if (kept == end - first || medical.Span[at - (first - from)]) into[next++] = new PublishedRow(amounts.Span[at], sets.Span[at], kinds.Span[at], (RowMarks)marks.Span[at]);
        }
    }

    private static readonly ulong AllOthers = CodeKey.Of(CodeKey.AllOthers);

    /// <summary>"All other codes" of the HCPCS type or of every type; those of drugs or revenue codes say nothing of orthoses.</summary>
    private int FindMedical(RowGroupReader reader, RatesIndex.Group group, int first, Span<bool> medical)
    {
        using var types = Scratch<int>.Rent(medical.Length);
        ReadWords(reader, group, CodeType, first, types.Span);
        for (var i = 0; i < medical.Length; i++) medical[i] = terms.Words.TextOf(types.Span[i]) is "HCPCS" or "CSTM-ALL";
        return medical.Count(true);
    }

    private void ReadKinds(RowGroupReader reader, RatesIndex.Group group, int from, Span<ushort> kinds, Span<byte> marks, int asOf)
    {
        using var numbers = Scratch<int>.Rent(kinds.Length);
        var flags = numbers.Span;
        if (group.Flags is { } only) flags.Fill(only);
        else ColumnValues.Read(reader, index.Flags, from, flags, 0);
        for (var i = 0; i < marks.Length; i++) marks[i] = (byte)((flags[i] & (NoProviders | Unresolved)) != 0 ? RowMarks.Loose : RowMarks.None);

        using var words = Scratch<int>.Rent(kinds.Length * 4);
        var changes = group.Flags is null;
        for (var column = 0; column < 4; column++)
        {
            changes |= group.Texts[column] < 0;
            ReadWords(reader, group, column, from, words.Span.Slice(column * kinds.Length, kinds.Length));
        }
        Term Of(Span<int> flags, Span<int> words, int row, int rows) => new(words[row], words[rows + row], words[2 * rows + row], words[3 * rows + row], (flags[row] & Bundled) != 0);
        var last = Of(flags, words.Span, 0, kinds.Length);
        var number = (ushort)terms.NumberOf(last);
        kinds.Fill(number);
        for (var i = 1; changes && i < kinds.Length; i++)
        {
            var term = Of(flags, words.Span, i, kinds.Length);
            if (term != last) (last, number) = (term, checked((ushort)terms.NumberOf(term)));
            kinds[i] = number;
        }

        if (group.NoExpiration) return;
        ColumnValues.Read(reader, index.Expiration, from, flags, int.MaxValue);
        for (var i = 0; i < marks.Length; i++)
            if (flags[i] < asOf) marks[i] |= (byte)RowMarks.Expired;
    }

    private void ReadWords(RowGroupReader reader, RatesIndex.Group group, int column, int from, Span<int> into)
    {
        if (group.Texts[column] >= 0) into.Fill(group.Texts[column]);
        else ColumnValues.ReadTexts(reader, index.Texts[column], from, into, (address, length) => terms.Words.NumberOf(ColumnValues.Bytes(address, length)), Words.None);
    }

    private static bool Overlaps(ReadOnlySpan<ulong> codes, ulong first, ulong last)
    {
        var at = codes.BinarySearch(first);
        if (at >= 0) return true;
        return ~at < codes.Length && codes[~at] <= last;
    }
}
