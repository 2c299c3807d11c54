using System.Globalization;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The way from the root to the value being read: one number a level, turned into a JSON pointer only when something is wrong.</summary>
internal sealed class PathStack
{
    public const int Deepest = 512;
    private readonly Site?[] _sites = new Site?[Deepest];
    private readonly int[] _indices = new int[Deepest];
    private readonly string?[] _names = new string?[Deepest];

    public int Depth { get; private set; }

    /// <summary>Goes into a value's children.</summary>
    public void Push(Site site) => _sites[Depth++] = site;

    public void Pop() => Depth--;

    /// <summary>Which child is being read: a property of the site by its number, or an element.</summary>
    public void At(int index)
    {
        _indices[Depth - 1] = index;
        _names[Depth - 1] = null;
    }

    /// <summary>A child whose name the schema does not know.</summary>
    public void At(string name) => _names[Depth - 1] = name;

    public int IndexAt(int depth) => _indices[depth];

    public override string ToString()
    {
        var text = new StringBuilder();
        for (var level = 0; level < Depth; level++)
        {
            text.Append('/');
            if (_names[level] is { } name) text.Append(Escape(name));
            else if (_sites[level] is { Items: null } site && site.Properties.Names.Count > 0) text.Append(Escape(site.Properties.Names[_indices[level]]));
            else text.Append(_indices[level].ToString(CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
