using System.Globalization;
using System.Text.Json;
using Upright.Store.Rates;

namespace Upright.Commands.Rates;

/// <summary>What a load says of one file.</summary>
internal sealed record ImportReport(string Result, string SourceId, string Payer, string Month, string File, long ItemsSeen, long ItemsKept, long PricesSeen, long PricesKept, int CodesKept, long GroupsUnresolved, bool Synthetic, IReadOnlyDictionary<string, long> Warnings)
{
    public static ImportReport Of(ImportOutcome outcome)
    {
        var s = outcome.Source;
        return new ImportReport(JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Result.ToString()), s.SourceId, s.Payer, s.Month, s.FileName, s.ItemsSeen, s.ItemsKept, s.PricesSeen, s.PricesKept, s.CodesKept, s.GroupsUnresolved, s.Synthetic, s.Warnings);
    }

    public static string Line(ImportOutcome outcome)
    {
        var s = outcome.Source;
        var kept = string.Create(CultureInfo.InvariantCulture, $"{s.PricesKept:N0} prices of {s.CodesKept:N0} codes kept ({s.ItemsKept:N0} of {s.ItemsSeen:N0} items)");
        var verb = outcome.Result switch
        {
            ImportResult.Loaded => "loaded",
            ImportResult.Replaced => "loaded with more codes",
            _ => "already loaded",
        };
        var notes = (s.Synthetic ? " SYNTHETIC." : "") + (s.GroupsUnresolved > 0 ? string.Create(CultureInfo.InvariantCulture, $" {s.GroupsUnresolved:N0} provider groups unresolved.") : "");
        return $"{s.FileName}: {verb}: {s.Payer}, {s.Month}: {kept}.{notes}";
    }
}
