using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;
using Upright.X12.Checking;
using Upright.X12.Showing;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 show FILE</c></summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An X12 file." };
        var level = new Option<int>("--level") { Description = "Show findings up to this SNIP level.", DefaultValueFactory = _ => 7, HelpName = "1-7" };
        var values = new Option<bool>("--values") { Description = "Show values as they are, which may be patient data; else letters are x and digits 9." };
        var json = new Option<bool>("--json") { Description = "One JSON document: a row for each segment." };
        level.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 7) result.AddError("--level is 1 to 7.");
        });
        var command = new Command("show", "Show loops as a tree with names and plain meanings, findings in place.") { file, level, values, json };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            CheckReport report;
            using (var stream = InputFile.Open(path)) report = FileCheck.Check(stream, path, new CheckOptions { DeepestLevel = parsed.GetValue(level) }, cancellation);
            using var again = InputFile.Open(path);
            var sets = SetTree.Read(again, path, report, parsed.GetValue(values));
            if (parsed.GetValue(json))
            {
                Json.Write([.. sets.SelectMany(ShownRow.Of)], X12Json.Default.ShownRowArray);
                return Task.FromResult(report.Errors > 0 ? ExitCodes.Findings : ExitCodes.Ok);
            }
            using var output = new StreamWriter(Console.OpenStandardOutput());
            foreach (var set in sets)
            {
                cancellation.ThrowIfCancellationRequested();
                output.WriteLine($"Set {set.Number}: {set.Kind}");
                foreach (var finding in set.OtherFindings) Finding(output, finding, 1);
                Loop(output, set.Root, 1);
            }
            return Task.FromResult(report.Errors > 0 ? ExitCodes.Findings : ExitCodes.Ok);
        });
        return command.WithExamples("upright x12 show claims.edi", "upright x12 show 835.edi --values");
    }

    private static void Loop(StreamWriter output, ShownLoop loop, int depth)
    {
        foreach (var content in loop.Content)
        {
            if (content is ShownLoop inner)
            {
                output.WriteLine($"{Indent(depth)}{inner.Id} {inner.Title}");
                Loop(output, inner, depth + 1);
            }
            else if (content is ShownSegment segment) Segment(output, segment, depth);
        }
    }

    private static void Segment(StreamWriter output, ShownSegment segment, int depth)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Indent(depth)}{segment.Name,-4}{segment.Title}  [{segment.Position}]"));
        foreach (var element in segment.Elements)
            output.WriteLine($"{Indent(depth)}    {element.Reference,-9} {element.Name}: {element.Value}{(element.Meaning is { } meaning ? $" ({meaning})" : "")}");
        foreach (var finding in segment.Findings) Finding(output, finding, depth + 1);
    }

    private static void Finding(StreamWriter output, Finding finding, int depth) =>
        output.WriteLine($"{Indent(depth)}!! {finding.Severity.ToString().ToUpperInvariant()} {finding.Id}: {finding.Message}");

    private static string Indent(int depth) => new(' ', 2 * depth);
}
