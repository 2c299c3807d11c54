using Upright.Domain;

namespace Upright.Sources.Reading;

/// <summary>The columns of a table by name, so that a moved or added column does no harm.</summary>
public sealed class ColumnMap
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly long _line;

    public ColumnMap(TableRow header)
    {
        _line = header.Line;
        Width = header.Cells.Count;
        for (var i = 0; i < header.Cells.Count; i++) _byName.TryAdd(Normalise(header.Cells[i]), i);
    }

    /// <summary>How many cells the header has.</summary>
    public int Width { get; }

    /// <summary>The 0-based column of the first of these names that the table has, or -1.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_byName.TryGetValue(Normalise(name), out var column)) return column;
        return -1;
    }

    /// <exception cref="UnreadableInputException">The table has no such column.</exception>
    public int Require(params ReadOnlySpan<string> names) => Find(names) is >= 0 and var column
        ? column
        : throw new UnreadableInputException($"The header has no column \"{names[0]}\". The publisher may have changed the layout; nothing was taken.") { Line = _line };

    /// <summary>Upper case, only letters and digits: "ADD_DT", "Add Dt" and "ADD DT" are one name.</summary>
    public static string Normalise(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
