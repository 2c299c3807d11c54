namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Several network names in one field: distinct, sorted, separated by a semicolon.</summary>
public static class NetworkNames
{
    private const string Separator = "; ";

    /// <summary>The names of both, each of which may be several or none.</summary>
    public static string Join(string names, string more)
    {
        // Nearly always a reference has one network.
        if (names.Length == 0 && !more.Contains(';', StringComparison.Ordinal)) return more.Trim();
        if (names == more) return names;
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in Split(names + Separator + more))
            if (name.Trim() is { Length: > 0 } trimmed) all.Add(trimmed);
        return string.Join(Separator, all);
    }

    /// <summary>The names again, one by one.</summary>
    public static string[] Split(string joined) => joined.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
