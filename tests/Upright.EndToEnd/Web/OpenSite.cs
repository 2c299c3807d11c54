using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Upright.EndToEnd.Web;

/// <summary>The demonstration as a user opens it, and a browser in front of it: one of each for all tests that look at pages.</summary>
public sealed class OpenSite : IAsyncLifetime
{
    private readonly Cli.Program _program = new();
    private Process? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public static string? Chromium => new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    public async ValueTask InitializeAsync()
    {
        if (Chromium is not { } chromium) return;
        var port = FreePort();
        _site = _program.Start("demo", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--data", _program.Data);
        for (string? line; (line = await _site.StandardError.ReadLineAsync()) is not null;)
            if (line.Contains("is open at", StringComparison.Ordinal)) break;
        Assert.False(_site.HasExited, "the demonstration did not open");
        _ = _site.StandardError.ReadToEndAsync();
        Address = $"http://127.0.0.1:{port}";
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Runs the command line on the data that the site shows, as another process would.</summary>
    internal Cli.Ran Run(params string[] arguments) => _program.Run([.. arguments, "--data", _program.Data]);

    /// <summary>Opens a page of the site; the tests that need it are skipped where the machine has no browser.</summary>
    public async Task<IPage> Open(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address + path);
        return page;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
        {
            _site.Kill(entireProcessTree: true);
            await _site.WaitForExitAsync();
            _site.Dispose();
        }
        _program.Dispose();
    }
}
