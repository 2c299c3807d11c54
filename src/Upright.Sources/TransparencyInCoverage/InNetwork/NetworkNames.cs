namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Several network names in one field: distinct, sorted, separated by a semicolon.</summary>
public static class NetworkNames
{
    private const string Separator = "; ";

    public static string Join(params IEnumerable<string> names) => string.Join(Separator,
        names.SelectMany(name => name.Split(Separator)).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The names again, one by one.</summary>
    public static string[] Split(string joined) => joined.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
