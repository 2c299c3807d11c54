using Upright.X12.Showing;

namespace Upright.Commands.X12;

/// <summary>A segment of the tree as <c>x12 show --json</c> prints it: the loops around it, outermost first.</summary>
internal sealed record ShownRow(int Set, string Kind, IReadOnlyList<string> Loops, string Segment, string Title, int Position, IReadOnlyList<ShownElement> Elements, IReadOnlyList<FindingDocument> Findings)
{
    public static IEnumerable<ShownRow> Of(ShownSet set) => Rows(set, set.Root, []);

    private static IEnumerable<ShownRow> Rows(ShownSet set, ShownLoop loop, string[] loops) =>
        loop.Content.SelectMany(content => content switch
        {
            ShownLoop inner => Rows(set, inner, [.. loops, $"{inner.Id} {inner.Title}"]),
            ShownSegment segment => [new ShownRow(set.Number, set.Kind, loops, segment.Name, segment.Title, segment.Position, segment.Elements, [.. segment.Findings.Select(FindingDocument.Of)])],
            _ => [],
        });
}
