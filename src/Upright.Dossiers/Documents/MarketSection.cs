using Upright.Benchmarks;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class MarketSection
{
    public static List<Block> Of(Dossier dossier)
    {
        var market = dossier.Market;
        if (market.National.Content is not { } national)
            return [new AbsenceBlock(market.National.Why!), Missing(market)];
        var blocks = new List<Block>();
        if (market.HasSample) blocks.Add(new NoticeBlock([new SampleRun(), Text(" Figures marked SAMPLE come from synthetic files made to show this page at work. They say nothing of any payer.")], IsWarning: true));
        blocks.Add(new ParagraphBlock([Text("Prices billed on professional claims, as suppliers bill them. The unit is the contract: one payer, one network, one billing party. Percentiles are prices that somebody has. How prices are chosen and which are left out is set out under "), Text("method and sources.")]));
        Notes(blocks, national, dossier);
        // Beside a state the further payers of the nation would only weigh.
        blocks.AddRange(MarketCharts.Of(national, market.Missing, "the nation", "benchmarks", withFurther: market.InState is null));
        if (market.InState is { } state)
        {
            blocks.Add(new HeadingBlock($"In {dossier.State!.Name}", "benchmarks-state"));
            Notes(blocks, state, dossier, national.Notes);
            blocks.AddRange(MarketCharts.Of(state, [], dossier.State.Name, "benchmarks-state-figures"));
        }
        if (market.Institutional is { } facility)
        {
            blocks.Add(new HeadingBlock("Institutional prices", "benchmarks-institutional"));
            blocks.Add(new ParagraphBlock([Text("These payers publish prices for the code on institutional claims, as facilities bill them, and no professional ones. They are shown for what they are and never mixed with professional prices; a supplier’s own contract may differ. Facilities are not sorted by whether they supply orthoses.")]));
            Notes(blocks, facility, dossier, national.Notes);
            blocks.AddRange(MarketCharts.Of(facility, [], "the nation, institutional", "benchmarks-institutional-figures"));
        }
        if (national.Payers.Any(p => p.Confidence is not null))
        {
            blocks.Add(new HeadingBlock("Confidence, and why", "benchmarks-confidence"));
            blocks.Add(new ListBlock([.. ShownPayers.Of(national).Where(p => p.Confidence is not null).Select(p => (IReadOnlyList<Run>)[
                new PayerRun(PayerIds.Of(p.Payer), p.Payer, p.IsSample), Strong($" {Word(p.Confidence!.Grade)}. "), Soft(string.Join(' ', p.Confidence.Reasons.Select(r => Sentence(r.Explanation))))])]));
        }
        if (MarketTables.Apart(national) is { } apart)
        {
            blocks.Add(new HeadingBlock("Kept apart", "benchmarks-kept-apart"));
            blocks.Add(apart);
        }
        if (MarketTables.LeftOut(national) is { } leftOut)
        {
            blocks.Add(new HeadingBlock("Left out, and why", "benchmarks-left-out"));
            blocks.Add(leftOut);
        }
        return blocks;
    }

    /// <summary>What the head of the page has said already is not said again.</summary>
    private static void Notes(List<Block> blocks, Benchmark benchmark, Dossier dossier, IReadOnlyList<string>? said = null)
    {
        var notes = benchmark.Notes.Where(n => !dossier.Remarks.Contains(n) && said?.Contains(n) != true).ToList();
        if (notes.Count > 0) blocks.Add(new ListBlock([.. notes.Select(n => (IReadOnlyList<Run>)[Soft(n)])]));
    }

    private static ListBlock Missing(Market market) => new([.. market.Missing.Select(m => (IReadOnlyList<Run>)[new PayerRun(m.Id, m.Name), Text(" "), new AbsentRun(m.Why)])]);

    internal static string Word(ConfidenceGrade grade) => grade switch { ConfidenceGrade.High => "high", ConfidenceGrade.Moderate => "moderate", ConfidenceGrade.Low => "low", _ => "SAMPLE" };

    internal static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] == '.' ? "" : ".");
}
