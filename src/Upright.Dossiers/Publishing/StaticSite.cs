using System.Collections.Concurrent;
using System.Text;
using Upright.Domain.Codes;
using Upright.Dossiers.Building;
using Upright.Dossiers.Components.Page;
using Upright.Dossiers.Components.Sections;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Publishing;

/// <summary>
/// Writes dossiers as a site of plain files: read from a file system or behind any web server, nothing fetched from elsewhere.
/// Each file appears whole; the index is written last, so that it never names a page that is not there.
/// </summary>
/// <param name="folder">Where to; made when it is not there. Files of the same names are replaced.</param>
public sealed class StaticSite(string folder)
{
    /// <returns>The lines of the index, in the order of the codes.</returns>
    /// <param name="codes">What to publish.</param>
    /// <param name="question">Date, state and today; its code is not used.</param>
    /// <param name="open">Opens a builder for one worker.</param>
    /// <param name="done">Told after each page, from any worker.</param>
    public async Task<IReadOnlyList<IndexedCode>> Publish(IReadOnlyList<HcpcsCode> codes, DossierQuestion question, Func<OpenBuilder> open, Action<HcpcsCode> done, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(folder, "codes"));
        var published = codes.ToHashSet();
        var links = new DossierLinks(code => published.Contains(code) ? code.Value + ".html" : null);
        var lines = new ConcurrentDictionary<HcpcsCode, IndexedCode>();
        var waiting = new ConcurrentQueue<HcpcsCode>(codes);
        async Task Work()
        {
            var (builder, store) = open();
            using (store)
            {
                while (waiting.TryDequeue(out var code))
                {
                    cancellation.ThrowIfCancellationRequested();
                    var dossier = builder.Build(question with { Code = code });
                    // A renderer holds on to all that it has rendered: each page has its own.
                    await using var renderer = new DossierRenderer();
                    var html = await renderer.Page<DossierPage>(new Dictionary<string, object?>
                    {
                        [nameof(DossierPage.Document)] = DossierDocument.Of(dossier),
                        [nameof(DossierPage.Links)] = links,
                        [nameof(DossierPage.StylesHref)] = "../upright.css",
                        [nameof(DossierPage.ScriptHref)] = "../upright.js",
                        [nameof(DossierPage.HomeHref)] = "../index.html",
                        [nameof(DossierPage.SearchAction)] = "../index.html",
                        [nameof(DossierPage.Navigation)] = (IReadOnlyList<NavigationLink>)[new("All codes", "../index.html")],
                    }).ConfigureAwait(false);
                    await Write(Path.Combine("codes", code.Value + ".html"), html, cancellation).ConfigureAwait(false);
                    lines[code] = IndexedCode.Of(dossier);
                    done(code);
                }
            }
        }
        var workers = Math.Clamp(Math.Min(Environment.ProcessorCount, codes.Count), 1, 8);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(Work, cancellation))).ConfigureAwait(false);

        IReadOnlyList<IndexedCode> index = [.. codes.Select(c => lines[c])];
        await Write("upright.css", PageAssets.Styles, cancellation).ConfigureAwait(false);
        await Write("upright.js", PageAssets.Script, cancellation).ConfigureAwait(false);
        await using (var renderer = new DossierRenderer())
            await Write("index.html", await renderer.Page<SiteIndex>(new Dictionary<string, object?> { [nameof(SiteIndex.Codes)] = index, [nameof(SiteIndex.On)] = question.On ?? question.Today }).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return index;
    }

    private async Task Write(string name, string text, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file + ".part", text, new UTF8Encoding(false), cancellation).ConfigureAwait(false);
        File.Move(file + ".part", file, overwrite: true);
    }
}
