using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;
using Upright.Store.Reference.Searching;

namespace Upright.Commands.Reference;

internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("words") { Description = "A code, the beginning of one, or words; misspellings are forgiven.", Arity = ArgumentArity.OneOrMore };
        var on = Ask.On();
        var most = new Option<int>("--most") { Description = "How many codes at the most.", DefaultValueFactory = _ => 15, HelpName = "N" };
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("search", "Finds codes by code or words, best first.") { words, on, most, json, data }
            .WithExamples("upright search \"polycentric knee\"", "upright search kafo carbon --most 5 --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            var query = string.Join(' ', parsed.GetRequiredValue(words));
            var choice = ReleaseResolver.Choose(SourceList.All(store, ReferenceKinds.Hcpcs), parsed.GetValue(on), Ask.Today, "codes", s => !s.Partial || s.Standing == SourceStanding.Starter, "HCPCS release", "hcpcs");
            var source = choice.Source ?? choice.Nearest;
            IReadOnlyList<SearchHit> hits = source is null ? [] : CodeSearch.Over(new Codes(store).Of(source)).Find(query, Math.Clamp(parsed.GetValue(most), 1, 1000));
            var remark = choice.Remark ?? choice.Absence?.Explanation;
            var corrections = hits.Count > 0 ? hits[0].Corrections : new Dictionary<string, string>();
            if (parsed.GetValue(json))
            {
                Json.Write(new SearchDocument(query, choice.On, remark, corrections, [.. hits.Select(h => new SearchHitDocument(h.Code, h.Description, h.PlainName, h.Score))], source is null ? null : SourceDocument.Of(source)), ReferenceJson.Default.SearchDocument);
            }
            else
            {
                foreach (var hit in hits) Console.WriteLine($"{hit.Code}  {Wrap.At(hit.Description, "       ")}");
                if (hits.Count == 0) Console.WriteLine($"Nothing found for \"{query}\".");
                foreach (var (asked, read) in corrections) Console.WriteLine($"({asked} was read as {read})");
                if (source is not null) Console.WriteLine("Source: " + Say.Source(source));
                if (remark is not null) Console.WriteLine(Wrap.At(remark, ""));
            }
            return hits.Count == 0 ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }
}
