using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Loading;

internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders or archives.", Arity = ArgumentArity.OneOrMore };
        var release = new Option<Quarter?>("--release")
        {
            Description = "The quarter a reference file holds for, where neither its content nor its name says it.",
            HelpName = "2026-Q1",
            CustomParser = ReadQuarter,
        };
        var codes = CodesOption();
        var offline = new Option<bool>("--offline") { Description = "Fetch no remote provider groups of payers' files; prices that need them are kept and marked." };
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many payers' files are loaded at the same time. Default: one for each processor and each GB of memory.",
            HelpName = "N",
            DefaultValueFactory = _ => DataLoadOptions.AtOnceHere(),
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is < 1 or > 64)) result.AddError("--jobs: a number from 1 to 64.");
        });
        var quiet = new Option<bool>("--quiet") { Description = "Show no progress." };
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("import", "Loads publishers' and payers' files as shipped (zip, gz, plain), recognised by content: each whole or not at all, the same content once.") { paths, release, codes, offline, jobs, quiet, json, data }
            .WithExamples("upright import dme26-a.zip", "upright import ~/Downloads/cms --json", "upright import 2025-06_in-network-rates.json.gz --codes L,A5500,E0100-E0159");
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            using var remote = parsed.GetValue(offline) ? null : new RemoteProviderGroups();
            var options = new DataLoadOptions { Release = parsed.GetValue(release), Codes = parsed.GetRequiredValue(codes), AtOnce = parsed.GetValue(jobs), FetchGroups = remote is null ? null : remote.Fetch };
            return Run(parsed.GetRequiredValue(paths), options, parsed.GetValue(quiet), parsed.GetValue(json), parsed.GetValue(data), cancel);
        }, cancel));
        return command;
    }

    public static Option<CodeFilter> CodesOption() => new("--codes")
    {
        Description = "Codes kept of payers' files: families, codes and ranges (L,A5500,E0100-E0159), a file of them, or all. Default: every HCPCS Level II code.",
        HelpName = "LIST",
        DefaultValueFactory = _ => CodeFilter.LevelTwo,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            try
            {
                return CodeFilter.Parse(File.Exists(text) ? File.ReadAllText(text) : text);
            }
            catch (FormatException format)
            {
                result.AddError("--codes: " + format.Message);
                return CodeFilter.LevelTwo;
            }
        },
    };

    private static int Run(string[] paths, DataLoadOptions options, bool quiet, bool asJson, string? data, CancellationToken cancel)
    {
        using var progress = quiet ? null : new ProgressLine();
        using var load = new DataLoad(DataFolder.Resolve(data), options, progress);
        var outcomes = new List<FileOutcome>();
        foreach (var outcome in load.Paths(paths, cancel))
        {
            progress?.Clear();
            outcomes.Add(outcome);
            if (outcome.Status == FileStatus.Refused) Console.Error.WriteLine("upright: " + string.Join(Environment.NewLine, FileReport.Lines(outcome)));
            else foreach (var line in FileReport.Lines(outcome)) (asJson ? Console.Error : Console.Out).WriteLine(line);
        }
        if (asJson) Json.Write(LoadDocument.Of(outcomes), LoadJson.Default.LoadDocument);
        if (outcomes.Any(o => o.Status == FileStatus.Refused)) return ExitCodes.Unreadable;
        return outcomes.Any(o => o.RefusedRows.Count > 0) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static Quarter? ReadQuarter(ArgumentResult result)
    {
        if (QuarterText.TryParse(result.Tokens[0].Value, out var quarter)) return quarter;
        result.AddError($"'{result.Tokens[0].Value}' is not a quarter: write 2026-Q1 or 2026-01.");
        return null;
    }
}
