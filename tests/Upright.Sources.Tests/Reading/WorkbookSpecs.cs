using Upright.Domain;
using Upright.Sources.Reading;
using Upright.Tests;

namespace Upright.Sources.Tests.Reading;

public class WorkbookSpecs
{
    private static List<TableRow> Read(byte[] bytes) => [.. WorkbookRows.Read(new MemoryStream(bytes))];

    [Fact]
    public void Cells_are_the_text_that_a_reader_sees()
    {
        var rows = Read(Workbook.Of(["A", "B"], ["L2387", 190.18], ["", 1e300]));

        Assert.Equal(["L2387", "190.18"], rows[1].Cells);
        Assert.Equal(3, rows[2].Line);
        Assert.StartsWith("1E+300", rows[2][1], StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_lose_nothing_on_the_way_through_a_binary_number()
    {
        for (var cents = 1; cents < 100_000; cents += 37)
            Assert.Equal((cents / 100m).ToString("0.##", null), Read(Workbook.Of([(double)(cents / 100m)]))[0][0]);
    }

    [Fact]
    public void A_workbook_cut_off_or_of_nonsense_is_one_error()
    {
        var bytes = Workbook.Of(Enumerable.Range(0, 500).Select(i => (object)i.ToString(null, null)).ToArray());

        Assert.Throws<UnreadableInputException>(() => Read(bytes[..(bytes.Length / 2)]));
        Assert.Throws<UnreadableInputException>(() => Read(Archive.Zip(("[Content_Types].xml", [1]), ("xl/workbook.xml", [2]))));
    }

    [Fact]
    public void A_workbook_that_swells_beyond_measure_is_refused_before_it_is_read()
    {
        var bomb = Archive.Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("xl/workbook.xml", new byte[40 << 20]));

        Assert.Contains("bomb", Assert.Throws<UnreadableInputException>(() => Read(bomb)).Message, StringComparison.Ordinal);
    }
}
