using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.Containers;
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
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetRequiredValue(paths), parsed.GetValue(release), parsed.GetValue(json), parsed.GetValue(data), cancel)));
        return command;
    }

    private static int Run(string[] paths, Quarter? release, bool asJson, string? data, CancellationToken cancel)
    {
        using var store = Ask.Open(data);
        var import = new ReferenceImport(store);
        var outcomes = new List<ImportOutcome>();
        foreach (var (file, named) in Files(paths))
        {
            IReadOnlyList<InputMember> members;
            try
            {
                members = InputMembers.Of(file);
            }
            catch (UnreadableInputException e)
            {
                Report(new ImportOutcome(file, ImportStatus.Refused, "unreadable", null, [], e.Located), asJson);
                outcomes.Add(new ImportOutcome(file, ImportStatus.Refused, "unreadable", null, [], e.Located));
                continue;
            }
            foreach (var member in members)
            {
                cancel.ThrowIfCancellationRequested();
                var outcome = import.Import(member, release, cancel);
                // A file named on the command line that is of no known kind is an error; one met in a folder or archive is only passed over.
                if (outcome.Status == ImportStatus.NotRecognised && named && members.Count == 1)
                    outcome = outcome with { Status = ImportStatus.Refused, Error = $"{member.Display}: this is {outcome.What}, none of the known files. Known are: HCPCS Level II, DMEPOS fee schedule, rural ZIP codes, former bidding areas, MUE for DME suppliers, ICD-10-CM order file, NUCC taxonomy, places of service." };
                Report(outcome, asJson);
                outcomes.Add(outcome);
            }
        }
        if (asJson)
            Json.Write(new ImportDocument([.. outcomes.Select(o => new ImportedDocument(o.Display, Word(o.Status), o.What, o.Source is null ? null : LoadedDocument.Of(o.Source), [.. o.Refused.Select(r => new RefusedRowDocument(r.Line, r.Column, r.Reason))], o.Error))]), ReferenceJson.Default.ImportDocument);
        if (outcomes.Any(o => o.Status == ImportStatus.Refused)) return ExitCodes.Unreadable;
        return outcomes.Any(o => o.Refused.Count > 0) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static IEnumerable<(string File, bool Named)> Files(string[] paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return (path, true);
                continue;
            }
            foreach (var file in Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Order(StringComparer.Ordinal)) yield return (file, false);
        }
    }

    private static void Report(ImportOutcome outcome, bool asJson)
    {
        const int shown = 10;
        var output = asJson ? Console.Error : Console.Out;
        switch (outcome.Status)
        {
            case ImportStatus.Loaded:
                var source = outcome.Source!;
                output.WriteLine($"{outcome.Display}: {outcome.What}, {source.Release} ({source.Holds}): {source.Rows:N0} rows taken, {outcome.Refused.Count:N0} refused.");
                foreach (var (reason, count) in source.LeftOut) output.WriteLine($"  left out {count:N0}: {reason}");
                foreach (var note in source.Notes) output.WriteLine("  " + note);
                foreach (var row in outcome.Refused.Take(shown)) output.WriteLine($"  refused {outcome.Display}:{row.Line}{(row.Column is { } column ? $":{column}" : "")}: {row.Reason}");
                if (outcome.Refused.Count > shown) output.WriteLine($"  … and {outcome.Refused.Count - shown:N0} more: upright sources --refused");
                break;
            case ImportStatus.AlreadyLoaded:
                output.WriteLine($"{outcome.Display}: {outcome.What}: the same content is loaded already ({outcome.Source!.Release}); nothing changed.");
                break;
            case ImportStatus.NotRecognised:
                output.WriteLine($"{outcome.Display}: {outcome.What}; not taken.");
                break;
            default:
                Console.Error.WriteLine($"upright: {outcome.Error} Nothing of it was stored.");
                break;
        }
    }

    private static string Word(ImportStatus status) => status switch
    {
        ImportStatus.Loaded => "loaded",
        ImportStatus.AlreadyLoaded => "already-loaded",
        ImportStatus.NotRecognised => "not-recognised",
        _ => "refused",
    };

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
