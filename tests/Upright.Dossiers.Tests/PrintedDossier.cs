using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Tests;

/// <summary>The dossier of L2387 with sample prices, printed once and read back; null where the machine has no browser to print with.</summary>
public sealed class PrintedDossier : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upright-print-").FullName;

    /// <summary>A line of a page: its words by place, its size in points, whether all of it is bold, its distance from the foot of the page.</summary>
    public sealed record Line(string Text, double Size, bool IsBold, double Bottom);

    public sealed record Sheet(int Number, double Width, double Height, string Text, IReadOnlyList<Line> Lines, IReadOnlyList<string> Links)
    {
        /// <summary>Margins hold the running head and the foot, in points: 20 mm and 18 mm less the room of their own lines.</summary>
        private const double Margin = 48;

        public string Head => string.Join(' ', Lines.Where(l => l.Bottom > Height - Margin).Select(l => l.Text));

        public string Foot => string.Join(' ', Lines.Where(l => l.Bottom < Margin - 4).Select(l => l.Text));

        public IReadOnlyList<Line> Body => [.. Lines.Where(l => l.Bottom >= Margin - 4 && l.Bottom <= Height - Margin).OrderByDescending(l => l.Bottom)];
    }

    public IReadOnlyList<Sheet>? Sheets { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } browser) return;
        using var library = new Library();
        await using var renderer = new DossierRenderer();
        var (page, file) = (Path.Combine(_folder, "page.html"), Path.Combine(_folder, "page.pdf"));
        await File.WriteAllTextAsync(page, await renderer.Html(library.Dossier("L2387", "2026-01-15", "TX", new SamplePrices()), onPaper: true));
        await Chromium.Print(browser, page, file, CancellationToken.None);
        using var pdf = PdfDocument.Open(file);
        Sheets = [.. pdf.GetPages().Select(Read)];
    }

    private static Sheet Read(Page page)
    {
        var lines = page.Letters.Where(l => l.Value.Trim().Length > 0).GroupBy(l => Math.Round(l.StartBaseLine.Y / 2)).OrderByDescending(g => g.Key)
            .Select(g => new Line(string.Concat(g.OrderBy(l => l.StartBaseLine.X).Select(l => l.Value)), g.Max(l => l.PointSize), g.All(l => l.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true), g.Min(l => l.StartBaseLine.Y))).ToList();
        return new Sheet(page.Number, page.Width, page.Height, page.Text, lines, [.. page.GetHyperlinks().Select(l => l.Uri ?? "").Where(u => u.Length > 0)]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
