namespace Upright.Tests;

/// <summary>
/// The folder of real publishers' files that lies beside a working copy (<c>../shared/data</c>), when it is there.
/// Tests that need it are reported as skipped when it is not; nothing of it is copied into the repository.
/// </summary>
internal static class SharedData
{
    public static readonly string? Root = Find();

    /// <summary>The full path of a file or folder below the shared data, or the test is skipped.</summary>
    public static string Path(params string[] parts)
    {
        Assert.SkipWhen(Root is null, "../shared/data is not on this machine");
        var path = System.IO.Path.Combine([Root!, .. parts]);
        Assert.SkipWhen(!File.Exists(path) && !Directory.Exists(path), $"../shared/data/{string.Join('/', parts)} is not on this machine");
        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("UPRIGHT_SHARED_DATA") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
