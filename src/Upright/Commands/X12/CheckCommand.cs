using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.CodeSets;
using Upright.Store.Reference.CodeSets;
using Upright.X12.Checking;
using Upright.X12.Showing;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 check FILE</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = InputFile.Argument();
        var level = new Option<int>("--level") { Description = "The highest SNIP level to check: 1 syntax, 2 guide, 3 balancing, 4 situations, 5 codes, 6 supplies, 7 payer.", DefaultValueFactory = _ => 7, HelpName = "1-7" };
        level.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 7) result.AddError("--level is 1 to 7.");
        });
        var payer = new Option<string?>("--payer") { Description = "A payer's profile for level 7: " + string.Join(", ", PayerProfile.BuiltIn.Select(p => p.Id)) + ", or a JSON file.", HelpName = "PROFILE" };
        var most = new Option<int>("--most") { Description = "The most findings to print (JSON has them all).", DefaultValueFactory = _ => 100, HelpName = "N" };
        var values = new Option<bool>("--values") { Description = "Show the values of marked segments, which may be patient data." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var data = DataFolder.Option();
        var command = new Command("check", "Check a file at SNIP levels 1 to 7. Exit code 1 when anything of error severity is found.") { file, level, payer, most, values, json, data };
        command.SetAction((parsed, cancellation) =>
        {
            // The store is opened only for the level that asks it: it costs more than a small file's check.
            using var store = parsed.GetValue(level) < 5 ? null : Ask.Open(parsed.GetValue(data));
            var options = new CheckOptions
            {
                DeepestLevel = parsed.GetValue(level),
                Profile = Profiles.Find(parsed.GetValue(payer)),
                CodeSets = store is null ? NoCodeSets.Instance : new ReferenceCodeSets(store),
            };
            return Task.FromResult(Run(parsed.GetValue(file)!, options, parsed.GetValue(most), parsed.GetValue(values), parsed.GetValue(json), cancellation));
        });
        return command.WithExamples("upright x12 check claims.edi", "upright x12 check claims.edi --level 4 --json");
    }

    private static int Run(string file, CheckOptions options, int most, bool values, bool json, CancellationToken cancellation)
    {
        CheckReport report;
        using (var stream = InputFile.Open(file)) report = FileCheck.Check(stream, file, options, cancellation);
        if (json) Json.Write(CheckDocument.Of(file, report), X12Json.Default.CheckDocument);
        else Print(file, report, most, values);
        return report.Errors > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static void Print(string file, CheckReport report, int most, bool values)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        var shown = report.Findings.Take(most).ToList();
        var segments = Mark(file, shown, values);
        for (var i = 0; i < shown.Count; i++) FindingText.Write(output, shown[i], shown[i].Severity == Severity.Info ? null : segments[i]);
        if (report.Findings.Count > most) output.WriteLine($"… and {report.Findings.Count - most:N0} more (--most N shows more).");
        output.WriteLine($"{Path.GetFileName(file)}: {string.Join(", ", report.Kinds.DefaultIfEmpty("no checked kind"))}; {Count(report.Sets, "set")}, {Count(report.Claims, "claim")}, {Count(report.Segments, "segment")}: " +
            $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}, {Count(report.Infos, "note")}.");
        Console.Out.Write(output.ToString());
    }

    private static string Count(long count, string word) => $"{count:N0} {word}{(count == 1 ? "" : "s")}";

    private static IReadOnlyList<MarkedSegment?> Mark(string file, List<Finding> findings, bool values)
    {
        if (file == "-" || findings.Count == 0) return new MarkedSegment?[findings.Count];
        using var stream = InputFile.Open(file);
        return MarkedSegments.Of(stream, findings, values);
    }
}
