namespace Upright.Coverage.Loading;

/// <summary>One data file: its name for messages, and its text when asked.</summary>
internal sealed record CoverageFile(string Name, Func<Stream> Open)
{
    /// <summary>Far above any file a person would edit; a larger one is not what it is taken for.</summary>
    public const int LargestBytes = 4 << 20;

    public static IReadOnlyList<CoverageFile> Embedded()
    {
        var assembly = typeof(CoverageFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new CoverageFile(n, () => assembly.GetManifestResourceStream(n)!))];
    }

    public static IReadOnlyList<CoverageFile> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(p => new CoverageFile(Path.GetRelativePath(folder, p).Replace('\\', '/'), () => File.OpenRead(p)))];
}
