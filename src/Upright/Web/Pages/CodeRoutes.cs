using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Upright.Benchmarks;
using Upright.Coverage;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Building;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;
using Upright.Dossiers.Rendering;
using Upright.Store.Rates;
using Upright.Web.Api;
using Upright.Web.Benchmarks;

namespace Upright.Web.Pages;

/// <summary>The dossier of a code, live, and its other faces under the same address.</summary>
internal static class CodeRoutes
{
    private static readonly DescriptorShelf Shelf = new();

    public static void Map(IEndpointRouteBuilder site)
    {
        var pages = site.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/codes/{code}", Show);
        pages.MapGet("/codes/{code}.json", (ReferenceSession session, SiteOptions options, BenchmarkDesk desk, string code, string? on, string? state) =>
            Export(session, options, desk, code, on, state, d => Results.Text(DossierRenderer.Json(d), "application/json; charset=utf-8", Encoding.UTF8)));
        pages.MapGet("/codes/{code}.md", (ReferenceSession session, SiteOptions options, BenchmarkDesk desk, string code, string? on, string? state) =>
            Export(session, options, desk, code, on, state, d => Results.Text(DossierRenderer.Markdown(d), "text/markdown; charset=utf-8", Encoding.UTF8)));
        pages.MapGet("/codes/{code}.pdf", PdfAsync);
    }

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/dossiers/{code}", (ReferenceSession session, SiteOptions options, BenchmarkDesk desk, string code, string? on, string? state) =>
            !ApiQueries.TryCode(code, out _, out var error) ? ApiProblems.BadRequest("code", error)
            : !ApiQueries.TryDate(on, out _, out error) ? ApiProblems.BadRequest("on", error)
            : !ApiQueries.TryState(state, out _, out error) ? ApiProblems.BadRequest("state", error)
            : Export(session, options, desk, code, on, state, d => Results.Text(DossierRenderer.Json(d), "application/json; charset=utf-8", Encoding.UTF8)))
            .WithName("getDossier").WithSummary("The whole dossier of a code: every section with its sources and absences.").WithTags("Dossiers").Produces<string>(200, "application/json").ProducesProblem(400);

    private static IResult Show(ReferenceSession session, SiteOptions options, BenchmarkDesk desk, string code, string? on = null, string? state = null) =>
        Export(session, options, desk, code, on, state, dossier => new RazorComponentResult<CodePage>(new { Document = DossierDocument.Of(dossier) }) { StatusCode = dossier.Descriptor.Content is null ? 404 : 200 });

    private static IResult Export(ReferenceSession session, SiteOptions options, BenchmarkDesk desk, string code, string? on, string? state, Func<Dossier, IResult> face)
    {
        if (!HcpcsCode.TryParse(code, out var asked)) return PageRoutes.Message("That is not a code", "An HCPCS Level II code is one letter A to V and four digits, such as L2387.", 404);
        if (!ApiQueries.TryDate(on, out var date, out var error)) return PageRoutes.Message("That is not a date", error, 400);
        if (!ApiQueries.TryState(state, out var jurisdiction, out error)) return PageRoutes.Message("That is no fee jurisdiction", error, 400);
        return face(Build(session, options, desk, new DossierQuestion(asked, date, jurisdiction, ReferenceSession.Today)));
    }

    private static Dossier Build(ReferenceSession session, SiteOptions options, BenchmarkDesk desk, DossierQuestion question)
    {
        using var lake = RateLake.Open(options.DataFolder);
        var prices = lake.Sources().Count == 0 ? null : new DeskPrices(desk);
        return new DossierBuilder(session.Store, CoverageLibrary.Shipped, prices, Shelf).Build(question);
    }

    private static async Task<IResult> PdfAsync(ReferenceSession session, SiteOptions options, BenchmarkDesk desk, HttpContext context, string code, string? on = null, string? state = null)
    {
        Dossier? dossier = null;
        var problem = Export(session, options, desk, code, on, state, d =>
        {
            dossier = d;
            return Results.Empty;
        });
        if (dossier is null) return problem;
        if (Chromium.Find() is not { } browser)
            return PageRoutes.Message("No PDF could be made", $"It is printed by a Chromium, Chrome or Edge on this machine, and none was found. The page itself prints the same from any browser.", 503);
        var folder = Directory.CreateTempSubdirectory("upright-pdf-").FullName;
        try
        {
            await using var renderer = new DossierRenderer();
            var (page, file) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, await renderer.Html(dossier, onPaper: true), context.RequestAborted);
            await Chromium.Print(browser, page, file, context.RequestAborted);
            return Results.File(await File.ReadAllBytesAsync(file, context.RequestAborted), "application/pdf", dossier.Code + ".pdf");
        }
        catch (PrintFailedException failed)
        {
            return PageRoutes.Message("No PDF could be made", failed.Message, 503);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class DeskPrices(BenchmarkDesk desk) : IMarketPrices
    {
        public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state) => desk.Ask(book => book.Ask(new BenchmarkQuestion(code) { On = day, State = state, CountNpis = false }));
    }
}
