namespace Upright.X12.Showing;

/// <summary>A loop of a shown transaction set, with its segments and the loops inside in the order of the file.</summary>
/// <param name="Id">2010AA; ROOT for the set itself.</param>
public sealed record ShownLoop(string Id, string Title)
{
    private readonly List<object> _content = [];

    /// <summary><see cref="ShownSegment"/>s and <see cref="ShownLoop"/>s.</summary>
    public IReadOnlyList<object> Content => _content;

    internal void Add(object content) => _content.Add(content);
}
