using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates;

namespace Upright.Commands.Rates;

/// <summary><c>upright rates import FILE…</c>: payers' files of in-network rates into the rate store.</summary>
internal static class RatesImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Payers' in-network files: .json, .json.gz or .zip.", Arity = ArgumentArity.OneOrMore };
        var codes = new Option<string>("--codes")
        {
            Description = "Codes to keep: families, codes and ranges (L,A5500,E0100-E0159), a file of them, or all. Default: every HCPCS Level II code.",
            HelpName = "LIST",
            DefaultValueFactory = _ => CodeFilter.LevelTwoName,
        };
        var offline = new Option<bool>("--offline") { Description = "Fetch no remote provider groups; rates that need them are kept and marked." };
        var quiet = new Option<bool>("--quiet") { Description = "Show no progress." };
        var json = new Option<bool>("--json") { Description = "Write what was loaded as one JSON document." };
        var data = DataFolder.Option();
        var command = new Command("import", "Load payers' in-network files into the rate store. A file is loaded whole or not at all; the same content twice is one load.")
        {
            files, codes, offline, quiet, json, data,
        }.WithExamples("upright rates import 2025-06_in-network-rates.json.gz --codes L", "upright rates import *.json.gz --codes L,A5500,E --data /srv/upright");
        command.SetAction((parsed, cancel) => Task.Run(() => Run(
            parsed.GetValue(files)!, parsed.GetValue(codes)!, parsed.GetValue(offline), parsed.GetValue(quiet), parsed.GetValue(json), DataFolder.Resolve(parsed.GetValue(data)), cancel), cancel));
        return command;
    }

    private static int Run(string[] files, string codes, bool offline, bool quiet, bool json, string dataFolder, CancellationToken cancel)
    {
        if (!TryReadCodes(codes, out var filter, out var wrong))
        {
            Console.Error.WriteLine("upright: " + wrong);
            return ExitCodes.Usage;
        }
        using var lake = RateLake.Open(dataFolder);
        using var remote = offline ? null : new RemoteProviderGroups();
        using var progress = quiet ? null : new ProgressLine();
        var done = new List<ImportOutcome>();
        var unreadable = false;
        foreach (var file in files)
        {
            try
            {
                var outcomes = lake.Import(file, new ImportOptions { Codes = filter, Progress = progress, Fetch = remote is null ? null : remote.Fetch }, cancel);
                progress?.Clear();
                done.AddRange(outcomes);
                if (!json) foreach (var outcome in outcomes) Console.WriteLine(ImportReport.Line(outcome));
            }
            catch (UnreadableInputException why)
            {
                // The other files are still worth loading; the exit code tells of this one.
                progress?.Clear();
                Console.Error.WriteLine("upright: " + why.Located);
                unreadable = true;
            }
        }
        if (json) Json.Write([.. done.Select(ImportReport.Of)], RatesJson.Default.ImportReportArray);
        return unreadable ? ExitCodes.Unreadable : ExitCodes.Ok;
    }

    private static bool TryReadCodes(string text, out CodeFilter filter, out string wrong)
    {
        (filter, wrong) = (CodeFilter.LevelTwo, "");
        try
        {
            filter = CodeFilter.Parse(File.Exists(text) ? File.ReadAllText(text) : text);
            return true;
        }
        catch (FormatException format)
        {
            wrong = "--codes: " + format.Message;
            return false;
        }
    }
}
