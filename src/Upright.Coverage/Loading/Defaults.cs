using Upright.Coverage.Evidence;

namespace Upright.Coverage.Loading;

/// <summary>What the entries of one file share and need not repeat.</summary>
internal sealed record Defaults(IReadOnlyList<Citation> Citations, ConfidenceGrade? Grade)
{
    public static Defaults None { get; } = new([], null);

    public static Defaults Read(Node root, Func<Node, Citation> cite)
    {
        if (!root.TryGet("defaults", out var node)) return None;
        var citations = node.TryGet("cite", out var cites)
            ? cites.IsScalar ? [cite(cites)] : cites.Items.Select(cite).ToArray()
            : [];
        var grade = node.TryGet("grade", out var letter) ? Shelf.Grade(letter) : (ConfidenceGrade?)null;
        node.Close();
        return new Defaults(citations, grade);
    }
}
