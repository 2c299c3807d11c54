namespace Upright.Store.Rates;

internal static class DurableFiles
{
    /// <summary>Forces the files of a folder to the disk, so that what the manifest names outlives a loss of power.</summary>
    public static void Flush(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }
    }
}
