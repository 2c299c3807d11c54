namespace Upright.Sources.Fetching;

/// <summary>One official file from one address: downloaded, checked, and only then under its own name.</summary>
public sealed class Download(HttpClient http, DownloadLimits limits, IProgress<DownloadProgress>? progress = null)
{
    private readonly Transfer _transfer = new(http, limits, progress);

    /// <summary>Downloads, checks and renames; returns the path of the whole file.</summary>
    /// <exception cref="FetchException">No file, with the reason. What can be resumed stays in the part.</exception>
    public async Task<string> RunAsync(OfficialFile file, Uri address, string folder, CancellationToken cancel)
    {
        var order = new TransferOrder
        {
            Name = file.Name,
            Address = address,
            Identity = address,
            Part = Path.Combine(folder, file.Name + ".part"),
            MostBytes = file.LargestMegabytes * 1_000_000L,
            WebPageMessage = ContentCheck.WebPage(file.Expects),
        };
        try
        {
            Directory.CreateDirectory(folder);
            await _transfer.RunAsync(order, cancel);
            try
            {
                ContentCheck.Check(order.Part, file.Expects, cancel);
            }
            catch (FetchException)
            {
                order.DeletePart();
                throw;
            }
            var whole = Path.Combine(folder, FileName(file, address));
            File.Move(order.Part, whole, overwrite: true);
            File.Delete(order.Proof);
            return whole;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException(FetchFailure.NotWritable, $"Cannot write to {folder}: no right, no space, or another fetch of {file.Name} is running.", e);
        }
    }

    // The publisher's own name is kept: some releases stand only there. Only its plain characters, so that it stays in the folder.
    private static string FileName(OfficialFile file, Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1]);
        var plain = string.Concat(last.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')).TrimStart('.');
        return plain.Length is 0 or > 120 || plain.EndsWith(".part", StringComparison.OrdinalIgnoreCase) || plain.EndsWith(".part.json", StringComparison.OrdinalIgnoreCase) ? file.Name : plain;
    }
}
