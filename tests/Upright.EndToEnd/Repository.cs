namespace Upright.EndToEnd;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Upright.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not lie in a working copy.");
    }
}
