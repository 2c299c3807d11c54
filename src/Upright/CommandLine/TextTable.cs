using System.Text;

namespace Upright.CommandLine;

/// <summary>Columns of text for the terminal: left-aligned words, right-aligned figures, two blanks between.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];
    private readonly HashSet<int> _right = [];

    public TextTable RightAlign(params int[] columns)
    {
        _right.UnionWith(columns);
        return this;
    }

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        string[][] all = headings.Length > 0 ? [headings, .. _rows] : [.. _rows];
        if (all.Length == 0) return "";
        var widths = new int[all.Max(r => r.Length)];
        foreach (var row in all)
            for (var i = 0; i < row.Length; i++) widths[i] = Math.Max(widths[i], row[i].Length);
        var text = new StringBuilder();
        foreach (var row in all)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++)
                line.Append(i == 0 ? "" : "  ").Append(_right.Contains(i) ? row[i].PadLeft(widths[i]) : row[i].PadRight(widths[i]));
            text.AppendLine(line.ToString().TrimEnd());
        }
        return text.ToString().TrimEnd('\r', '\n');
    }
}
