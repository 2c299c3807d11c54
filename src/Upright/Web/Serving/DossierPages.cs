using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;
using Upright.Dossiers.Rendering;
using Upright.Web.Benchmarks;
using Upright.Web.Pages;

namespace Upright.Web.Serving;

/// <summary>The faces of a dossier that the site shows.</summary>
internal enum Face
{
    Page,
    Json,
    Markdown,
    Pdf,
}

/// <summary>What is kept of one dossier: which face, of which code, day and state, seen on which day.</summary>
internal readonly record struct PageKey(Face Face, HcpcsCode Code, DateOnly? On, Jurisdiction? State, DateOnly Today);

/// <summary>Dossiers ready to be sent, kept until something is loaded or removed or the day is over.</summary>
internal sealed class DossierPages(StoresVersion version, BenchmarkDesk desk, AskedPages asked) : IDisposable
{
    /// <summary>Packed pages are 10 to 40 KB: about ten thousand of them.</summary>
    private const long MostBytes = 256_000_000;

    private readonly Shelf<PageKey, KeptPage> _shelf = new(() => version.Current, MostBytes, page => page.Weight);

    /// <summary>A browser is a heavy thing: one prints at a time.</summary>
    private readonly SemaphoreSlim _printer = new(1);

    /// <exception cref="PrintFailedException">No PDF could be made.</exception>
    public Task<KeptPage> Get(PageKey key)
    {
        if (key.Face == Face.Page) asked.Note(key);
        return _shelf.Get(key, () => key.Face == Face.Pdf ? PrintAsync(key) : desk.AskAsync(bench => Make(key, bench)));
    }

    /// <summary>How many are kept.</summary>
    public int Count => _shelf.Count;

    /// <summary>
    /// Made when nobody waits for anything else: the prices of all the codes in one question, then the pages.
    /// A reader who comes for one meanwhile makes it a second time rather than wait behind the others.
    /// </summary>
    public async Task MakeAheadAsync(IReadOnlyList<HcpcsCode> codes, DateOnly? on, Jurisdiction? state, DateOnly today)
    {
        PageKey Key(HcpcsCode code) => new(Face.Page, code, on, state, today);
        var wanted = codes.Where(c => !_shelf.Holds(Key(c))).ToList();
        if (wanted.Count == 0) return;
        var seen = version.Current;
        await desk.LaterAsync(bench =>
        {
            if (bench.Version != seen) return false;
            if (bench.HasRates && wanted.Count > 1) bench.Prices.Prepare(wanted, on, state);
            foreach (var key in wanted.Select(Key))
            {
                var page = Make(key, bench);
                if (version.Current == seen) _shelf.Put(key, page);
            }
            return true;
        });
    }

    /// <summary>JSON names every price of every payer; the other faces draw the most common, and of those the answers are kept.</summary>
    private static Dossier Build(PageKey key, Bench bench) => (key.Face == Face.Json ? bench.WholeDossiers : bench.Dossiers).Build(new DossierQuestion(key.Code, key.On, key.State, key.Today));

    private static KeptPage Make(PageKey key, Bench bench)
    {
        var dossier = Build(key, bench);
        var status = dossier.Descriptor.Content is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return key.Face switch
        {
            Face.Json => KeptPage.OfText(DossierRenderer.Json(dossier), "application/json; charset=utf-8", status),
            Face.Markdown => KeptPage.OfText(DossierRenderer.Markdown(dossier), "text/markdown; charset=utf-8", status),
            _ => KeptPage.OfText(Html(dossier), "text/html; charset=utf-8", status),
        };
    }

    /// <summary>A renderer holds on to all it has rendered: each page has its own. None of the components waits for anything.</summary>
    private static string Html(Dossier dossier) => HtmlAsync(dossier).GetAwaiter().GetResult();

    private static async Task<string> HtmlAsync(Dossier dossier)
    {
        await using var renderer = new DossierRenderer();
        return await renderer.Page<CodePage>(new Dictionary<string, object?> { [nameof(CodePage.Document)] = DossierDocument.Of(dossier) });
    }

    private async Task<KeptPage> PrintAsync(PageKey key)
    {
        var browser = Chromium.Find() ?? throw new PrintFailedException("It is printed by a Chromium, Chrome or Edge on this machine, and none was found. The page itself prints the same from any browser.");
        var dossier = await desk.AskAsync(bench => Build(key, bench));
        var folder = Directory.CreateTempSubdirectory("upright-pdf-").FullName;
        await _printer.WaitAsync();
        try
        {
            await using var renderer = new DossierRenderer();
            var (page, file) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, await renderer.Html(dossier, onPaper: true));
            await Chromium.Print(browser, page, file, CancellationToken.None);
            return KeptPage.OfBytes(await File.ReadAllBytesAsync(file), "application/pdf", StatusCodes.Status200OK, dossier.Code + (key.State is { } state ? "-" + state.Abbreviation : "") + ".pdf");
        }
        finally
        {
            _printer.Release();
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => _printer.Dispose();
}
