using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Store.Rates;

namespace Upright.Commands.Rates;

/// <summary><c>upright rates sources</c>: what is loaded, and what was odd about it.</summary>
internal static class RatesSourcesCommand
{
    public static Command Create()
    {
        var remove = new Option<string?>("--remove") { Description = "Take the source with this id out of the store.", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Write one JSON document." };
        var data = DataFolder.Option();
        var command = new Command("sources", "List the payers' files in the rate store: payer, month, items, prices, codes, and warnings by kind.") { remove, json, data }
            .WithExamples("upright rates sources", "upright rates sources --json", "upright rates sources --remove 1a2b3c4d5e6f");
        command.SetAction(parsed => Run(parsed.GetValue(remove), parsed.GetValue(json), DataFolder.Resolve(parsed.GetValue(data))));
        return command;
    }

    private static int Run(string? remove, bool json, string dataFolder)
    {
        using var lake = RateLake.Open(dataFolder);
        if (remove is not null && !lake.Remove(remove))
        {
            Console.Error.WriteLine($"upright: no source has the id {remove}. List them: upright rates sources");
            return ExitCodes.Findings;
        }
        var sources = lake.Sources();
        if (json)
        {
            Json.Write([.. sources.Select(s => new SourceReport(s, lake.PricesByCode(s.SourceId)))], RatesJson.Default.SourceReportArray);
            return ExitCodes.Ok;
        }
        if (sources.Count == 0) Console.Error.WriteLine("No payer files are loaded. Load some: upright rates import FILE.json.gz");
        foreach (var source in sources) Console.WriteLine(Describe(source));
        return ExitCodes.Ok;
    }

    private static string Describe(RateSource s) => string.Create(CultureInfo.InvariantCulture, $"""
        {s.SourceId}  {s.Payer}  {s.Month}{(s.Synthetic ? "  SYNTHETIC" : "")}
          file      {s.FileName}, {s.FileBytes:N0} bytes, loaded {s.LoadedAt:yyyy-MM-dd HH:mm} UTC, codes {s.CodesFilter}
          items     {s.ItemsSeen:N0} seen, {s.ItemsKept:N0} kept
          prices    {s.PricesSeen:N0} seen, {s.PricesKept:N0} kept, of {s.CodesKept:N0} codes
          warnings  {(s.Warnings.Count == 0 ? "none" : string.Join(", ", s.Warnings.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key} {w.Value:N0}"))))}

        """);
}
