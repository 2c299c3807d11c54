using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Store.Rates;
using Upright.Store.Reference;

namespace Upright.Loading;

internal static class SourcesCommand
{
    public static Command Create()
    {
        var refused = new Option<bool>("--refused") { Description = "Show every refused row with its place and reason." };
        var remove = new Option<string?>("--remove") { Description = "Take the source of this number or id out of the store.", HelpName = "ID" };
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("sources", "What is loaded: publisher, release, dates, checksum, rows, refused rows, when; of payers' files items, prices, codes and oddities.") { refused, remove, json, data }
            .WithExamples("upright sources", "upright sources --refused", "upright sources --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            using var lake = RateLake.Open(DataFolder.Resolve(parsed.GetValue(data)));
            if (parsed.GetValue(remove) is { } id && !Remove(store, lake, id))
            {
                Console.Error.WriteLine($"upright: there is no loaded source {id} that could be removed (starter data stay). List them: upright sources");
                return ExitCodes.Findings;
            }
            var all = SourceList.All(store);
            if (parsed.GetValue(json))
            {
                Json.Write(new SourcesDocument(DataFolder.Resolve(parsed.GetValue(data)), [.. all.Select(s => ReferenceFileDocument.Of(s, parsed.GetValue(refused) ? Refused(store, s) : null))],
                    [.. lake.Sources().Select(s => PayerFileDocument.Of(s, lake.PricesByCode(s.SourceId)))]), LoadJson.Default.SourcesDocument);
                return ExitCodes.Ok;
            }
            Print(store, all, parsed.GetValue(refused));
            foreach (var source in lake.Sources()) Print(source);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static bool Remove(ReferenceStore store, RateLake lake, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && SourceList.All(store).Any(s => s.Id == number && s.Standing == SourceStanding.Official)
            ? SourceList.Remove(store, number)
            : lake.Remove(id);

    private static void Print(ReferenceStore store, IReadOnlyList<LoadedSource> all, bool refused)
    {
        var table = new TextTable("No", "Kind", "Publisher", "Release", "Holds", "Rows", "Refused", "SHA-256", "Loaded (UTC)", "File").RightAlign(0, 5, 6);
        foreach (var s in all)
            table.Add(Number(s.Id), s.Kind, s.Publisher, s.Release + (s.Standing == SourceStanding.Starter ? " STARTER" : s.Partial ? " EXCERPT" : ""), s.Holds.ToString(), Number(s.Rows), Number(s.RefusedRows), s.Sha256[..12], $"{s.LoadedAt:yyyy-MM-dd HH:mm}", s.File);
        Console.WriteLine(table);
        foreach (var s in all)
        {
            foreach (var (reason, count) in s.LeftOut) Console.WriteLine($"{s.Id}: left out {count:N0} rows: {reason}");
            foreach (var note in s.Notes.Where(_ => s.Standing == SourceStanding.Official)) Console.WriteLine($"{s.Id}: {note}");
            if (!refused) continue;
            foreach (var row in SourceList.RefusedRows(store, s.Id)) Console.WriteLine($"{s.Id}: {s.File}:{row.Line}{(row.Column is { } column ? $":{column}" : "")}: {row.Reason}");
        }
    }

    private static void Print(RateSource s)
    {
        Console.WriteLine();
        Console.WriteLine($"{s.SourceId}  {s.Payer}  {s.Month}{(s.Synthetic ? "  SYNTHETIC SAMPLE" : "")}");
        Console.WriteLine($"  file      {s.FileName}, {Number(s.FileBytes)} bytes, SHA-256 {s.FileSha256[..12]}, schema {s.SchemaVersion ?? "not stated"}, loaded {s.LoadedAt:yyyy-MM-dd HH:mm} UTC, codes {s.CodesFilter}");
        Console.WriteLine($"  items     {Number(s.ItemsSeen)} seen, {Number(s.ItemsKept)} kept");
        Console.WriteLine($"  prices    {Number(s.PricesSeen)} seen, {Number(s.PricesKept)} kept, of {Number(s.CodesKept)} codes");
        Console.WriteLine($"  warnings  {(s.Warnings.Count == 0 ? "none" : string.Join(", ", s.Warnings.Select(w => $"{w.Key} {Number(w.Value)}")))}");
    }

    private static IReadOnlyList<RefusedRowDocument> Refused(ReferenceStore store, LoadedSource source) =>
        [.. SourceList.RefusedRows(store, source.Id).Select(r => new RefusedRowDocument(r.Line, r.Column, r.Reason))];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
