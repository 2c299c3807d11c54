using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Upright.Domain;
using Upright.Store.Reference.CodeSets;
using Upright.X12.Checking;
using Upright.X12.Showing;

namespace Upright.Web.Pages;

/// <summary>The page that checks an X12 file. Nothing of the file is stored or logged.</summary>
internal static class X12Routes
{
    /// <summary>A page shows every segment: beyond this size the command line is the tool.</summary>
    public const int LargestFile = 2_000_000;

    public static void Map(IEndpointRouteBuilder site)
    {
        var pages = site.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/x12", (HttpContext context, IAntiforgery antiforgery) => Page(context, antiforgery));
        pages.MapPost("/x12", CheckAsync).DisableAntiforgery();
    }

    private static RazorComponentResult<X12Page> Page(HttpContext context, IAntiforgery antiforgery, int level = 7, bool values = false, string? error = null, CheckReport? report = null, IReadOnlyList<ShownSet>? sets = null, IReadOnlyList<Finding>? unplaced = null)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        // What was read may be a patient's: it is for this answer only.
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<X12Page>(new { TokenField = token.FormFieldName, Token = token.RequestToken!, Level = level, WithValues = values, Error = error, Report = report, Sets = sets ?? [], Unplaced = unplaced ?? [] }) { StatusCode = error is null ? 200 : 400 };
    }

    private static async Task<IResult> CheckAsync(HttpContext context, IAntiforgery antiforgery, ReferenceSession session)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return PageRoutes.Message("The form is out of date", "Go back, reload the page and try again.", 400);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var level = int.TryParse(form["level"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1 and <= 7 ? asked : 7;
        var values = form["values"] == "yes";
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return Page(context, antiforgery, level, values, "Choose a file, then press Check.");
        if (file.Length > LargestFile) return Page(context, antiforgery, level, values, $"The file has {file.Length:N0} bytes; this page shows files of at most {LargestFile:N0}. Use: upright x12 check FILE.");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        try
        {
            content.Position = 0;
            var report = FileCheck.Check(content, "the file", new CheckOptions { DeepestLevel = level, CodeSets = new ReferenceCodeSets(session.Store) }, context.RequestAborted);
            content.Position = 0;
            var sets = SetTree.Read(content, "the file", report, values).ToList();
            var placed = sets.SelectMany(s => s.OtherFindings.Concat(Findings(s.Root))).ToHashSet(ReferenceEqualityComparer.Instance);
            return Page(context, antiforgery, level, values, report: report, sets: sets, unplaced: [.. report.Findings.Where(f => !placed.Contains(f))]);
        }
        catch (UnreadableInputException unreadable)
        {
            return Page(context, antiforgery, level, values, unreadable.Located);
        }
    }

    private static IEnumerable<Finding> Findings(ShownLoop loop) => loop.Content.SelectMany(content => content switch
    {
        ShownLoop inner => Findings(inner),
        ShownSegment segment => segment.Findings,
        _ => [],
    });
}
