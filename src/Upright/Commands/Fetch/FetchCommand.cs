using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Sources.Fetching;

namespace Upright.Commands.Fetch;

internal static class FetchCommand
{
    /// <param name="import">Imports a file into a data folder and returns the exit code; without it the user is told to.</param>
    public static Command Create(Func<string, string, CancellationToken, Task<int>>? import = null)
    {
        var names = new Argument<string[]>("name") { Description = "Files to fetch, as in --list (default: all but the very large).", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<bool>("--list") { Description = "Only show what can be fetched." };
        var noImport = new Option<bool>("--no-import") { Description = "Download and check, but do not import." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var data = DataFolder.Option();
        var command = new Command("fetch", "Downloads the current official files from their publishers, resumes, checks, then imports them.") { names, list, noImport, json, data }
            .WithExamples("upright fetch --list", "upright fetch hcpcs dmepos-fees", "upright fetch nppes --no-import");
        command.SetAction((parsed, cancel) =>
        {
            var folder = DataFolder.Resolve(parsed.GetValue(data));
            var files = OfficialFiles.Load(folder);
            var named = parsed.GetValue(names) ?? [];
            if (named.FirstOrDefault(n => !files.Any(f => f.Name == n)) is { } unknown)
            {
                Console.Error.WriteLine($"upright: '{unknown}' is no known file. Known are: {string.Join(", ", files.Select(f => f.Name))}.");
                return Task.FromResult(ExitCodes.Usage);
            }
            var chosen = files.Where(f => named.Length == 0 ? parsed.GetValue(list) || (!f.OnlyWhenNamed && f.InsideOf is null) : named.Contains(f.Name)).ToList();
            if (parsed.GetValue(list)) return Task.FromResult(List(chosen, parsed.GetValue(json)));
            var archives = chosen.Select(f => f.InsideOf is { } archive ? files.First(a => a.Name == archive) : f).Distinct().ToList();
            return RunAsync(archives, folder, parsed.GetValue(noImport) ? null : import, parsed.GetValue(json), cancel);
        });
        return command;
    }

    private static int List(IReadOnlyList<OfficialFile> files, bool asJson)
    {
        if (asJson)
        {
            Json.Write(new OfficialFileList(files), FetchJson.Default.OfficialFileList);
            return ExitCodes.Ok;
        }
        foreach (var file in files)
        {
            Console.WriteLine($"{file.Name,-20}{file.What}");
            Console.WriteLine($"{"",-20}{file.Publisher}, {file.Cadence.ToString().ToLowerInvariant()}{(file.OnlyWhenNamed ? ", only when named" : "")}{(file.InsideOf is { } archive ? $", comes with {archive}" : "")}");
            Console.WriteLine($"{"",-20}{file.LandingPage}");
            Console.WriteLine($"{"",-20}{file.Licence}");
        }
        return ExitCodes.Ok;
    }

    private static async Task<int> RunAsync(IReadOnlyList<OfficialFile> files, string dataFolder, Func<string, string, CancellationToken, Task<int>>? import, bool asJson, CancellationToken cancel)
    {
        // Time limits are the download's own; HttpClient's would cut a long transfer.
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("upright");
        var fetch = new PublishersFetch(new Download(http, new DownloadLimits(), new ProgressLine()), Path.Combine(dataFolder, "downloads"), DateOnly.FromDateTime(DateTime.Now));
        var documents = new List<FetchedDocument>();
        var exit = ExitCodes.Ok;
        foreach (var file in files)
        {
            try
            {
                var fetched = await fetch.RunAsync(file, cancel);
                if (fetched.FellBack) Console.Error.WriteLine($"{file.Name}: the current release is not published at the known address; this is the one before, {fetched.Release}.");
                Console.Error.WriteLine($"{file.Name}: {fetched.Release}, from {fetched.Address}, is in {fetched.Path}.");
                int? imported = null;
                if (file.Imported && import is not null) imported = await ImportAsync(import, fetched.Path, dataFolder, asJson, cancel);
                else Console.Error.WriteLine(file.Imported ? $"{file.Name}: not imported; to do so: upright import \"{fetched.Path}\"" : $"{file.Name}: upright import does not read this kind yet; the file is kept.");
                exit = Math.Max(exit, imported ?? ExitCodes.Ok);
                documents.Add(new(file.Name, "fetched", fetched.Path, fetched.Release, fetched.FellBack, fetched.Address, imported, null, file.LandingPage));
            }
            catch (FetchException e)
            {
                exit = ExitCodes.Unreadable;
                Console.Error.WriteLine($"upright: {file.Name}: {e.Message}");
                Console.Error.WriteLine($"  By hand: download {Wanted(file)} from {file.LandingPage} and run: upright import FILE");
                documents.Add(new(file.Name, Word(e.Failure), null, null, false, null, null, e.Message, file.LandingPage));
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                Console.Error.WriteLine($"upright: stopped at {file.Name}; what came is kept, and the same command goes on from there where the server allows it.");
                return ExitCodes.Cancelled;
            }
        }
        if (documents.Count > 0 && documents.All(d => d.Status == "unreachable")) Console.Error.WriteLine("upright: no publisher could be reached: there seems to be no network here.");
        if (asJson) Json.Write(new FetchDocument(documents), FetchJson.Default.FetchDocument);
        return exit;
    }

    private static async Task<int> ImportAsync(Func<string, string, CancellationToken, Task<int>> import, string path, string dataFolder, bool asJson, CancellationToken cancel)
    {
        if (!asJson) return await import(path, dataFolder, cancel);
        // Standard output holds one document: what the import says goes to standard error.
        var stdout = Console.Out;
        Console.SetOut(Console.Error);
        try
        {
            return await import(path, dataFolder, cancel);
        }
        finally
        {
            Console.SetOut(stdout);
        }
    }

    private static string Wanted(OfficialFile file) =>
        file.Addresses.Count == 0 ? file.What : Uri.UnescapeDataString(AddressPattern.For(file.Addresses[0], file.ReleasesOn(DateOnly.FromDateTime(DateTime.Now)).First()).Segments[^1]);

    private static string Word(FetchFailure failure) => failure switch
    {
        FetchFailure.NotPublished => "not-published",
        FetchFailure.Unreachable => "unreachable",
        FetchFailure.NotWritable => "not-writable",
        _ => "refused",
    };
}
