using Upright.Domain;
using Upright.Sources.Fetching;
using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Commands.Toc;

/// <summary>Downloads the in-network files of an index one after another and imports each; a second run takes up where it makes sense.</summary>
internal sealed record FetchPlan(string DataFolder, int Most, string? Codes, bool Keep, Func<string[], CancellationToken, Task<int>> Import)
{
    public async Task<int> RunAsync(PlanIndex index, PayerDownload download, CancellationToken cancel)
    {
        var files = index.Files.Where(f => f.Kind == IndexedFileKind.InNetwork).ToList();
        if (files.Count > Most)
        {
            await Console.Error.WriteLineAsync($"upright: {files.Count:N0} files would be downloaded. Narrow the plans with --plan, --market or --id, or allow it with --most {files.Count}.");
            return ExitCodes.Usage;
        }
        var folder = Path.Combine(DataFolder, "downloads", "payers");
        var exit = ExitCodes.Ok;
        foreach (var file in files)
        {
            try
            {
                var path = await download.RunAsync(file.Address, folder, cancel);
                var imported = await Import([path, "--data", DataFolder, .. Codes is null ? Array.Empty<string>() : ["--codes", Codes]], cancel);
                if (imported == ExitCodes.Ok && !Keep) File.Delete(path);
                exit = Math.Max(exit, imported);
            }
            catch (FetchException failed)
            {
                // The other files are still worth having; the exit code tells of this one.
                await Console.Error.WriteLineAsync("upright: " + failed.Message);
                exit = ExitCodes.Unreadable;
            }
        }
        return exit;
    }
}
