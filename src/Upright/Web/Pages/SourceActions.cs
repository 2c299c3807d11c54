using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Upright.CommandLine;
using Upright.Domain.Answers;
using Upright.Loading;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates;
using Upright.Store.Reference;
using Upright.Web.Demo;
using Upright.Web.Loading;

namespace Upright.Web.Pages;

/// <summary>What the forms of the sources pages do. Every form carries an anti-forgery token.</summary>
internal static class SourceActions
{
    private const long LargestUpload = 4L << 30;

    public static void Map(IEndpointRouteBuilder site)
    {
        var actions = site.MapGroup("").ExcludeFromDescription();
        actions.MapPost("/sources/load", StartAsync).DisableAntiforgery();
        actions.MapPost("/sources/remove", (HttpContext c, IAntiforgery a, ReferenceSession s, SiteOptions o) => CheckedAsync(c, a, form => Remove(form, s, o)));
        actions.MapPost("/sources/remove-sample", (HttpContext c, IAntiforgery a, SiteOptions o) => CheckedAsync(c, a, _ =>
        {
            SampleRates.Remove(o.DataFolder);
            return Results.Redirect("/sources?done=sample");
        }));
        actions.MapPost("/loads/{id}/cancel", (HttpContext c, IAntiforgery a, LoadJobs jobs, string id) => CheckedAsync(c, a, _ =>
        {
            jobs.Find(id)?.Cancel();
            return Results.Redirect($"/loads/{id}");
        }));
    }

    private static async Task<IResult> CheckedAsync(HttpContext context, IAntiforgery antiforgery, Func<IFormCollection, IResult> act)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return PageRoutes.Message("The form is out of date", "Go back, reload the page and try again.", 400);
        return act(await context.Request.ReadFormAsync(context.RequestAborted));
    }

    private static IResult Remove(IFormCollection form, ReferenceSession session, SiteOptions options)
    {
        var id = form["id"].ToString();
        using var lake = RateLake.Open(options.DataFolder);
        var removed = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && SourceList.All(session.Store).Any(s => s.Id == number && s.Standing == SourceStanding.Official)
            ? SourceList.Remove(session.Store, number)
            : lake.Remove(id);
        return removed ? Results.Redirect("/sources?done=removed") : PageRoutes.Message("No such source", "It may have been removed already.", 404);
    }

    private static async Task<IResult> StartAsync(HttpContext context, IAntiforgery antiforgery, LoadJobs jobs)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestUpload;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = LargestUpload }));
        if (!await antiforgery.IsRequestValidAsync(context)) return PageRoutes.Message("The form is out of date", "Go back, reload the page and try again.", 400);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);

        var release = form["release"].ToString().Trim();
        if (!QuarterText.TryParse(release, out var quarter) && release.Length > 0) return PageRoutes.Message("That is not a quarter", "Write the quarter as 2026-Q1.", 400);
        CodeFilter codes;
        try
        {
            codes = form["codes"].ToString() is { Length: > 0 } text ? CodeFilter.Parse(text) : CodeFilter.LevelTwo;
        }
        catch (FormatException wrong)
        {
            return PageRoutes.Message("Those are not codes", wrong.Message, 400);
        }

        var files = new List<LoadFile>();
        foreach (var upload in form.Files.Where(f => f.Length > 0)) files.Add(await KeepAsync(upload, jobs.UploadFolder, context.RequestAborted));
        if (form["path"].ToString().Trim() is { Length: > 0 } path)
        {
            if (!File.Exists(path) && !Directory.Exists(path)) return PageRoutes.Message("No such file", "There is no file or folder at that path on this machine.", 400);
            files.AddRange(DataLoad.Files(path).Select(f => new LoadFile(f, Path.GetFileName(f), IsUpload: false)));
        }
        if (files.Count == 0) return PageRoutes.Message("No file was chosen", "Choose a file, or write the path of one, and press Load again.", 400);
        return Results.Redirect($"/loads/{jobs.Start(files, new DataLoadOptions { Release = quarter, Codes = codes }).Id}");
    }

    /// <summary>Keeps an upload under its own name, which may say the release, in a folder of its own.</summary>
    private static async Task<LoadFile> KeepAsync(IFormFile upload, string uploadFolder, CancellationToken cancel)
    {
        var name = string.Concat(Path.GetFileName(upload.FileName.Replace('\\', '/')).Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' '));
        if (name.Trim('.', ' ').Length == 0) name = "upload";
        var folder = Directory.CreateDirectory(Path.Combine(uploadFolder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))));
        var path = Path.Combine(folder.FullName, name);
        await using var file = File.Create(path);
        await upload.CopyToAsync(file, cancel);
        return new LoadFile(path, name, IsUpload: true);
    }
}
