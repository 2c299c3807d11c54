using System.Text.Json;
using System.Text.RegularExpressions;
using Upright.Domain.Answers;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Tests;

public sealed class SampleSpecs : IAsyncDisposable
{
    private readonly Library _library = new();
    private readonly DossierRenderer _renderer = new();

    private Dossier Sample => _library.Dossier("L2387", "2026-01-15", "TX", new SamplePrices());

    [Fact]
    public void Every_figure_of_a_synthetic_file_is_marked_in_the_tables()
    {
        var tables = DossierDocument.Of(Sample).Sections.Single(s => s.Id == "benchmarks").Blocks.OfType<ChartBlock>().Select(c => c.Table).ToList();
        Assert.Equal(2, tables.Count);
        var money = tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Line).OfType<MoneyRun>().ToList();
        Assert.NotEmpty(money);
        Assert.All(money, m => Assert.True(m.IsSample));
    }

    [Fact]
    public async Task The_page_hatches_the_strips_and_says_SAMPLE_at_the_top_the_foot_and_on_paper()
    {
        var html = await _renderer.Html(Sample);
        Assert.Contains("<footer class=\"colophon sample\"", html, StringComparison.Ordinal);
        Assert.Contains("contains SAMPLE figures", html, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(html, "fill=\"url\\(#hatch-"));
        Assert.Contains("Aetna (SAMPLE)", Regex.Match(html, "aria-label=\"Medicare pays[^\"]*\"").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_JSON_carry_the_mark_too()
    {
        var line = DossierRenderer.Markdown(Sample).Split('\n').First(l => l.StartsWith("| **Aetna**", StringComparison.Ordinal));
        var amounts = line.Split('|').Where(c => c.Contains('$', StringComparison.Ordinal)).ToList();
        Assert.Equal(5, amounts.Count);
        Assert.All(amounts, c => Assert.Contains("SAMPLE", c, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(DossierRenderer.Json(Sample));
        Assert.True(json.RootElement.GetProperty("hasSample").GetBoolean());
        Assert.True(json.RootElement.GetProperty("market").GetProperty("national").GetProperty("content").GetProperty("payers")[0].GetProperty("isSample").GetBoolean());
    }

    [Fact]
    public async Task Figures_of_a_payers_own_file_bear_no_mark()
    {
        var dossier = _library.Dossier("L2387", "2026-01-15", null, new SamplePrices(SourceStanding.Official));
        Assert.False(dossier.HasSample);
        var page = await _renderer.Html(dossier);
        Assert.DoesNotContain("sample-word\">SAMPLE", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fill=\"url(#hatch-", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Payers_without_a_file_and_with_too_few_contracts_say_which()
    {
        var market = DossierDocument.Of(Sample).Sections.Single(s => s.Id == "benchmarks").Blocks.OfType<PayerStripBlock>().First();
        Assert.Equal(AbsenceReason.TooFew, market.Strips.Single(s => s.Name == "Cigna").Why!.Reason);
        Assert.Equal(AbsenceReason.NotLoaded, market.Strips.Single(s => s.PayerId == "bcbs").Why!.Reason);
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        _library.Dispose();
    }
}
