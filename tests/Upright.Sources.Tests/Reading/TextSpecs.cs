using System.Text;
using CsCheck;
using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Tests.Reading;

public class TextSpecs
{
    private static string Decode(byte[] bytes)
    {
        using var reader = TextDecoding.Open(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    [Fact]
    public void Utf8_is_read_as_it_is_with_and_without_a_byte_order_mark() => Gen.String[Gen.Char['\u0020', '\u07FF'], 0, 50].Sample(text =>
        Decode(Encoding.UTF8.GetBytes(text)) == text && Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]) == text);

    [Fact]
    public void Utf16_with_a_byte_order_mark_is_read_in_both_orders()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("orthèse, 12")];
            Assert.Equal("orthèse, 12", Decode(bytes));
            Assert.Equal("orthèse, 12", TextDecoding.Head(bytes));
        }
    }

    [Fact]
    public void Windows_1252_is_read_byte_by_byte_where_it_is_no_utf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var windows = Encoding.GetEncoding(1252);
        const string text = "patient’s – “brace” ½ ® é";

        Assert.Equal(text, Decode(windows.GetBytes(text)));
        Assert.Equal(text, TextDecoding.Head(windows.GetBytes(text)));
    }

    [Theory]
    [InlineData("20060101", true, "2006-01-01")]
    [InlineData("  ", true, null)]
    [InlineData("00000000", true, null)]
    [InlineData("20061301", false, null)]
    [InlineData("2006-01-01", false, null)]
    public void Compact_dates_are_dates_blank_or_refused(string text, bool read, string? date)
    {
        Assert.Equal(read, PublishedDates.TryReadCompact(text, out var result));
        Assert.Equal(date is null ? null : DateOnly.Parse(date, null), result);
    }

    [Fact]
    public void Slashed_dates_read_with_and_without_leading_zeros() => Gen.Int[0, 20_000].Sample(days =>
    {
        var day = new DateOnly(2000, 1, 1).AddDays(days);
        return PublishedDates.TryReadSlashed($"{day.Month}/{day.Day:00}/{day.Year}", out var a) && a == day && PublishedDates.TryReadSlashed($" {day.Month:00}/{day.Day:00}/{day.Year} ", out var b) && b == day;
    });

    [Fact]
    public void Columns_are_found_by_name_whatever_their_order_and_spelling()
    {
        var map = new ColumnMap(new TableRow(3, ["Act_Eff DT", "long description", "HCPC"]));

        Assert.Equal((0, 1, 2, -1), (map.Find("ACT EFF DT"), map.Find("nothing", "LONG DESCRIPTION"), map.Require("HCPC"), map.Find("TERM DT")));
        var e = Assert.Throws<UnreadableInputException>(() => map.Require("TERM DT"));
        Assert.Equal(3, e.Line);
        Assert.Contains("TERM DT", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_found_below_its_notes_and_a_short_row_is_refused_in_the_middle_and_an_error_at_the_end()
    {
        static IEnumerable<TableRow> Rows(string text) => CsvRows.Read(new StringReader(text));
        var log = new ReadingLog();

        var table = TableBody.Find(Rows("a note\n,\nA,B\n1,2\n3\n\n4,5\n"), r => r[0] == "A", "A, B");

        Assert.Equal(["a note", ""], table.Above.Select(r => r[0]));
        Assert.Equal(["1", "4"], table.Rows(log).Select(r => r[0]));
        Assert.Equal(5, Assert.Single(log.Refused).Line);
        Assert.Equal(2, Assert.Throws<UnreadableInputException>(() => TableBody.Find(Rows("A,B\n1"), r => r[0] == "A", "A, B").Rows(log).Count()).Line);
        Assert.Throws<UnreadableInputException>(() => TableBody.Find(Rows(string.Concat(Enumerable.Repeat("x\n", 100)) + "A,B\n"), r => r[0] == "A", "A, B"));
    }
}
