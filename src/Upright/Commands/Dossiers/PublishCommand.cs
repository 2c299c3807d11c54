using System.CommandLine;
using System.Diagnostics;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Coverage;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Dossiers.Building;
using Upright.Dossiers.Publishing;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;

namespace Upright.Commands.Dossiers;

internal static class PublishCommand
{
    public static Command Create()
    {
        var codes = new Option<string>("--codes") { Description = "The beginning of the codes to publish: L for all orthotic and prosthetic codes, L2 for some of them, L2387 for one.", DefaultValueFactory = _ => "L", HelpName = "PREFIX" };
        codes.Validators.Add(r =>
        {
            var prefix = r.GetValueOrDefault<string>();
            if (prefix.Length is 0 or > 5 || !char.IsAsciiLetter(prefix[0]) || !prefix.Skip(1).All(char.IsAsciiDigit)) r.AddError($"'{prefix}' is not the beginning of an HCPCS Level II code: a letter and up to four digits, such as L or L23.");
        });
        var on = Ask.On();
        var state = FeeCommand.StateOption();
        var folder = new Option<string>("--out") { Description = "Folder of the site.", HelpName = "DIR", Required = true };
        var data = DataFolder.Option();
        var command = new Command("publish", "A site of plain files: one dossier a code, an index with search; opens from the file system or any web server.") { codes, on, state, folder, data }
            .WithExamples("upright publish --codes L --out site", "upright publish --codes L23 --on 2026-02-01 --state TX --out site");
        command.SetAction(async (parsed, cancellation) =>
        {
            var clock = Stopwatch.StartNew();
            var dataFolder = parsed.GetValue(data);
            var question = new DossierQuestion(default, parsed.GetValue(on), parsed.GetValue(state), Ask.Today);
            List<HcpcsCode> wanted;
            PreparedPrices? prices;
            using (var store = Ask.Open(dataFolder))
            {
                wanted = Codes(store, parsed.GetRequiredValue(codes).ToUpperInvariant(), question);
                prices = Prices(dataFolder, store, wanted, question);
            }
            if (wanted.Count == 0)
            {
                await Console.Error.WriteLineAsync($"upright: no loaded release names a code that begins with {parsed.GetRequiredValue(codes).ToUpperInvariant()}. To load one: upright fetch hcpcs, or upright import FILE.");
                return ExitCodes.Findings;
            }
            var output = new OutputFolder(parsed.GetRequiredValue(folder));
            var shelf = new DescriptorShelf();
            var count = 0;
            var index = await new StaticSite(output.Path("")).Publish(wanted, question, () =>
            {
                var store = Ask.Open(dataFolder);
                return new OpenBuilder(new DossierBuilder(store, CoverageLibrary.Shipped, prices, shelf), store);
            }, _ => Progress(Interlocked.Increment(ref count), wanted.Count, clock), cancellation);
            Console.WriteLine($"{output.Path("index.html")}: {index.Count:N0} dossiers, {index.Count(i => i.IsWrittenUp):N0} of them written up, {clock.Elapsed.TotalSeconds:0.0} s");
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>The codes of the release that holds on the day, valid on it; without such a release, those of the latest.</summary>
    private static List<HcpcsCode> Codes(ReferenceStore store, string prefix, DossierQuestion question)
    {
        var sources = SourceList.All(store, ReferenceKinds.Hcpcs);
        var day = question.On ?? question.Today;
        var source = sources.Where(s => s.Holds.Contains(day)).OrderBy(s => s.Partial).FirstOrDefault() ?? sources.OrderBy(s => s.Partial).ThenByDescending(s => s.Holds.From).FirstOrDefault();
        return source is null ? [] : [.. new Codes(store).Of(source).Where(r => r.Code.StartsWith(prefix, StringComparison.Ordinal) && (r.Terminated is null || r.Terminated >= day)).Select(r => HcpcsCode.Parse(r.Code))];
    }

    private static PreparedPrices? Prices(string? dataFolder, ReferenceStore store, List<HcpcsCode> codes, DossierQuestion question)
    {
        using var book = DossierRoom.OpenBook(dataFolder, store);
        return book is null ? null : new PreparedPrices(book, codes, question.On, question.State);
    }

    private static void Progress(int done, int all, Stopwatch clock)
    {
        if (Console.IsErrorRedirected || (done % 20 != 0 && done != all)) return;
        var rate = done / clock.Elapsed.TotalSeconds;
        Console.Error.Write($"\r{done:N0} of {all:N0} dossiers, {rate:0} a second, {(all - done) / rate:0} s left   {(done == all ? "\n" : "")}");
    }
}
