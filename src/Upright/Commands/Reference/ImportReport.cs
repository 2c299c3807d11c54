using Upright.Store.Reference.Importing;

namespace Upright.Commands.Reference;

/// <summary>What <c>upright import</c> says of each content.</summary>
internal static class ImportReport
{
    /// <param name="asJson">Then standard output is the document's, and this goes to standard error.</param>
    public static void Write(ImportOutcome outcome, bool asJson)
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

    public static ImportDocument Document(IEnumerable<ImportOutcome> outcomes) => new([.. outcomes.Select(o => new ImportedDocument(
        o.Display, Word(o.Status), o.What, o.Source is null ? null : LoadedDocument.Of(o.Source), [.. o.Refused.Select(r => new RefusedRowDocument(r.Line, r.Column, r.Reason))], o.Error))]);

    private static string Word(ImportStatus status) => status switch
    {
        ImportStatus.Loaded => "loaded",
        ImportStatus.AlreadyLoaded => "already-loaded",
        ImportStatus.NotRecognised => "not-recognised",
        _ => "refused",
    };
}
