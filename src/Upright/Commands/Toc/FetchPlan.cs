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
        var exit = ExitCodes.Ok;
        for (var i = 0; i < files.Count; i++)
        {
            await Console.Error.WriteLineAsync($"{i + 1} of {files.Count}: {files[i].Address}");
            try
            {
                exit = Math.Max(exit, await BringAsync(files[i].Address, download, cancel));
            }
            catch (FetchException failed)
            {
                // The other files are still worth having; the exit code tells of this one.
                await Console.Error.WriteLineAsync("upright: " + failed.Message);
                exit = ExitCodes.Unreadable;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"upright: stopped at {files[i].Address}. What came is kept in the data folder, and the same command goes on from there where the server allows it.");
                return ExitCodes.Cancelled;
            }
        }
        return exit;
    }

    private async Task<int> BringAsync(FileAddress address, PayerDownload download, CancellationToken cancel)
    {
        var folder = Path.Combine(DataFolder, "downloads", "payers", address.Key);
        try
        {
            var path = await download.RunAsync(address, folder, cancel);
            var imported = await Import([path, "--data", DataFolder, .. Codes is null ? Array.Empty<string>() : ["--codes", Codes]], cancel);
            if (imported == ExitCodes.Unreadable) PayerDownload.Doubt(path);
            if (imported == ExitCodes.Ok && !Keep) PayerDownload.Delete(path);
            return imported;
        }
        finally
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
    }
}
