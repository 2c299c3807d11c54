namespace Upright.Coverage.Loading;

/// <summary>The entries of one kind from all files, in the order of file names.</summary>
internal sealed class Batch(IReadOnlyList<Node> roots)
{
    /// <summary>One entry of the data, one record.</summary>
    public IReadOnlyList<T> All<T>(string kind, Func<Node, T> read) => Many(kind, (node, _) => (T[])[read(node)]);

    /// <summary>One entry of the data, several records.</summary>
    public IReadOnlyList<T> Many<T>(string kind, Func<Node, IEnumerable<T>> read) => Many(kind, (node, _) => read(node));

    public IReadOnlyList<T> All<T>(string kind, Shelf shelf, Func<Node, Shelf, Defaults, T> read) =>
        Many(kind, (node, root) => (T[])[read(node, shelf, Defaults.Read(root, shelf.Cite))]);

    public IReadOnlyList<T> Many<T>(string kind, Shelf shelf, Func<Node, Shelf, Defaults, IEnumerable<T>> read) =>
        Many(kind, (node, root) => read(node, shelf, Defaults.Read(root, shelf.Cite)));

    /// <summary>The entries themselves, for a reader that comes to them later.</summary>
    public IReadOnlyList<Node> Unread(string kind) => [.. roots.SelectMany(root => root.TryGet(kind, out var entries) ? entries.Items : [])];

    private List<T> Many<T>(string kind, Func<Node, Node, IEnumerable<T>> read)
    {
        var records = new List<T>();
        foreach (var root in roots)
        {
            if (!root.TryGet(kind, out var entries)) continue;
            foreach (var node in entries.Items)
            {
                records.AddRange(read(node, root));
                node.Close();
            }
        }
        return records;
    }
}
