using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Upright.Coverage;
using Upright.Domain.Codes;
using Upright.Dossiers.Building;
using Upright.Dossiers.Model;
using Upright.Dossiers.Publishing;
using Upright.Dossiers.Rendering;
using Upright.Store.Reference;
using Upright.Store.Starter;

namespace Upright.Dossiers.Tests;

public sealed class BrowserSpecs(Browser browser) : IClassFixture<Browser>, IAsyncDisposable
{
    private readonly Library _library = new();
    private readonly DossierRenderer _renderer = new();

    private Task<string> Page() => _renderer.Html(_library.Dossier("L2387", "2026-01-15", "TX", new SamplePrices()));

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_to_mend_in_a_dossier(int width, ColorScheme scheme)
    {
        var (page, _) = await browser.Open(await Page(), width, scheme);
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help} ({v.Nodes.Length}) {v.Nodes[0].Html}")));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task The_page_is_never_wider_than_the_screen_and_asks_nothing_of_the_network(int width)
    {
        var (page, requests) = await browser.Open(await Page(), width);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), await page.EvaluateAsync<string>("[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-scroll')).slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')"));
        Assert.All(requests, r => Assert.StartsWith("file:", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mark_opens_its_note_without_any_script()
    {
        var (page, _) = await browser.Open(await Page(), 1440, script: false);
        var mark = page.Locator("#code a.cite").First;
        var note = page.Locator(await mark.GetAttributeAsync("href") ?? "");
        Assert.Equal("static", await Position(note));
        await mark.ClickAsync();
        Assert.Equal("fixed", await Position(note));
        await note.Locator(".close").ClickAsync();
        Assert.Equal("static", await Position(note));
    }

    [Fact]
    public async Task Escape_closes_the_note_and_gives_the_focus_back()
    {
        var (page, _) = await browser.Open(await Page(), 1440);
        var mark = page.Locator("#code a.cite").First;
        await mark.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("static", await Position(page.Locator(await mark.GetAttributeAsync("href") ?? "")));
        Assert.True(await mark.EvaluateAsync<bool>("m => m === document.activeElement"));
    }

    [Fact]
    public async Task Rows_are_sorted_by_amount_and_filtered_by_word()
    {
        var (page, _) = await browser.Open(await Page(), 1440);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var table = page.Locator("table[data-name='medicare-l2387']");
        await table.Locator("th", new LocatorLocatorOptions { HasText = "Fee" }).Locator("button").ClickAsync();
        var amounts = await table.EvaluateAsync<decimal[]>("t => [...t.tBodies[0].rows].map(r => Number(r.cells[2].innerText.replace('$', '')))");
        Assert.Equal(53, amounts.Length);
        Assert.Equal(amounts.Order(), amounts);
        await page.Locator("#medicare input[type=search]").FillAsync("texas");
        Assert.Equal(1, await table.Locator("tbody tr:visible").CountAsync());
    }

    [Fact]
    public async Task A_static_site_is_searched_and_read_from_the_file_system()
    {
        var folder = Path.Combine(browser.Folder, "site");
        HcpcsCode[] codes = [HcpcsCode.Parse("L2036"), HcpcsCode.Parse("L2387"), HcpcsCode.Parse("L2405")];
        var data = Directory.CreateDirectory(Path.Combine(browser.Folder, "data")).FullName;
        var index = await new StaticSite(folder).Publish(codes, new DossierQuestion(default, null, null, Library.Today), () =>
        {
            var store = ReferenceStore.Open(data);
            StarterData.Ensure(store);
            return new OpenBuilder(new DossierBuilder(store, CoverageLibrary.Shipped), store);
        }, _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(3, index.Count);
        Assert.Empty(Directory.EnumerateFiles(folder, "*.part", SearchOption.AllDirectories));

        var (page, _) = await browser.OpenFile(Path.Combine(folder, "index.html"), 1440);
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help} {v.Nodes[0].Html}")));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("polycentric");
        Assert.Equal(1, await page.Locator("#codes tbody tr:visible").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/codes/L2387\\.html$"));
        Assert.Equal("L2387", await page.Locator(".code-number").InnerTextAsync());
        await page.Locator("#coding a.code", new PageLocatorOptions { HasTextString = "L2036" }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/codes/L2036\\.html$"));
    }

    [Fact]
    public async Task The_PDF_is_printed_whole()
    {
        Assert.SkipWhen(Chromium.Find() is null, "no Chromium on this machine");
        var html = Path.Combine(browser.Folder, "print.html");
        var pdf = Path.Combine(browser.Folder, "print.pdf");
        await File.WriteAllTextAsync(html, await Page(), TestContext.Current.CancellationToken);
        await Chromium.Print(Chromium.Find()!, html, pdf, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken);
        Assert.Equal("%PDF"u8, bytes.AsSpan(0, 4));
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        Assert.Contains("%%EOF", text[^1024..], StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_none_makes_no_PDF_and_leaves_the_old_one()
    {
        var pdf = Path.Combine(browser.Folder, "kept.pdf");
        await File.WriteAllTextAsync(pdf, "old", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<PrintFailedException>(() => Chromium.Print("/bin/true", pdf, pdf, TestContext.Current.CancellationToken));
        Assert.Equal("old", await File.ReadAllTextAsync(pdf, TestContext.Current.CancellationToken));
    }

    /// <summary>Pictures to look at, where UPRIGHT_LOOK names a folder for them.</summary>
    [Fact]
    public async Task The_page_can_be_looked_at()
    {
        var folder = Environment.GetEnvironmentVariable("UPRIGHT_LOOK");
        Assert.SkipWhen(folder is null, "UPRIGHT_LOOK names no folder");
        var html = await Page();
        foreach (var (width, scheme) in (IEnumerable<(int, ColorScheme)>)[(360, ColorScheme.Light), (360, ColorScheme.Dark), (768, ColorScheme.Light), (1440, ColorScheme.Light), (1440, ColorScheme.Dark)])
        {
            var (page, _) = await browser.Open(html, width, scheme);
            foreach (var section in (string[])[".dossier-head", "#clinical", "#coding", "#coverage", "#benchmarks", "#medicare", "#practice", "#availability"])
                await page.Locator(section).ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder!, $"{section.Trim('.', '#')}-{width}-{scheme}.png".ToLowerInvariant()) });
        }
        Assert.NotEmpty(Directory.EnumerateFiles(folder!));
    }

    private static Task<string> Position(ILocator note) => note.EvaluateAsync<string>("n => getComputedStyle(n).position");

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        _library.Dispose();
    }
}
