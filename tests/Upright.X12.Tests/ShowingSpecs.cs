using Upright.X12.Checking;
using Upright.X12.Showing;

namespace Upright.X12.Tests;

public class ShowingSpecs
{
    private static ShownSet Show(string text, bool withValues) =>
        Assert.Single(SetTree.Read(SampleClaims.Stream(text), null, FileCheck.Check(SampleClaims.Stream(text)), withValues));

    private static IEnumerable<(string Path, ShownSegment Segment)> Segments(ShownLoop loop, string path = "") =>
        loop.Content.SelectMany(c => c is ShownLoop inner ? Segments(inner, path + "/" + inner.Id) : [(path, (ShownSegment)c)]);

    [Fact]
    public void Loops_are_nested_as_the_guide_nests_them()
    {
        var set = Show(SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary), false);
        var segments = Segments(set.Root).ToList();
        Assert.Equal(["/2000A/2000B/2300", "/2000A/2000B/2000C/2300"], segments.Where(s => s.Segment.Name == "CLM").Select(s => s.Path));
        Assert.Equal(2, segments.Count(s => s.Path == "/2000A/2000B/2300/2400/2420E"));
        Assert.Equal(Enumerable.Range(1, segments.Count), segments.Select(s => s.Segment.Position));
    }

    [Fact]
    public void Values_are_masked_and_codes_explained()
    {
        var set = Show(SampleClaims.Text(SampleClaims.Medicare), false);
        var elements = Segments(set.Root).SelectMany(s => s.Segment.Elements.Select(e => (s.Path, e))).ToList();
        Assert.DoesNotContain(elements, e => e.e.Value.Contains("DOE", StringComparison.Ordinal) || e.e.Value == "1EG4TE5MK73");
        Assert.Equal("Medicare Part B", elements.Single(e => e.e.Reference == "SBR09").e.Meaning);
        Assert.Equal("Home", elements.Single(e => e.e.Reference == "CLM05-1").e.Meaning);
        Assert.Contains(Segments(Show(SampleClaims.Text(SampleClaims.Medicare), true).Root), s => s.Segment.Elements.Any(e => e.Value == "DOE"));
    }

    [Fact]
    public void Findings_stand_at_their_segment()
    {
        var set = Show(SampleClaims.Text(SampleClaims.Medicare with { Total = 1 }), false);
        var (path, segment) = Assert.Single(Segments(set.Root), s => s.Segment.Findings.Any(f => f.Severity == Severity.Error));
        Assert.Equal(("/2000A/2000B/2300", "CLM"), (path, segment.Name));
    }

    [Theory]
    [InlineData(1, 3, false, "SV1*xx:x9999:xx:xx*9999*xx*9***9:9", "             ^^")]
    [InlineData(2, 0, true, "SV1*HC:L2005:RT:KX*4500*UN*1***1:2", "                   ^^^^")]
    [InlineData(0, 0, false, "SV1*xx:x9999:xx:xx*9999*xx*9***9:9", "^^^")]
    [InlineData(20, 0, false, "SV1*xx:x9999:xx:xx*9999*xx*9***9:9", "                                  ^")]
    public void A_segment_is_marked_at_its_element(int element, int component, bool withValues, string text, string mark)
    {
        using var reader = new Syntax.SegmentReader(SampleClaims.Stream(SampleClaims.Text(SampleClaims.Medicare)));
        while (reader.Read() && !reader.Segment.Is("SV1"u8)) { }
        Assert.Equal(new MarkedSegment(text, mark), MarkedSegment.Of(reader.Segment, element, component, withValues));
    }
}
