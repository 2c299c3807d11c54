using Upright.X12.Checking;
using Upright.X12.Syntax;

namespace Upright.X12.Showing;

/// <summary>Goes through a file once more for the segments that findings are about.</summary>
public static class MarkedSegments
{
    /// <summary>The marked segment of each finding, in the findings' order; null where it was not found again.</summary>
    /// <param name="findings">In the order of the file.</param>
    public static IReadOnlyList<MarkedSegment?> Of(Stream stream, IReadOnlyList<Finding> findings, bool withValues)
    {
        var marked = new MarkedSegment?[findings.Count];
        using var reader = new SegmentReader(stream);
        var next = 0;
        while (next < findings.Count && reader.Read())
            for (; next < findings.Count && findings[next].Place.Segment <= reader.Number; next++)
                if (findings[next].Place.Segment == reader.Number)
                    marked[next] = MarkedSegment.Of(reader.Segment, findings[next].Place.Element, findings[next].Place.Component, withValues);
        return marked;
    }
}
