using Upright.Domain;

namespace Upright.Coverage.Loading;

/// <summary>One data file: its name for messages, and its content when asked.</summary>
internal sealed record CoverageFile(string Name, Func<Stream> Open)
{
    /// <summary>Far above any file a person would edit; a larger one is not what it is taken for.</summary>
    private const int LargestBytes = 4 << 20;

    public static IReadOnlyList<CoverageFile> Embedded()
    {
        var assembly = typeof(CoverageFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new CoverageFile(n, () => assembly.GetManifestResourceStream(n)!))];
    }

    public static IReadOnlyList<CoverageFile> In(string folder) => !Directory.Exists(folder)
        ? throw new UnreadableInputException("there is no such folder") { File = folder }
        : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(p => new CoverageFile(Path.GetRelativePath(folder, p).Replace('\\', '/'), () => File.OpenRead(p)))];

    /// <exception cref="UnreadableInputException">Larger than any data file is, or not readable.</exception>
    public byte[] ReadAllBytes()
    {
        try
        {
            using var stream = Open();
            if (stream.Length > LargestBytes) throw new UnreadableInputException($"a coverage data file is at most {LargestBytes >> 20} MB; this one is larger") { File = Name };
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException("the file cannot be read", broken) { File = Name };
        }
    }
}
