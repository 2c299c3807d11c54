using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Commands.Validate;

/// <summary><c>upright validate FILE…</c>: payers' files against CMS's schemas and against what no schema says.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Payers' files: .json, .json.gz or .zip.", Arity = ArgumentArity.OneOrMore };
        var schema = new Option<string>("--schema") { Description = "Schema to hold against the file: auto, 1.x or 2.x.", HelpName = "VERSION", DefaultValueFactory = _ => "auto" };
        schema.AcceptOnlyFromAmong("auto", "1.x", "2.x");
        var kind = new Option<string?>("--kind") { Description = "Kind of file, when its root does not tell: in-network, allowed-amounts, table-of-contents or provider-reference.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong("in-network", "allowed-amounts", "table-of-contents", "provider-reference");
        var most = new Option<int>("--max-errors") { Description = "How many violations to list (all are counted); 0 for all.", HelpName = "N", DefaultValueFactory = _ => 1_000 };
        most.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--max-errors is 0 or more.");
        });
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Day against which rates are called expired (default: the file's last_updated_on).",
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
                result.AddError("--as-of is written as 2026-10-01.");
                return null;
            },
        };
        var codes = new Option<string?>("--codes") { Description = "A text file of the HCPCS Level II codes that exist, one first on each line (default: the HCPCS releases of the data folder, by the file's date).", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write one JSON document: an object for one file, an array for several." };
        var data = DataFolder.Option();

        var command = new Command("validate", "Check payers' Transparency in Coverage files against CMS's schemas, and for what no schema says. Exit code 1 when anything is wrong.")
        {
            files, schema, kind, most, asOf, codes, json, data,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            using var existing = ExistingCodes.Open(parsed.GetValue(codes), parsed.GetValue(data));
            var options = new ValidationOptions
            {
                Major = parsed.GetValue(schema) switch { "1.x" => 1, "2.x" => 2, _ => null },
                Kind = parsed.GetValue(kind) switch
                {
                    "in-network" => FileKind.InNetwork,
                    "allowed-amounts" => FileKind.AllowedAmounts,
                    "table-of-contents" => FileKind.TableOfContents,
                    "provider-reference" => FileKind.ProviderReference,
                    _ => null,
                },
                MostViolations = parsed.GetValue(most) is > 0 and var n ? n : int.MaxValue,
                AsOf = parsed.GetValue(asOf),
                CodeSets = existing.Sets,
                CodeSetsName = existing.Name,
            };
            return Run(parsed.GetValue(files)!, options, parsed.GetValue(json), cancellation);
        }, cancellation));
        return command.WithExamples(
            "upright validate 2026-10_in-network-rates.json.gz",
            "upright validate index.json --json --max-errors 50");
    }

    private static int Run(string[] files, ValidationOptions options, bool json, CancellationToken cancellation)
    {
        var reports = new JsonArray();
        var exit = ExitCodes.Ok;
        var progress = new ProgressLine();
        foreach (var file in files)
        {
            try
            {
                foreach (var report in PayerFileValidator.ValidateFile(file, options, DateTimeOffset.UtcNow, progress, cancellation))
                {
                    progress.Clear();
                    if (json) reports.Add(JsonSerializer.SerializeToNode(report, ValidateJson.Default.ValidationReport));
                    else ReportText.Write(Console.Out, report);
                    if (report.Unreadable is { } unreadable)
                    {
                        Console.Error.WriteLine($"upright: {report.File}@{unreadable.Offset}: {unreadable.Message}");
                        exit = ExitCodes.Unreadable;
                    }
                    else if (report.HasErrors && exit == ExitCodes.Ok)
                    {
                        exit = ExitCodes.Findings;
                    }
                }
            }
            catch (UnreadableInputException unreadable)
            {
                // The other files are still worth checking; the exit code tells of this one.
                Console.Error.WriteLine("upright: " + unreadable.Located);
                exit = ExitCodes.Unreadable;
                var refused = new RefusedFile(unreadable.File ?? file, false, new Unreadable(unreadable.Offset ?? 0, unreadable.Message));
                if (json) reports.Add(JsonSerializer.SerializeToNode(refused, ValidateJson.Default.RefusedFile));
            }
        }
        // Always one document: an object for one file, an array for several and for a zip that holds several.
        if (json) Json.Write(reports.Count == 1 && files.Length == 1 ? reports[0]! : reports, ValidateJson.Default.JsonNode);
        return exit;
    }
}
