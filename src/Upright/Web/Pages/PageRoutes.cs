using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Store.Rates;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;
using Upright.Store.Starter;
using Upright.Web.Api;
using Upright.Web.Loading;

namespace Upright.Web.Pages;

/// <summary>The pages: each reads what it needs and renders one component.</summary>
internal static class PageRoutes
{
    public static void Map(IEndpointRouteBuilder site)
    {
        var pages = site.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Home);
        pages.MapGet("/search", Search);
        pages.MapGet("/states", States);
        pages.MapGet("/sources", Sources);
        pages.MapGet("/loads/{id}", Load);
        pages.MapGet("/method", () => new RazorComponentResult<MethodPage>());
        pages.MapGet("/api", () => new RazorComponentResult<ApiPage>());
    }

    public static IResult Message(string heading, string text, int status) =>
        new RazorComponentResult<MessagePage>(new Dictionary<string, object?> { [nameof(MessagePage.Heading)] = heading, [nameof(MessagePage.Text)] = text }) { StatusCode = status };

    private static RazorComponentResult<HomePage> Home(ReferenceSession session, SiteOptions options)
    {
        var family = new List<HomePage.FamilyRow>();
        var on = ReferenceSession.Today;
        Provenance? source = null;
        foreach (var (code, name) in StarterData.PlainNames)
        {
            var fees = session.Fees.Ask(code, null, ReferenceSession.Today);
            on = fees.Choice.On;
            var row = fees.Rows.FirstOrDefault(r => r.Modifiers.Count == 0);
            var range = row?.ContiguousRange();
            source ??= fees.Choice.Source?.AsProvenance();
            var reading = Domain.Codes.Descriptors.DescriptorReader.Read(name);
            var why = range is null ? fees.Choice.Absence ?? new Absence(AbsenceReason.NotPriced, "the schedule gives no amount", "") : null;
            family.Add(new(code, name, reading.IsAddition ? "addition" : "base", reading.Unit ?? "the item", range?.Lowest, range?.Highest, why));
        }
        var loaded = SourceList.All(session.Store);
        var words = $"{loaded.Count(s => s.Standing == SourceStanding.Official):N0} official files are loaded" + (loaded.Any(s => s.Standing == SourceStanding.Official) ? "." : ": what is shown is starter data shipped with the program.");
        return new RazorComponentResult<HomePage>(new { Family = (IReadOnlyList<HomePage.FamilyRow>)family, Source = source, On = on, options.IsDemo, Loaded = words });
    }

    private static IResult Search(ReferenceSession session, SearchIndexes indexes, string? q = null)
    {
        var query = (q ?? "").Trim();
        if (query.Length == 0) return Results.Redirect("/");
        if (query.Length > 200) query = query[..200];
        var (choice, source, search) = indexes.For(session, null);
        var hits = search?.Find(query, 100) ?? [];
        // A whole code typed is a wish to see it.
        if (HcpcsCode.TryParse(query, out var code) && hits.Any(h => h.Code == code.Value)) return Results.Redirect($"/codes/{code}");
        return new RazorComponentResult<SearchPage>(new
        {
            Query = query,
            Hits = hits,
            Corrections = hits.Count > 0 ? hits[0].Corrections : new Dictionary<string, string>(),
            Remark = choice.Remark ?? choice.Absence?.Explanation,
            StarterOnly = source?.Standing == SourceStanding.Starter,
            Source = source?.AsProvenance(),
        });
    }

    private static IResult States(ReferenceSession session, string? state = null, string? family = null, string? on = null, int? page = null)
    {
        if (!ApiQueries.TryDate(on, out var date, out var error)) return Message("That is not a date", error, 400);
        if (!ApiQueries.TryState(state, out var jurisdiction, out error)) return Message("That is no fee jurisdiction", error, 400);
        var prefix = string.Concat((family ?? "L2").Where(char.IsAsciiLetterOrDigit).Take(5)).ToUpperInvariant();
        var choice = ReleaseResolver.Choose(SourceList.All(session.Store, ReferenceKinds.DmeposFees), date, ReferenceSession.Today, "fees", _ => true, "DMEPOS fee schedule", "dmepos-fees");
        IReadOnlyList<FeeScheduleRow> rows = choice.Source is { } source && jurisdiction is not null ? [.. session.Fees.All(source).Where(r => r.Code.StartsWith(prefix, StringComparison.Ordinal))] : [];
        var why = choice.Absence ?? (jurisdiction is not null && rows.Count == 0 ? new Absence(AbsenceReason.NotInSource, $"No code beginning with {prefix} stands in the schedule of {choice.Source!.Release}", "Load CMS's fee schedule if only starter data are loaded") : null);
        var shown = Math.Clamp(page ?? 1, 1, Math.Max(1, (rows.Count + StatesPage.PageSize - 1) / StatesPage.PageSize));
        return new RazorComponentResult<StatesPage>(new
        {
            State = jurisdiction,
            Family = prefix,
            AskedOn = date,
            choice.On,
            choice.Remark,
            Why = why,
            Source = choice.Source?.AsProvenance(),
            Rows = (IReadOnlyList<FeeScheduleRow>)[.. rows.Skip((shown - 1) * StatesPage.PageSize).Take(StatesPage.PageSize)],
            Total = rows.Count,
            PageNumber = shown,
        });
    }

    private static RazorComponentResult<SourcesPage> Sources(HttpContext context, ReferenceSession session, SiteOptions options, LoadJobs jobs, IAntiforgery antiforgery, string? done = null)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        using var lake = RateLake.Open(options.DataFolder);
        return new RazorComponentResult<SourcesPage>(new
        {
            Reference = SourceList.All(session.Store),
            PayerFiles = lake.Sources(),
            Jobs = jobs.All,
            options.DataFolder,
            TokenField = token.FormFieldName,
            Token = token.RequestToken!,
            Message = done switch { "removed" => "The source was removed.", "sample" => "The synthetic sample was removed; it does not come back.", _ => null },
        });
    }

    private static IResult Load(HttpContext context, LoadJobs jobs, IAntiforgery antiforgery, string id)
    {
        if (jobs.Find(id) is not { } job) return Message("No such load", "There is no load of that id in this run of the site; what it loaded stands under Sources.", 404);
        var token = antiforgery.GetAndStoreTokens(context);
        return new RazorComponentResult<LoadPage>(new { Job = job, TokenField = token.FormFieldName, Token = token.RequestToken! });
    }
}
