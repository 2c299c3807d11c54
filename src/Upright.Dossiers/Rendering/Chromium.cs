using System.Diagnostics;

namespace Upright.Dossiers.Rendering;

/// <summary>Prints pages to PDF with a Chromium that is on the machine. Nothing is fetched from the network.</summary>
public static class Chromium
{
    /// <summary>Names the browser to use when it is not on the path.</summary>
    public const string Variable = "UPRIGHT_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe", "msedge", "msedge.exe", "microsoft-edge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser's file, or null when there is none.</summary>
    public static string? Find()
    {
        foreach (var variable in (string[])[Variable, "CHROMIUM"])
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Places).FirstOrDefault(File.Exists);
    }

    /// <summary>Prints an HTML file to a PDF: tagged, numbered pages, table heads repeated. The PDF appears whole or not at all.</summary>
    /// <exception cref="PrintFailedException">The browser did not make one.</exception>
    public static async Task Print(string browser, string htmlFile, string pdfFile, CancellationToken cancellation)
    {
        var aside = Directory.CreateTempSubdirectory("upright-print-");
        try
        {
            var made = Path.Combine(aside.FullName, "page.pdf");
            var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            List<string> arguments =
            [
                "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                "--run-all-compositor-stages-before-draw", "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(aside.FullName, "profile")}", $"--print-to-pdf={made}",
            ];
            // Chromium refuses its sandbox to root, as in containers. The page is ours and holds no foreign script.
            if (!OperatingSystem.IsWindows() && Environment.UserName == "root") arguments.Add("--no-sandbox");
            arguments.Add(new Uri(Path.GetFullPath(htmlFile)).AbsoluteUri);
            foreach (var argument in arguments) start.ArgumentList.Add(argument);

            using var process = Process.Start(start) ?? throw new PrintFailedException($"{browser} could not be started.");
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeSpan.FromMinutes(2));
            try
            {
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                if (cancellation.IsCancellationRequested) throw;
                throw new PrintFailedException($"{browser} did not print within two minutes.");
            }
            if (!File.Exists(made)) throw new PrintFailedException($"{browser} made no PDF: {(await errors.ConfigureAwait(false)).Split('\n').LastOrDefault(l => l.Length > 0)}");
            await output.ConfigureAwait(false);
            File.Move(made, pdfFile, overwrite: true);
        }
        finally
        {
            try
            {
                aside.Delete(recursive: true);
            }
            catch (IOException)
            {
                // The browser's last helper may still hold a file of its profile: the system's cleaning of temporary files takes it.
            }
        }
    }
}
