using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Upright.Tests;

namespace Upright.EndToEnd.Web;

/// <summary>The site in a real browser.</summary>
public sealed class SiteSpecs(OpenSite site) : IClassFixture<OpenSite>
{
    /// <summary>Every kind of page, with and without content, and the pages of what went wrong.</summary>
    public static TheoryData<string> Pages =>
    [
        "/", "/search?q=polycentrik+knee", "/search?q=zzzz", "/codes/L2387", "/codes/L2387?state=TX", "/codes/L4360", "/codes/L2387?on=1999-01-01", "/compare", "/compare?codes=L2387", "/compare?codes=L2387+L2385+L2390",
        "/compare?codes=XYZ", "/payers", "/states", "/states?state=TX", "/states?state=TX&family=Z", "/sources", "/method", "/x12", "/api", "/no-such-page", "/codes/ABC", "/codes/L2387?on=tomorrow", "/loads/none",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible_fits_a_phone_in_light_and_dark_and_asks_nothing_of_others(string path)
    {
        var page = await site.Open("/api", 360);
        var outside = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) outside.Add(request.Url);
        };
        await page.GotoAsync(site.Address + path);
        Assert.Empty(outside);
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Dark), (1280, ColorScheme.Light) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") <= 0, $"{path} has to be scrolled sideways at {width} pixels");
            var axe = await page.RunAxe();
            Assert.True(axe.Violations.Length == 0, $"{path} at {width}, {scheme}: " + string.Join("; ", axe.Violations.Select(v => $"{v.Id} ({v.Nodes.Length}): {v.Nodes[0].Html}")));
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_mark_of_a_page_leads_to_its_note_and_the_page_stays_under_250_KB(string path)
    {
        var page = await site.Open(path, script: false);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(await (await page.APIRequest.GetAsync(site.Address + path)).TextAsync()), 1_000, 250_000);
        var lost = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a.cite, a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))");
        Assert.Empty(lost);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Tables_of_the_site_sort_filter_and_give_their_rows_as_CSV()
    {
        var page = await site.Open("/states?state=TX");
        var table = page.Locator("table[data-name='fees-TX-L2']");
        await table.Locator("th button", new LocatorLocatorOptions { HasText = "Fee" }).ClickAsync();
        var fees = await table.EvaluateAsync<decimal[]>("t => [...t.tBodies[0].rows].map(r => Number(r.cells[1].innerText.replace(/[$,]/g, '')))");
        Assert.True(fees.Length > 20);
        Assert.Equal(fees.Order(), fees);
        await page.Locator(".table-tools input").FillAsync("polycentric");
        Assert.Equal(1, await table.Locator("tbody tr:visible").CountAsync());
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".table-tools button:text-is('CSV')"));
        await using var file = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(file);
        var csv = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("Code,Fee,Rural", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("L2387,190.18,", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_suggests_codes_and_the_keyboard_opens_one()
    {
        var page = await site.Open("/");
        await page.FillAsync("#q", "polycentrik nee");
        await page.WaitForSelectorAsync("#suggestions li");
        await page.PressAsync("#q", "ArrowDown");
        Assert.Equal("suggestion-0", await page.GetAttributeAsync("#q", "aria-activedescendant"));
        await page.PressAsync("#q", "Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/codes/L2387$"));
    }

    [Fact]
    public async Task The_slash_key_goes_to_the_search_from_anywhere()
    {
        var page = await site.Open("/codes/L2387");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("site-search", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Search_and_reading_work_without_script()
    {
        var page = await site.Open("/", script: false);
        await page.FillAsync("#q", "offset knee joint");
        await page.ClickAsync("form[data-suggest] button");
        Assert.Contains("L2390", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync("a:text-is('L2390')");
        Assert.Contains("Medicare fee", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dossier_says_where_a_figure_comes_from_in_one_click_and_marks_every_sample()
    {
        var page = await site.Open("/codes/L2387");
        var text = await page.InnerTextAsync("main");
        Assert.Contains("$190.18", text, StringComparison.Ordinal);
        Assert.Contains("SAMPLE", text, StringComparison.Ordinal);
        var mark = page.Locator(".glance a.cite").First;
        var note = page.Locator(await mark.GetAttributeAsync("href") ?? "");
        await mark.ClickAsync();
        Assert.True(await note.IsVisibleAsync());
        Assert.Contains("CMS", await note.InnerTextAsync() + await page.InnerTextAsync(".notes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_and_state_are_in_the_address_and_change_the_answer()
    {
        var page = await site.Open("/codes/L2387");
        await page.FillAsync("#asof-on", "2021-08-15");
        await page.SelectOptionAsync("#asof-state", "OH");
        await page.ClickAsync(".asof button");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("on=2021-08-15"));
        Assert.Contains("$191.63", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_compared_across_payers_and_states()
    {
        var page = await site.Open("/compare?codes=L2387");
        var text = await page.InnerTextAsync("main");
        foreach (var payer in new[] { "SYNTHETIC Aetna", "SYNTHETIC Cigna", "SYNTHETIC UnitedHealthcare", "SYNTHETIC Blue Cross Blue Shield", "Puerto Rico" }) Assert.Contains(payer, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_loaded_from_the_page_and_can_be_removed_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("places.csv", "Place of Service Code,Place of Service Name,Place of Service Description\n12,Home,The patient's home\n11,Office,An office\n");
        var page = await site.Open("/sources");
        await page.SetInputFilesAsync("#files", file);
        await page.ClickAsync("form[action='/sources/load'] button");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/loads/"));
        await page.WaitForSelectorAsync("h1:text-is('Loaded')");
        Assert.Contains("2 rows taken", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(site.Address + "/sources");
        await page.ClickAsync("tr:has-text('places.csv') button:text-is('Remove')");
        Assert.Contains("The source was removed", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("tr:has-text('places.csv')").CountAsync());
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("rates.json.gz", "<!DOCTYPE html><html><body>Access denied</body></html>");
        var page = await site.Open("/sources");
        await page.SetInputFilesAsync("#files", file);
        await page.ClickAsync("form[action='/sources/load'] button");
        var alert = await page.WaitForSelectorAsync("[role=alert]");
        Assert.Contains("web page (HTML)", await alert!.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nothing of it was stored", await alert.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_load_shows_its_progress_and_is_cancelled_without_a_trace()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "long.json.gz");
        using var program = new Cli.Program();
        Assert.Equal(0, program.Run("synth", "in-network", "--size", "900MB", "--payer", "Long Health", "--out", file).ExitCode);
        var page = await site.Open("/sources");
        await page.FillAsync("#path", file);
        await page.FillAsync("#codes", "all");
        await page.ClickAsync("form[action='/sources/load'] button");
        await page.WaitForSelectorAsync("progress");
        await page.ClickAsync("button:text-is('Cancel')");
        await page.WaitForSelectorAsync("h1:text-is('Cancelled')");
        await page.GotoAsync(site.Address + "/sources");
        Assert.DoesNotContain("Long Health", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dossier_prints_to_a_pdf()
    {
        var page = await site.Open("/codes/L2387");
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "Letter", PreferCSSPageSize = true });
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
        Assert.True(pdf.Length > 50_000, $"only {pdf.Length} bytes");
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        var page = await site.Open("/sources");
        var answer = await page.APIRequest.PostAsync(site.Address + "/sources/remove-sample");
        Assert.Equal(400, answer.Status);
        Assert.Contains("SYNTHETIC", await (await site.Open("/payers")).InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_is_described_and_its_errors_name_the_parameter()
    {
        var page = await site.Open("/api");
        var description = await (await page.APIRequest.GetAsync(site.Address + "/api/v1/openapi.json")).JsonAsync();
        var paths = description!.Value.GetProperty("paths");
        foreach (var path in new[] { "/api/v1/codes", "/api/v1/codes/{code}", "/api/v1/codes/{code}/fees", "/api/v1/benchmarks/{code}", "/api/v1/dossiers/{code}", "/api/v1/sources" }) Assert.True(paths.TryGetProperty(path, out _), path);
        Assert.Contains(paths.GetProperty("/api/v1/codes/{code}").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("examples").EnumerateObject(), e => e.Value.GetProperty("externalValue").GetString() == "/api/v1/codes/L2387");
        foreach (var (path, parameter) in new[] { ("codes/XYZ", "code"), ("codes?page=abc", "page"), ("codes?page=0", "page"), ("codes?pageSize=501", "pageSize"), ("codes/L2387/fees?units=x", "units"), ("codes/L2387/fees?charge=much&state=TX", "charge"), ("codes/L2387?on=2026-13-01", "on"), ("dossiers/L2387?state=ZZ", "state"), ("benchmarks/L2387?relevance=some", "relevance") })
        {
            var wrong = await page.APIRequest.GetAsync(site.Address + "/api/v1/" + path);
            Assert.Equal(400, wrong.Status);
            Assert.Equal("application/problem+json", wrong.Headers["content-type"].Split(';')[0]);
            var problem = (await wrong.JsonAsync())!.Value;
            Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
            Assert.StartsWith(parameter + " is ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        var missing = await page.APIRequest.GetAsync(site.Address + "/api/v1/codes/L9999");
        Assert.Equal(404, missing.Status);
        Assert.Contains("upright fetch hcpcs", (await missing.JsonAsync())!.Value.GetProperty("supply").GetString(), StringComparison.Ordinal);
        Assert.Equal(405, (await page.APIRequest.PostAsync(site.Address + "/api/v1/codes")).Status);
        var second = await (await page.APIRequest.GetAsync(site.Address + "/api/v1/codes?page=2&pageSize=5")).JsonAsync();
        Assert.Equal(5, second!.Value.GetProperty("codes").GetArrayLength());
        Assert.Equal(2, second.Value.GetProperty("page").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_claim_file_is_shown_as_a_tree_with_findings_in_place_and_values_masked()
    {
        const string claim = "ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *260201*1200*^*00501*000000001*0*T*:~GS*HC*SUBMITTER*RECEIVER*20260201*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019*00*B1*20260201*1200*CH~NM1*41*2*INVENTED*****46*S1~SE*3*0001~GE*1*1~IEA*1*000000001~";
        var page = await site.Open("/x12");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "claim.edi", MimeType = "text/plain", Buffer = System.Text.Encoding.ASCII.GetBytes(claim) });
        await page.ClickAsync("form[action='/x12'] button");
        await page.WaitForSelectorAsync(".x12");
        var text = await page.InnerTextAsync("main");
        Assert.Contains("Error, level 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("INVENTED", text, StringComparison.Ordinal);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = System.Text.Encoding.ASCII.GetBytes("<html></html>") });
        await page.ClickAsync("form[action='/x12'] button");
        Assert.NotEmpty(await (await page.WaitForSelectorAsync("[role=alert]"))!.InnerTextAsync());
    }
}
