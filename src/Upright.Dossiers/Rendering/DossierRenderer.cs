using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Upright.Dossiers.Components.Sections;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Rendering;

/// <summary>Renders Razor components outside a web server: the same components, the same page. One a run; may be asked many times, one page after another.</summary>
public sealed class DossierRenderer : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly HtmlRenderer _renderer;

    public DossierRenderer() => _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);

    /// <summary>A page that stands alone, with styles and script inlined.</summary>
    /// <param name="onPaper">To be printed: without script, every table open.</param>
    public Task<string> Html(Dossier dossier, bool onPaper = false) =>
        Page<DossierPage>(new Dictionary<string, object?> { [nameof(DossierPage.Document)] = DossierDocument.Of(dossier), [nameof(DossierPage.OnPaper)] = onPaper });

    /// <summary>Any component as a whole page.</summary>
    public Task<string> Page<T>(IDictionary<string, object?> parameters) where T : IComponent => _renderer.Dispatcher.InvokeAsync(async () =>
    {
        var page = await _renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true);
        using var writer = new StringWriter();
        page.WriteHtmlTo(writer);
        return writer.ToString();
    });

    public static string Markdown(Dossier dossier) => MarkdownWriter.Write(DossierDocument.Of(dossier));

    /// <summary>The model itself: amounts as numbers, sources beside every figure, absences as objects.</summary>
    public static string Json(Dossier dossier) => System.Text.Json.JsonSerializer.Serialize(dossier, DossierJson.Indented.Dossier);

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync().ConfigureAwait(false);
        await _services.DisposeAsync().ConfigureAwait(false);
    }
}
