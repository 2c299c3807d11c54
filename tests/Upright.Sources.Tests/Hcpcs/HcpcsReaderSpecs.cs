using CsCheck;
using Upright.Domain;
using Upright.Sources.Hcpcs;
using Upright.Sources.Reading;
using Upright.Tests;

namespace Upright.Sources.Tests.Hcpcs;

public class HcpcsReaderSpecs
{
    private static (List<HcpcsEntry> Entries, ReadingLog Log) Table(string csv)
    {
        var log = new ReadingLog();
        return ([.. new HcpcsTableReader(log).Read(CsvRows.Read(new StringReader(csv)))], log);
    }

    private static (List<HcpcsEntry> Entries, ReadingLog Log) Fixed(string text)
    {
        var log = new ReadingLog();
        return ([.. new HcpcsFixedWidthReader(log).Read(new StringReader(text))], log);
    }

    private static (List<HcpcsEntry> Entries, ReadingLog Log) Sheet(byte[] xlsx)
    {
        var log = new ReadingLog();
        return ([.. new HcpcsTableReader(log).Read(WorkbookRows.Read(new MemoryStream(xlsx)))], log);
    }

    [Fact]
    public void A_continued_description_is_joined_with_one_blank_in_every_layout()
    {
        HcpcsFile.Row[] rows = [new("L2387", "3", "An invented item that goes", "Inv item"), new("L2387", "4", "on over a second line"), new("KX", "7", "An invented modifier"), new("KX", "8", "going on")];

        foreach (var (entries, log) in new[] { Table(HcpcsFile.Csv(rows)), Fixed(HcpcsFile.FixedWidth(rows)), Sheet(HcpcsFile.Xlsx(rows)) })
        {
            Assert.Equal([("L2387", false, "An invented item that goes on over a second line"), ("KX", true, "An invented modifier going on")], entries.Select(e => (e.Code, e.IsModifier, e.LongDescription)));
            Assert.Equal(("Inv item", "38", "C", "D1F", new DateOnly(2006, 1, 1)), (entries[0].ShortDescription, entries[0].Pricing[0], entries[0].Coverage, entries[0].Betos, entries[0].Effective!.Value));
            Assert.Equal((2, 0), (log.Taken, log.Refused.Count));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(10)]
    public void The_header_is_found_wherever_it_has_moved_to(int above) => Assert.Single(Sheet(HcpcsFile.Xlsx([new("L2387", "3", "An item")], above)).Entries);

    [Fact]
    public void Lines_shorter_than_a_record_are_read_as_far_as_they_go()
    {
        HcpcsFile.Row[] rows = [new("L2387", "3", "An item")];

        Assert.Equal("N", Fixed(HcpcsFile.FixedWidth(rows, 293)).Entries[0].Action);
        Assert.Null(Fixed(HcpcsFile.FixedWidth(rows, 91)).Entries[0].Effective);
    }

    [Fact]
    public void Disclaimers_before_the_records_are_passed_over_and_a_foreign_line_among_them_is_refused()
    {
        var (entries, log) = Fixed("This file is published as is.\r\n\r\n" + HcpcsFile.FixedWidth([new("L2387", "3", "An item")]) + "foreign\r\n" + HcpcsFile.FixedWidth([new("L2390", "3", "Another")]));

        Assert.Equal(["L2387", "L2390"], entries.Select(e => e.Code));
        Assert.Equal(4, Assert.Single(log.Refused).Line);
    }

    [Fact]
    public void A_duplicate_a_wrong_date_and_an_orphan_are_refused_with_line_and_column_and_harm_nothing_else()
    {
        HcpcsFile.Row[] rows =
        [
            new("L2387", "3", "An item"), new("L2387", "3", "The item again"), new("L2390", "3", "Wrong date", Effective: "20061399"), new("L2390", "4", "goes on"), new("L2395", "9", "what is it"), new("99213", "3", "No Level II code"),
            new("L2397", "3", "Good"),
        ];

        var (entries, log) = Table(HcpcsFile.Csv(rows));

        Assert.Equal(["L2387", "L2397"], entries.Select(e => e.Code));
        Assert.Equal([(3L, 1), (4L, 46), (5L, 0), (6L, 3), (7L, 1)], log.Refused.Select(r => (r.Line, r.Column ?? 0)));
        Assert.Equal([(2L, 1), (3L, 277)], Fixed(HcpcsFile.FixedWidth(rows[..3])).Log.Refused.Select(r => (r.Line, r.Column ?? 0)));
    }

    [Fact]
    public void A_renamed_column_is_named_in_the_error()
    {
        var e = Assert.Throws<UnreadableInputException>(() => Table(HcpcsFile.Csv([new("L2387", "3", "An item")], above: 2).Replace("TERM DT", "ENDS", StringComparison.Ordinal)));

        Assert.Equal(3, e.Line);
        Assert.Contains("TERM DT", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_cut_off_in_a_row_is_an_error()
    {
        var csv = HcpcsFile.Csv([new("L2387", "3", "An item"), new("L2390", "3", "Another item")]);

        Assert.Throws<UnreadableInputException>(() => Table(csv[..^40]));
    }

    [Fact]
    public void Both_layouts_of_a_release_give_the_same_entries() =>
        Gen.Select(Gen.Int[0, 9999].Select(n => $"L{n:0000}"), Gen.String[Gen.Char["abc, ("], 1, 70], Gen.Bool, Gen.Int[0, 9000]).Array[1, 12].Sample(parts =>
        {
            var rows = parts.DistinctBy(p => p.Item1).SelectMany(p =>
            {
                var first = new HcpcsFile.Row(p.Item1, "3", "x" + p.Item2, Effective: new DateOnly(2000, 1, 1).AddDays(p.Item4).ToString("yyyyMMdd", null));
                return p.Item3 ? [first, new HcpcsFile.Row(p.Item1, "4", "more " + p.Item2)] : new[] { first };
            }).ToList();
            var (left, right) = (Table(HcpcsFile.Csv(rows)).Entries, Fixed(HcpcsFile.FixedWidth(rows)).Entries);
            return left.Select(e => (e.Code, e.LongDescription, e.Effective)).SequenceEqual(right.Select(e => (e.Code, e.LongDescription, e.Effective)));
        }, iter: 200);
}
