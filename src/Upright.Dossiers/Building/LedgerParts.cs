using Upright.Benchmarks;
using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Building;

/// <summary>The ledger of what is here and what is not, payer by payer.</summary>
internal static class LedgerParts
{
    /// <summary>Payers nobody looks for by name, beyond which they share a row.</summary>
    private const int MostOthers = 6;

    public static Availability Of(CodeCoverage known, CoverageLibrary library, Part<MedicareFees> fees, Market market)
    {
        var rows = new List<LedgerRow>();
        foreach (var payer in library.Payers)
            rows.Add(new LedgerRow(payer.Id, payer.Name, [Policy(known, payer.Id), Modifiers(known, payer.Id, payer.Name), payer.Id == "medicare" ? Fee(fees) : Prices(market, payer.Id, payer.Name)]));
        var others = market.National.Content?.Payers.Where(p => PayerIds.Of(p.Payer) == "other").OrderByDescending(p => p.Counts.Contracts).ToList() ?? [];
        foreach (var other in others.Take(MostOthers))
            rows.Add(new LedgerRow("other", other.Payer, [
                new(null, new Absence(AbsenceReason.NotInSource, $"no policy of {other.Payer} is in the coverage library", "its policy, as an entry in the coverage data")),
                new(null, new Absence(AbsenceReason.NotInSource, $"no practice of {other.Payer} is in the coverage library", "its billing guide, as an entry in the coverage data")),
                Prices(other)]));
        if (others.Count > MostOthers)
        {
            var further = others.Skip(MostOthers).ToList();
            var nothing = new Absence(AbsenceReason.NotInSource, "nothing of these payers is in the coverage library", "their policies, as entries in the coverage data");
            rows.Add(new LedgerRow("other", $"{further.Count} further payers", [new(null, nothing), new(null, nothing),
                new($"{further.Count(p => p.Distribution is not null)} with statistics{(further.Any(p => p.IsSample) ? ", SAMPLE" : "")}", null)]));
        }
        return new Availability(["Policy themes", "Modifiers", "Prices or fees"], rows, [.. known.Gaps.Select(g => new KnownGap(g.PayerId, g.Why))]);
    }

    private static LedgerCell Policy(CodeCoverage known, string payer)
    {
        var cells = known.Themes.Select(t => t.Cells.First(c => c.Payer.Id == payer)).ToList();
        var found = cells.Count(c => c.Statements.Count > 0);
        return found > 0 ? new LedgerCell($"{found} of {cells.Count} themes", null) : new LedgerCell(null, known.Why ?? CoverageParts.NotWrittenUp(known));
    }

    private static LedgerCell Modifiers(CodeCoverage known, string payer, string name)
    {
        var count = known.Modifiers.Count(m => m.PayerId == payer);
        return count > 0 ? new LedgerCell($"{count} written up", null)
            : new LedgerCell(null, known.Why ?? new Absence(AbsenceReason.PolicySilent, $"what was read of {name} names no modifier of its own for {known.Code}", "the payer’s billing guide"));
    }

    private static LedgerCell Fee(Part<MedicareFees> fees) => fees.Content is { Tables.Count: > 0 } content
        ? new LedgerCell($"{content.Tables[0].States.Count(s => s.Fee is not null)} jurisdictions, {content.History.Count} release{(content.History.Count == 1 ? "" : "s")}", null)
        : new LedgerCell(null, fees.Content?.Why ?? fees.Why!);

    private static LedgerCell Prices(Market market, string id, string name)
    {
        if (market.National.Content?.Payers.FirstOrDefault(p => PayerIds.Of(p.Payer) == id) is { } payer) return Prices(payer);
        return new LedgerCell(null, market.Missing.FirstOrDefault(m => m.Id == id)?.Why ?? new Absence(AbsenceReason.NotLoaded, $"no in-network file of {name} is loaded", "upright import the payer’s in-network file"));
    }

    private static LedgerCell Prices(PayerBenchmark payer) => payer.Distribution is not null
        ? new LedgerCell($"{payer.Counts.Contracts:N0} contracts{(payer.IsSample ? ", SAMPLE" : "")}", null)
        : new LedgerCell(null, payer.Absence ?? new Absence(AbsenceReason.NotInSource, "the loaded files give no comparable price", "another file of the payer"));
}
