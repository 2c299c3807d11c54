namespace Upright.Store;

/// <summary>A tab-separated table shipped inside the program: comment lines begin with #, the first other line names the columns.</summary>
internal static class EmbeddedTable
{
    public static Stream Open(string name) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not shipped with the program.");

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        string[]? columns = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }
            if (cells.Length != columns.Length) throw new InvalidOperationException($"{name}: a row has {cells.Length} of {columns.Length} cells: {cells[0]}.");
            yield return columns.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }
}
