using Microsoft.Playwright;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Tests;

/// <summary>One browser for all tests that look at pages; they are skipped where the machine has none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Folder { get; } = Directory.CreateTempSubdirectory("upright-pages-").FullName;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } file) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = file, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    }

    /// <summary>Opens a page of the given width; its requests are recorded.</summary>
    public async Task<(IPage Page, List<string> Requests)> Open(string html, int width, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine");
        var file = Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".html");
        await File.WriteAllTextAsync(file, html);
        return await OpenFile(file, width, scheme, script);
    }

    public async Task<(IPage Page, List<string> Requests)> OpenFile(string file, int width, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, r) => requests.Add(r.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return (page, requests);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
