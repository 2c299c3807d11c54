using CsCheck;
using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Tests.Reading;

public class CsvRowsSpecs
{
    private static readonly Gen<string> Cell = Gen.String[Gen.Char["a\",\n é~0"], 0, 8];
    private static readonly Gen<string[][]> Tables = Cell.Array[1, 5].Array[1, 6];

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [Fact]
    public void Whatever_is_written_with_quotes_reads_back_cell_by_cell() => Tables.Sample(table =>
    {
        var text = string.Concat(table.Select(r => string.Join(',', r.Select(Quoted)) + "\r\n"));
        return CsvRows.Read(new StringReader(text)).Select(r => r.Cells.ToArray()).SequenceEqual(table, Same);
    });

    [Fact]
    public void The_last_line_break_is_not_needed() => Tables.Sample(table =>
    {
        var text = string.Join('\n', table.Select(r => string.Join(',', r.Select(Quoted))));
        var rows = CsvRows.Read(new StringReader(text)).ToList();
        return rows.All(r => r.Complete) && rows.Select(r => r.Cells.ToArray()).SequenceEqual(table, Same);
    });

    [Fact]
    public void Where_the_text_is_cut_between_reads_does_not_matter() => Gen.Select(Tables, Gen.Int[1, 7]).Sample((table, chunk) =>
    {
        var text = string.Concat(table.Select(r => string.Join(',', r.Select(Quoted)) + "\n"));
        return CsvRows.Read(new DribblingReader(text, chunk)).Select(r => r.Cells.ToArray()).SequenceEqual(table, Same);
    });

    [Fact]
    public void Every_row_knows_the_line_it_begins_on() => Tables.Sample(table =>
    {
        var line = 1L;
        var expected = new List<long>();
        foreach (var row in table)
        {
            expected.Add(line);
            line += 1 + row.Sum(c => c.Count(x => x == '\n'));
        }
        return CsvRows.Read(new StringReader(string.Concat(table.Select(r => string.Join(',', r.Select(Quoted)) + "\n")))).Select(r => r.Line).SequenceEqual(expected);
    });

    [Fact]
    public void A_text_that_breaks_off_inside_quotes_has_an_incomplete_last_row()
    {
        var rows = CsvRows.Read(new StringReader("a,b\nc,\"d")).ToList();

        Assert.True(rows[0].Complete);
        Assert.False(rows[1].Complete);
    }

    [Fact]
    public void A_cell_without_end_is_stopped_with_its_place()
    {
        var e = Assert.Throws<UnreadableInputException>(() => CsvRows.Read(new StringReader("a,b\nc,\"" + new string('x', 2_000_000))).Count());

        Assert.Equal((2L, 2), (e.Line, e.Column));
    }

    [Fact]
    public void A_row_of_too_many_cells_is_stopped() =>
        Assert.Equal(1, Assert.Throws<UnreadableInputException>(() => CsvRows.Read(new StringReader(new string(',', 10_000))).Count()).Line);

    [Fact]
    public void Fixed_width_lines_come_with_their_numbers_and_without_their_ends()
    {
        Assert.Equal([(1, "a"), (2, ""), (3, "b"), (4, "c")], BoundedLines.Read(new DribblingReader("a\r\n\nb\r\nc", 1)).Select(l => ((int)l.Number, l.Line)));
        Assert.Equal(2, Assert.Throws<UnreadableInputException>(() => BoundedLines.Read(new StringReader("a\n" + new string('x', 5000))).Count()).Line);
    }

    private static bool Same(string[] left, string[] right) => left.SequenceEqual(right, StringComparer.Ordinal);

    private sealed class DribblingReader(string text, int chunk) : TextReader
    {
        private int _next;

        public override int Read(char[] buffer, int index, int count)
        {
            var taken = Math.Min(Math.Min(chunk, count), text.Length - _next);
            text.AsSpan(_next, taken).CopyTo(buffer.AsSpan(index));
            _next += taken;
            return taken;
        }
    }
}

file static class Sequences
{
    public static bool SequenceEqual(this IEnumerable<string[]> left, IEnumerable<string[]> right, Func<string[], string[], bool> same)
    {
        var (l, r) = (left.ToList(), right.ToList());
        return l.Count == r.Count && l.Zip(r).All(p => same(p.First, p.Second));
    }
}
