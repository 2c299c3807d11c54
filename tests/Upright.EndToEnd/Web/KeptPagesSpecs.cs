using System.Net;
using Microsoft.Playwright;
using Upright.Tests;

namespace Upright.EndToEnd.Web;

/// <summary>Pages are kept, and never longer than what they were made from. A site of its own: it is changed here.</summary>
public sealed class KeptPagesSpecs(OpenSite site) : IClassFixture<OpenSite>
{
    [Fact]
    public async Task A_browser_that_has_the_page_is_told_that_it_still_holds()
    {
        using var client = Client();
        var first = await client.GetAsync(new Uri("/codes/L2387?state=TX", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("gzip", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.True(first.Content.Headers.ContentLength < 80_000, $"{first.Content.Headers.ContentLength} bytes on the wire");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/codes/L2387?state=TX");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var other = new HttpRequestMessage(HttpMethod.Get, "/codes/L2387?state=CA");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(other, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_client_that_cannot_unpack_gets_the_same_page_plain()
    {
        using var plain = new HttpClient { BaseAddress = new Uri(Site) };
        using var packing = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = new Uri(Site) };
        var address = new Uri("/codes/L2036", UriKind.Relative);
        Assert.Equal(await packing.GetStringAsync(address, TestContext.Current.CancellationToken), await plain.GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_another_process_imports_shows_on_the_very_next_view()
    {
        var fees = SharedData.Path("cms", "dmepos", "DMEPOS26_JAN.without-preamble.csv");
        var page = await site.Open("/codes/L2390?on=2026-02-01");
        Assert.DoesNotContain("DMEPOS26_JAN", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, site.Run("import", fees).ExitCode);
        await page.ReloadAsync();
        Assert.Contains("DMEPOS26_JAN", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_removes_the_sample_from_every_page_at_once()
    {
        var dossier = await site.Open("/codes/L2387");
        Assert.Contains("SAMPLE", await dossier.InnerTextAsync("main"), StringComparison.Ordinal);
        var sources = await site.Open("/sources");
        await sources.ClickAsync("form[action='/sources/remove-sample'] button");
        await Assertions.Expect(sources.Locator("main")).ToContainTextAsync("The synthetic sample was removed");
        await dossier.ReloadAsync();
        foreach (var path in new[] { "/codes/L2387", "/codes/L2387.json", "/codes/L2387.md", "/compare?codes=L2387", "/payers", "/api/v1/benchmarks/L2387" })
        {
            var text = await (await dossier.APIRequest.GetAsync(Site + path)).TextAsync();
            // What remains of the word is the method's and the foot's: no figure, no file.
            Assert.DoesNotContain("SYNTHETIC", text, StringComparison.Ordinal);
            Assert.DoesNotContain("sample-word", text, StringComparison.Ordinal);
        }
    }

    private string Site
    {
        get
        {
            Assert.SkipWhen(site.Address.Length == 0, "no Chromium on this machine");
            return site.Address;
        }
    }

    private HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(Site) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        return client;
    }
}
