using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Store.Reference.Importing;

namespace Upright.Commands.Reference;

internal static partial class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders or archives.", Arity = ArgumentArity.OneOrMore };
        var release = new Option<Quarter?>("--release")
        {
            Description = "The quarter a file holds for, where neither its content nor its name says it.",
            HelpName = "2026-Q1",
            CustomParser = ReadQuarter,
        };
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("import", "Loads publishers' files as shipped (zip, gz, plain), recognised by content: each whole or not at all, the same content once.") { paths, release, json, data }
            .WithExamples("upright import dme26-a.zip", "upright import ~/Downloads/cms --json");
        command.SetAction((parsed, cancel) =>
            // On a thread of its own: Ctrl-C is only heeded once the action has returned its task.
            Task.Run(() => Run(parsed.GetRequiredValue(paths), parsed.GetValue(release), parsed.GetValue(json), parsed.GetValue(data), cancel), CancellationToken.None));
        return command;
    }

    private static int Run(string[] paths, Quarter? release, bool asJson, string? data, CancellationToken cancel)
    {
        using var store = Ask.Open(data);
        var outcomes = new ImportRun(new ReferenceImport(store), release, o => ImportReport.Write(o, asJson)).Of(paths, cancel);
        if (asJson) Json.Write(ImportReport.Document(outcomes), ReferenceJson.Default.ImportDocument);
        if (outcomes.Any(o => o.Status == ImportStatus.Refused)) return ExitCodes.Unreadable;
        return outcomes.Any(o => o.Refused.Count > 0) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static Quarter? ReadQuarter(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (QuarterPattern().Match(text) is { Success: true } quarter) return new Quarter(int.Parse(quarter.Groups[1].Value, CultureInfo.InvariantCulture), quarter.Groups[2].Value[0] - '0');
        if (DateOnly.TryParseExact(text.Length == 7 ? text + "-01" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Quarter.Of(date);
        result.AddError($"'{text}' is not a quarter: write 2026-Q1 or 2026-01.");
        return null;
    }

    [GeneratedRegex("^(20\\d\\d)-?[qQ]([1-4])$")]
    private static partial Regex QuarterPattern();
}
