using System.Globalization;

namespace Upright.Loading;

/// <summary>The outcome of a file in lines of words.</summary>
internal static class FileReport
{
    private const int MostRefusedShown = 10;

    public static IEnumerable<string> Lines(FileOutcome outcome)
    {
        switch (outcome)
        {
            case { Rates: { } rates }:
                var verb = outcome.Status switch
                {
                    FileStatus.Loaded => "loaded",
                    FileStatus.Replaced => "loaded with more codes",
                    _ => $"the same content is loaded already{(rates.FileName == outcome.File ? "" : $", as {rates.FileName}")}; nothing changed",
                };
                yield return Text($"{outcome.File}: {outcome.What} of {rates.Payer}, {rates.Month}: {verb}: {rates.PricesKept:N0} prices of {rates.CodesKept:N0} codes kept ({rates.ItemsKept:N0} of {rates.ItemsSeen:N0} items).{(rates.Synthetic ? " SYNTHETIC." : "")}");
                if (rates.GroupsUnresolved > 0) yield return Text($"  {rates.GroupsUnresolved:N0} provider groups are named and not in the file: their prices are kept and marked.");
                foreach (var (kind, count) in rates.Warnings) yield return Text($"  {kind}: {count:N0}");
                break;
            case { Providers: { } providers }:
                yield return Text($"{outcome.File}: {outcome.What}: {providers.Rows:N0} rows kept.");
                break;
            case { Reference: { } source, Status: FileStatus.Loaded }:
                yield return Text($"{outcome.File}: {outcome.What}, {source.Release} ({source.Holds}): {source.Rows:N0} rows taken, {outcome.RefusedRows.Count:N0} refused.");
                foreach (var (reason, count) in source.LeftOut) yield return Text($"  left out {count:N0}: {reason}");
                foreach (var note in source.Notes) yield return "  " + note;
                foreach (var row in outcome.RefusedRows.Take(MostRefusedShown)) yield return Text($"  refused {outcome.File}:{row.Line}{(row.Column is { } column ? $":{column}" : "")}: {row.Reason}");
                if (outcome.RefusedRows.Count > MostRefusedShown) yield return Text($"  … and {outcome.RefusedRows.Count - MostRefusedShown:N0} more: upright sources --refused");
                break;
            case { Reference: { } source }:
                yield return $"{outcome.File}: {outcome.What}: the same content is loaded already ({source.Release}); nothing changed.";
                break;
            case { Status: FileStatus.NotRecognised }:
                yield return $"{outcome.File}: {outcome.What}; not taken.";
                break;
            default:
                yield return $"{outcome.Error} Nothing of it was stored.";
                break;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
