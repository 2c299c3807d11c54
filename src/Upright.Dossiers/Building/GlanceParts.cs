using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Domain.Places;
using Upright.Dossiers.Model;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>The three answers at the top.</summary>
internal static class GlanceParts
{
    public static Glance Of(CodeAnswer answer, CodeCoverage known, Part<MedicareFees> fees, Market market, Jurisdiction? state, EvidenceOf evidence) =>
        new(What(answer, known, evidence), Medicare(fees, state), Median(market), Needs(known, evidence));

    private static List<Statement> What(CodeAnswer answer, CodeCoverage known, EvidenceOf evidence)
    {
        var statements = new List<Statement>();
        if (known.Profile is { } profile)
        {
            statements.Add(evidence.Statement(profile.Plain, profile.Basis));
            statements.Add(evidence.Statement($"One unit: {profile.Unit.TrimEnd('.')}.", profile.Basis));
        }
        else if (answer.Record is { } record)
        {
            statements.Add(new Statement(CodeParts.Kind(record.Reading) + ".", CodeParts.Source(record)));
            statements.Add(new Statement($"One unit: {record.Reading.Unit ?? "the item as described"}.", CodeParts.Source(record)));
        }
        return statements;
    }

    private static Part<FeeSpan> Medicare(Part<MedicareFees> fees, Jurisdiction? state)
    {
        if (fees.Content is not { } content) return Part.Absent<FeeSpan>(fees.Why!);
        var table = content.Tables.FirstOrDefault(t => t.Modifiers.Count == 0) ?? content.Tables.FirstOrDefault(t => t.Modifiers.Contains("NU")) ?? (content.Tables is [var first, ..] ? first : null);
        if (table is not { Lowest: { } lowest, Highest: { } highest })
            return Part.Absent<FeeSpan>(content.Why ?? new Absence(AbsenceReason.NotPriced, "the schedule gives no amount in the contiguous states", "nothing: it is not priced there"));
        return Part.Of(new FeeSpan(lowest, FeeParts.Places(table.LowestIn), highest, FeeParts.Places(table.HighestIn),
            state is null ? null : table.States.First(s => s.State == state).Fee, Evidence.Of(table.Source)));
    }

    private static Part<MarketMedian> Median(Market market)
    {
        if (market.National.Content is not { } national) return Part.Absent<MarketMedian>(market.National.Why!);
        var all = national.AllPayers;
        if (all.Distribution is not { } distribution)
            return Part.Absent<MarketMedian>(all.Absence ?? new Absence(AbsenceReason.NotInSource, "the loaded files give no comparable price", "upright import a payer’s in-network file that prices the code"));
        return Part.Of(new MarketMedian(distribution.P50, distribution.P25, distribution.P75, all.Counts.Contracts, national.Payers.Count(p => p.Distribution is not null), all.IsSample,
            new Evidence([.. national.Payers.SelectMany(p => p.Files).Where(f => f.HasCode).Select(f => f.Source).Take(4)])));
    }

    private static Part<IReadOnlyList<Statement>> Needs(CodeCoverage known, EvidenceOf evidence)
    {
        var needs = new List<Statement>();
        foreach (var use in known.Modifiers.Where(m => m.Use == "required" && m.PayerId == "medicare").GroupBy(m => m.Basis.Grade))
        {
            var modifiers = use.Select(m => m.Modifier.Value).Distinct().ToList();
            var sides = modifiers.Contains("RT") && modifiers.Contains("LT");
            var words = modifiers.Where(m => !sides || m is not ("RT" or "LT")).ToList();
            if (sides) words.Insert(0, "RT or LT");
            needs.Add(evidence.Statement($"Modifier {string.Join(" and ", words)} (Medicare)", use.First().Basis));
        }
        foreach (var item in known.Checklist.Where(i => i.By is "before-delivery" or "before-claim").Take(4)) needs.Add(evidence.Statement(item.Text, item.Basis));
        return Part.OfList(needs, known.Why ?? CoverageParts.NotWrittenUp(known));
    }
}
