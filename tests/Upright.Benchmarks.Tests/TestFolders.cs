namespace Upright.Benchmarks.Tests;

/// <summary>Folders for lakes on disk, removed when the tests are over.</summary>
internal static class TestFolders
{
    private static readonly string Root = Directory.CreateTempSubdirectory("upright-benchmarks-").FullName;

    static TestFolders() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    public static string New() => Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N"))).FullName;
}
