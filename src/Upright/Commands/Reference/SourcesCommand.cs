using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Store.Reference;

namespace Upright.Commands.Reference;

internal static class SourcesCommand
{
    public static Command Create()
    {
        var refused = new Option<bool>("--refused") { Description = "Show every refused row with its place and reason." };
        var remove = new Option<long?>("--remove") { Description = "Take the source of this number out of the store.", HelpName = "N" };
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("sources", "What is loaded: publisher, release, dates, checksum, rows, refused rows, when.") { refused, remove, json, data }
            .WithExamples("upright sources", "upright sources --refused --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            if (parsed.GetValue(remove) is { } id)
            {
                if (SourceList.All(store).FirstOrDefault(s => s.Id == id) is not { } source || source.Standing == SourceStanding.Starter || !SourceList.Remove(store, id))
                {
                    Console.Error.WriteLine($"upright: there is no loaded source {id} that could be removed (starter data stay).");
                    return ExitCodes.Usage;
                }
                Console.Error.WriteLine($"Removed {source.Title}, {source.Release}.");
            }
            var all = SourceList.All(store);
            if (parsed.GetValue(json))
            {
                Json.Write(new SourcesDocument(DataFolder.Resolve(parsed.GetValue(data)), [.. all.Select(s => LoadedDocument.Of(s, parsed.GetValue(refused) ? Refused(store, s) : null))]), ReferenceJson.Default.SourcesDocument);
                return ExitCodes.Ok;
            }
            var table = new TextTable("No", "Kind", "Publisher", "Release", "Holds", "Rows", "Refused", "SHA-256", "Loaded (UTC)", "File").RightAlign(0, 5, 6);
            foreach (var s in all)
                table.Add(Number(s.Id), s.Kind, s.Publisher, s.Release + (s.Standing == SourceStanding.Starter ? " STARTER" : s.Partial ? " EXCERPT" : ""), s.Holds.ToString(), Number(s.Rows), Number(s.RefusedRows), s.Sha256[..12], $"{s.LoadedAt:yyyy-MM-dd HH:mm}", s.File);
            Console.WriteLine(table);
            foreach (var s in all)
            {
                foreach (var (reason, count) in s.LeftOut) Console.WriteLine($"{s.Id}: left out {count:N0} rows: {reason}");
                foreach (var note in s.Notes.Where(_ => s.Standing == SourceStanding.Official)) Console.WriteLine($"{s.Id}: {note}");
                if (parsed.GetValue(refused))
                    foreach (var row in SourceList.RefusedRows(store, s.Id)) Console.WriteLine($"{s.Id}: {s.File}:{row.Line}{(row.Column is { } column ? $":{column}" : "")}: {row.Reason}");
            }
            return ExitCodes.Ok;
        });
        return command;
    }

    public static IReadOnlyList<RefusedRowDocument> Refused(ReferenceStore store, LoadedSource source) =>
        [.. SourceList.RefusedRows(store, source.Id).Select(r => new RefusedRowDocument(r.Line, r.Column, r.Reason))];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
