using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Rendering;
using Upright.Web.Api;
using Upright.Web.Serving;

namespace Upright.Web.Pages;

/// <summary>The dossier of a code, live, and its other faces under the same address.</summary>
internal static class CodeRoutes
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var pages = site.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/codes/{code}", (DossierPages dossiers, string code, string? on, string? state) => ShowAsync(dossiers, Face.Page, code, on, state));
        pages.MapGet("/codes/{code}.json", (DossierPages dossiers, string code, string? on, string? state) => ShowAsync(dossiers, Face.Json, code, on, state));
        pages.MapGet("/codes/{code}.md", (DossierPages dossiers, string code, string? on, string? state) => ShowAsync(dossiers, Face.Markdown, code, on, state));
        pages.MapGet("/codes/{code}.pdf", (DossierPages dossiers, string code, string? on, string? state) => ShowAsync(dossiers, Face.Pdf, code, on, state));
    }

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/dossiers/{code}", async (DossierPages dossiers, string code, string? on = null, string? state = null) =>
            !ApiQueries.TryCode(code, out var asked, out var error) ? ApiProblems.BadRequest("code", error)
            : !ApiQueries.TryDate(on, out var date, out error) ? ApiProblems.BadRequest("on", error)
            : !ApiQueries.TryState(state, out var jurisdiction, out error) ? ApiProblems.BadRequest("state", error)
            : (IResult)await dossiers.Get(Key(Face.Json, HcpcsCode.Parse(asked), date, jurisdiction)))
            .WithName("getDossier").WithSummary("The whole dossier of a code: every section with its sources and absences. 404 with the same document when no loaded release names the code.").WithTags("Dossiers")
            .Produces(200, contentType: "application/json").ProducesProblem(400);

    private static async Task<IResult> ShowAsync(DossierPages dossiers, Face face, string code, string? on, string? state)
    {
        if (!HcpcsCode.TryParse(code, out var asked)) return PageRoutes.Message("That is not a code", "An HCPCS Level II code is one letter A to V and four digits, such as L2387.", 404);
        if (!ApiQueries.TryDate(on, out var date, out var error)) return PageRoutes.Message("That is not a date", error, 400);
        if (!ApiQueries.TryState(state, out var jurisdiction, out error)) return PageRoutes.Message("That is no fee jurisdiction", error, 400);
        try
        {
            return await dossiers.Get(Key(face, asked, date, jurisdiction));
        }
        catch (PrintFailedException failed)
        {
            return PageRoutes.Message("No PDF could be made", failed.Message, 503);
        }
    }

    private static PageKey Key(Face face, HcpcsCode code, DateOnly? on, Jurisdiction? state) => new(face, code, on, state, ReferenceSession.Today);
}
