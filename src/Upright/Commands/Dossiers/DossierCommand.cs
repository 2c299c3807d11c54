using System.CommandLine;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using Upright.Dossiers.Rendering;

namespace Upright.Commands.Dossiers;

internal static class DossierCommand
{
    private static readonly string[] Formats = ["html", "pdf", "md", "json"];

    public static Command Create()
    {
        var code = Ask.CodeArgument();
        var on = Ask.On();
        var state = FeeCommand.StateOption();
        var format = FormatOption();
        var folder = new Option<string?>("--out") { Description = "Folder for the files (default: the current one). Files there with the same name are replaced.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "The dossier as one JSON document on standard output; no file is written." };
        var data = DataFolder.Option();
        var command = new Command("dossier", "The publication for one code: what it is, what it pays, what a claim needs; as a page that stands alone, as PDF, Markdown or JSON.")
            { code, on, state, format, folder, json, data }
            .WithExamples("upright dossier L2387 --out dossiers", "upright dossier L2387 --on 2026-02-01 --state TX --format html,pdf,md,json --out dossiers", "upright dossier L2387 --json");
        command.SetAction(async (parsed, cancellation) =>
        {
            var question = new DossierQuestion(HcpcsCode.Parse(parsed.GetRequiredValue(code)), parsed.GetValue(on), parsed.GetValue(state), Ask.Today);
            Dossier dossier;
            using (var room = DossierRoom.Open(parsed.GetValue(data))) dossier = room.Builder.Build(question);
            if (parsed.GetValue(json))
            {
                await Console.Out.WriteLineAsync(DossierRenderer.Json(dossier));
                return Exit(dossier);
            }
            var written = await Write(dossier, parsed.GetRequiredValue(format), parsed.GetValue(folder) ?? ".", cancellation);
            if (dossier.Descriptor.Why is { } why) await Console.Error.WriteLineAsync($"upright: {why.Explanation} {why.Supply}");
            return written ? Exit(dossier) : ExitCodes.Findings;
        });
        return command;
    }

    private static int Exit(Dossier dossier) => dossier.Descriptor.Content is null ? ExitCodes.Findings : ExitCodes.Ok;

    private static async Task<bool> Write(Dossier dossier, string[] formats, string folder, CancellationToken cancellation)
    {
        var files = new OutputFolder(folder);
        var name = dossier.Code.Value + (dossier.State is { } state ? "-" + state.Abbreviation : "");
        var complete = true;
        await using var renderer = new DossierRenderer();
        if (formats.Contains("html")) Say(await files.Write(name + ".html", await renderer.Html(dossier), cancellation));
        if (formats.Contains("md")) Say(await files.Write(name + ".md", DossierRenderer.Markdown(dossier), cancellation));
        if (formats.Contains("json")) Say(await files.Write(name + ".json", DossierRenderer.Json(dossier) + "\n", cancellation));
        if (formats.Contains("pdf")) complete = await Print(files, name, await renderer.Html(dossier, onPaper: true), cancellation);
        return complete;
    }

    private static async Task<bool> Print(OutputFolder files, string name, string html, CancellationToken cancellation)
    {
        if (Chromium.Find() is not { } browser)
        {
            await Console.Error.WriteLineAsync($"upright: no PDF was made: it is printed by a Chromium, Chrome or Edge on this machine, and none was found on the path. Install one, or name it in {Chromium.Variable}; the HTML file prints the same from any browser.");
            return false;
        }
        var page = Path.Combine(Path.GetTempPath(), $"upright-{Guid.NewGuid():N}.html");
        try
        {
            await File.WriteAllTextAsync(page, html, cancellation);
            await Chromium.Print(browser, page, files.Path(name + ".pdf"), cancellation);
            Say(files.Path(name + ".pdf"));
            return true;
        }
        catch (PrintFailedException failed)
        {
            await Console.Error.WriteLineAsync("upright: no PDF was made: " + failed.Message);
            return false;
        }
        finally
        {
            File.Delete(page);
        }
    }

    private static Option<string[]> FormatOption() => new("--format")
    {
        Description = "html, pdf, md, json, or several with commas.",
        HelpName = "LIST",
        DefaultValueFactory = _ => ["html"],
        CustomParser = result =>
        {
            var asked = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(f => f.ToLowerInvariant()).Distinct().ToArray();
            if (asked.FirstOrDefault(f => !Formats.Contains(f)) is { } unknown) result.AddError($"'{unknown}' is no format of a dossier: html, pdf, md or json.");
            else if (asked.Length == 0) result.AddError("--format names at least one of html, pdf, md and json.");
            return asked;
        },
    };

    private static void Say(string file) => Console.WriteLine(file);
}
