using System.CommandLine;
using Upright.CommandLine;
using Upright.Commands.Fetch;
using Upright.Domain;
using Upright.Sources.Fetching;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Commands.Toc;

/// <summary><c>upright toc FILE|URL</c>: the plans and files of a payer's index; with <c>--fetch</c> into the rate store.</summary>
internal static class TocCommand
{
    private const int MostFetchedUnasked = 10;

    /// <param name="import">Runs <c>upright import</c> with these words and gives its exit code.</param>
    public static Command Create(Func<string[], CancellationToken, Task<int>> import)
    {
        var index = new Argument<string>("FILE|URL") { Description = "A table of contents: a file, or its https address." };
        var plan = new Option<string?>("--plan") { Description = "Only plans in whose name, issuer or sponsor this text stands.", HelpName = "TEXT" };
        var market = new Option<string?>("--market") { Description = "Only plans of this market: group or individual.", HelpName = "M" };
        market.AcceptOnlyFromAmong("group", "individual");
        var id = new Option<string?>("--id") { Description = "Only plans of this EIN or HIOS id.", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var fetch = new Option<bool>("--fetch") { Description = "Download the in-network files of those plans and import them." };
        var most = new Option<int>("--most") { Description = "How many files --fetch may download.", HelpName = "N", DefaultValueFactory = _ => MostFetchedUnasked };
        var codes = new Option<string?>("--codes") { Description = "Codes to import, as upright import takes them.", HelpName = "LIST" };
        var keep = new Option<bool>("--keep") { Description = "Keep the downloaded files after their import." };
        var data = DataFolder.Option();
        var command = new Command("toc", "List the plans and distinct files of a payer's table of contents; optionally fetch and import them. Signed addresses are used, never shown or stored.")
        {
            index, plan, market, id, json, fetch, most, codes, keep, data,
        };
        command.SetAction((parsed, cancel) =>
        {
            var wanted = new PlanFilter(parsed.GetValue(plan), parsed.GetValue(market), parsed.GetValue(id));
            var fetching = parsed.GetValue(fetch)
                ? new FetchPlan(DataFolder.Resolve(parsed.GetValue(data)), parsed.GetValue(most), parsed.GetValue(codes), parsed.GetValue(keep), import)
                : null;
            return RunAsync(parsed.GetValue(index)!, wanted, fetching, parsed.GetValue(json), cancel);
        });
        return command.WithExamples(
            "upright toc 2026-10-01_example_index.json.gz --market group",
            "upright toc https://payer.example/toc/2026-10_index.json --plan \"Choice PPO\" --fetch --codes L");
    }

    private static async Task<int> RunAsync(string named, PlanFilter wanted, FetchPlan? fetching, bool asJson, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("upright");
        var download = new PayerDownload(http, new DownloadLimits(), new ProgressLine());
        PlanIndex index;
        try
        {
            index = await ReadAsync(named, wanted, download, cancel);
        }
        catch (FetchException failed)
        {
            await Console.Error.WriteLineAsync("upright: " + failed.Message);
            return ExitCodes.Unreadable;
        }
        if (asJson) Json.Write(TocDocument.Of(index), TocJson.Default.TocDocument);
        else TocText.Write(Console.Out, index);
        if (index.Files.Count == 0)
        {
            await Console.Error.WriteLineAsync("upright: no file of this index is for such a plan.");
            return ExitCodes.Findings;
        }
        if (fetching is null) return ExitCodes.Ok;
        // Standard output holds one document: what the imports say goes to standard error.
        if (asJson) Console.SetOut(Console.Error);
        return await fetching.RunAsync(index, download, cancel);
    }

    private static async Task<PlanIndex> ReadAsync(string named, PlanFilter wanted, PayerDownload download, CancellationToken cancel)
    {
        if (!named.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !named.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return Read(named, named, wanted, cancel);
        var address = FileAddress.Of(named);
        var folder = Directory.CreateTempSubdirectory("upright-toc-");
        try
        {
            return Read(await download.RunAsync(address, folder.FullName, cancel), address.Shown, wanted, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PlanIndex Read(string path, string shown, PlanFilter wanted, CancellationToken cancel)
    {
        using var file = PayerFile.Open(path);
        using var text = file.OpenMember(file.Members[0], new WarningCounts());
        try
        {
            return PlanIndexReader.Read(text.Text, wanted, cancel);
        }
        catch (UnreadableInputException unreadable)
        {
            throw new UnreadableInputException(unreadable.Message, unreadable) { File = shown, Offset = unreadable.Offset };
        }
    }
}
