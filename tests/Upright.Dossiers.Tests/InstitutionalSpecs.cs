using Upright.Benchmarks;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Tests;

public sealed class InstitutionalSpecs : IAsyncDisposable
{
    private readonly Library _library = new();
    private readonly DossierRenderer _renderer = new();

    [Fact]
    public async Task Where_a_payer_publishes_institutional_prices_only_they_are_shown_and_said_to_be_that()
    {
        var dossier = _library.Dossier("L2387", "2026-01-15", null, new FacilityPrices());
        Assert.Null(dossier.Glance.Market.Content);
        Assert.Equal((new Money(355.38m), new Money(426.46m), 2), (dossier.Glance.Institutional!.Lowest, dossier.Glance.Institutional.Highest, dossier.Glance.Institutional.Contracts));
        var html = await _renderer.Html(dossier);
        Assert.Contains("No professional price is published", html, StringComparison.Ordinal);
        Assert.Contains("Institutional prices", html, StringComparison.Ordinal);
        Assert.Contains("Evry Health, 2 contracts: too few for statistics", html, StringComparison.Ordinal);
        Assert.Contains("institutional prices of 2 contracts", DossierRenderer.Markdown(dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_of_too_few_contracts_are_listed_one_by_one_and_never_averaged()
    {
        var blocks = DossierDocument.Of(_library.Dossier("L2387", "2026-01-15", null, new FacilityPrices())).Sections.Single(s => s.Id == "benchmarks").Blocks;
        var table = blocks.OfType<PayerStripBlock>().Single().Table;
        Assert.Equal([355.38m, 426.46m], table.Rows.Single(r => r.Cells.Count > 1 && r.Cells[1].Line.OfType<MoneyRun>().Any()).Cells[1].Line.OfType<MoneyRun>().Select(m => m.Amount.Amount));
        Assert.Contains(blocks.OfType<TableBlock>(), t => t.Name == "benchmarks-apart");
    }

    [Fact]
    public void The_institutional_question_is_not_asked_where_professional_prices_answer()
    {
        var dossier = _library.Dossier("L2387", "2026-01-15", null, new SamplePrices());
        Assert.Null(dossier.Market.Institutional);
        Assert.Null(dossier.Glance.Institutional);
    }

    [Fact]
    public async Task Invented_prices_for_facilities_are_marked_like_all_others()
    {
        var dossier = _library.Dossier("L2387", "2026-01-15", null, new FacilityPrices(isSample: true));
        Assert.True(dossier.HasSample);
        Assert.True(dossier.Glance.Institutional!.IsSample);
        Assert.Contains("<footer class=\"colophon sample\"", await _renderer.Html(dossier), StringComparison.Ordinal);
        var money = DossierDocument.Of(dossier).Sections.Single(s => s.Id == "benchmarks").Blocks.SelectMany(Runs).OfType<MoneyRun>().ToList();
        Assert.NotEmpty(money);
        Assert.All(money, m => Assert.True(m.IsSample));
        Assert.Contains("$355.38 SAMPLE to $426.46 SAMPLE", DossierRenderer.Markdown(dossier), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_kept_answers_is_the_page_from_whole_ones()
    {
        foreach (var prices in (IMarketPrices[])[new SamplePrices(), new FacilityPrices()])
        {
            var whole = _library.Dossier("L2387", "2026-01-15", "TX", prices);
            var kept = _library.Dossier("L2387", "2026-01-15", "TX", new Kept(prices));
            Assert.Equal(await _renderer.Html(whole), await _renderer.Html(kept));
            Assert.Equal(DossierRenderer.Markdown(whole), DossierRenderer.Markdown(kept));
        }
    }

    private sealed class Kept(IMarketPrices prices) : IMarketPrices
    {
        public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional) =>
            prices.Ask(code, day, state, series) is { } answer ? DrawnPrices.Only(answer) : null;
    }

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        TableBlock table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Line),
        ChartBlock chart => Runs(chart.Table),
        ListBlock list => list.Items.SelectMany(i => i),
        ParagraphBlock paragraph => paragraph.Line,
        _ => [],
    };

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        _library.Dispose();
    }
}
