using System.IO.Compression;

namespace Upright.Rates.Bench;

/// <summary>The least that any reader in .NET must do: decompress, and look at nothing.</summary>
internal static class BareRead
{
    public static long Count(string path)
    {
        using var gzip = new GZipStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan), CompressionMode.Decompress);
        var buffer = new byte[1024 * 1024];
        long total = 0;
        for (int count; (count = gzip.Read(buffer)) > 0;) total += count;
        return total;
    }
}
