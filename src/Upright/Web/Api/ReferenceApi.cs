using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Loading;
using Upright.Store.Rates;
using Upright.Store.Reference;

namespace Upright.Web.Api;

/// <summary>Codes, modifiers, fees, history, sources. The documents are those of the commands with <c>--json</c>.</summary>
internal static class ReferenceApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/codes", Search).WithName("searchCodes").WithSummary("Finds codes by code or words, best first; without q lists them in order.").WithTags("Codes")
            .Produces<CodeListDocument>().ProducesProblem(400);
        api.MapGet("/codes/{code}", Code).WithName("getCode").WithSummary("What a code is on a date.").WithTags("Codes").Produces<CodeDocument>().ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/codes/{code}/history", History).WithName("getCodeHistory").WithSummary("The code and its fee in every loaded release.").WithTags("Codes").Produces<HistoryDocument>().ProducesProblem(400);
        api.MapGet("/codes/{code}/fees", Fees).WithName("getFees").WithSummary("Medicare's DMEPOS fee by jurisdiction; with state the payment arithmetic line by line.").WithTags("Fees").Produces<FeeDocument>().ProducesProblem(400);
        api.MapGet("/codes/{code}/fees.csv", FeesCsv).WithName("getFeesCsv").WithSummary("The fees as CSV.").WithTags("Fees").Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/modifiers/{modifier}", ModifierOn).WithName("getModifier").WithSummary("What a modifier is on a date.").WithTags("Codes").Produces<ModifierDocument>().ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/sources", Sources).WithName("listSources").WithSummary("What is loaded.").WithTags("Sources").Produces<SourcesDocument>();
        api.MapGet("/sources.csv", SourcesCsv).WithName("listSourcesCsv").WithSummary("What is loaded, as CSV.").WithTags("Sources").Produces<string>(200, "text/csv");
        api.MapGet("/states", () => Jurisdiction.All.Select(j => new StateDocument(j.Abbreviation, j.Name, j.IsContiguous))).WithName("listStates").WithSummary("The 53 fee jurisdictions.").WithTags("Fees");
    }

    private static IResult Search(ReferenceSession session, SearchIndexes indexes, string? q = null, string? on = null, int? page = null, int? pageSize = null)
    {
        if (!ApiQueries.TryDate(on, out var date, out var error)) return ApiProblems.BadRequest("on", error);
        if (!Page.TryOf(page, pageSize, out var asked, out var parameter, out error)) return ApiProblems.BadRequest(parameter, error);
        var (choice, source, search) = indexes.For(session, date);
        if (search is null || source is null) return ApiProblems.Absent(choice.Absence!.Explanation, choice.Absence.Supply);
        var (number, size) = asked;
        IReadOnlyList<SearchHitDocument> hits = string.IsNullOrWhiteSpace(q)
            ? [.. session.Codes.Of(source).Select(r => new SearchHitDocument(r.Code, r.LongDescription, Store.Starter.StarterData.PlainNames.GetValueOrDefault(r.Code), 0))]
            : [.. search.Find(q, search.Count).Select(h => new SearchHitDocument(h.Code, h.Description, h.PlainName, h.Score))];
        return TypedResults.Ok(new CodeListDocument(q, choice.On, choice.Remark ?? choice.Absence?.Explanation, new Page(number, size, hits.Count), [.. hits.Skip((number - 1) * size).Take(size)], SourceDocument.Of(source)));
    }

    private static IResult Code(ReferenceSession session, string code, string? on = null)
    {
        if (!ApiQueries.TryCode(code, out var asked, out var error)) return ApiProblems.BadRequest("code", error);
        if (!ApiQueries.TryDate(on, out var date, out error)) return ApiProblems.BadRequest("on", error);
        var answer = session.Codes.Ask(asked, date, ReferenceSession.Today);
        return answer.Record is null ? ApiProblems.Absent(answer.Choice.Absence!.Explanation, answer.Choice.Absence.Supply) : TypedResults.Ok(CodeCommand.Document(asked, answer));
    }

    private static IResult History(ReferenceSession session, string code, string? state = null)
    {
        if (!ApiQueries.TryCode(code, out var asked, out var error)) return ApiProblems.BadRequest("code", error);
        if (!ApiQueries.TryState(state, out var jurisdiction, out error)) return ApiProblems.BadRequest("state", error);
        return TypedResults.Ok(HistoryCommand.Document(asked, session.Codes, session.Fees, jurisdiction));
    }

    private static IResult Fees(ReferenceSession session, string code, string? on = null, string? state = null, bool rural = false, string? modifier = null, int units = 1, decimal? charge = null, decimal deductibleRemaining = 0, bool nearest = false)
    {
        if (!ApiQueries.TryCode(code, out var asked, out var error)) return ApiProblems.BadRequest("code", error);
        if (!ApiQueries.TryDate(on, out var date, out error)) return ApiProblems.BadRequest("on", error);
        if (!ApiQueries.TryState(state, out var jurisdiction, out error)) return ApiProblems.BadRequest("state", error);
        if (units < 1) return ApiProblems.BadRequest("units", "units is a whole number from 1.");
        if (charge < 0) return ApiProblems.BadRequest("charge", "charge is an amount in dollars, not negative.");
        if (deductibleRemaining < 0) return ApiProblems.BadRequest("deductibleRemaining", "deductibleRemaining is an amount in dollars, not negative.");
        var answer = session.Fees.Ask(asked, date, ReferenceSession.Today, nearest);
        return TypedResults.Ok(FeeDocuments.Of(answer, new FeeQuestion(jurisdiction, rural, modifier?.ToUpperInvariant(), units, charge is { } dollars ? new Money(dollars) : null, new Money(deductibleRemaining))));
    }

    private static IResult FeesCsv(ReferenceSession session, string code, string? on = null)
    {
        if (!ApiQueries.TryCode(code, out var asked, out var error)) return ApiProblems.BadRequest("code", error);
        if (!ApiQueries.TryDate(on, out var date, out error)) return ApiProblems.BadRequest("on", error);
        var fees = FeeDocuments.Of(session.Fees.Ask(asked, date, ReferenceSession.Today), new FeeQuestion(null, false, null, 1, null, Money.Zero));
        if (fees.Source is not { } source) return ApiProblems.Absent(fees.Absent!.Explanation, fees.Absent.Supply);
        return Csv.File($"{asked}-fees-{fees.On:yyyy-MM-dd}.csv", ["code", "modifiers", "on", "state", "rural", "amount", "publisher", "release", "standing", "file"],
            fees.Amounts.Select(a => new object?[] { asked, string.Join(' ', a.Modifiers), fees.On, a.State, a.Rural ? "yes" : "no", a.Amount, source.Publisher, source.Release, source.Standing.ToString().ToLowerInvariant(), source.File }));
    }

    private static IResult ModifierOn(ReferenceSession session, string modifier, string? on = null)
    {
        if (!Modifier.TryParse(modifier, out var asked)) return ApiProblems.BadRequest("modifier", "modifier is two letters or digits, such as KX.");
        if (!ApiQueries.TryDate(on, out var date, out var error)) return ApiProblems.BadRequest("on", error);
        var answer = session.Codes.AskModifier(asked.Value, date, ReferenceSession.Today);
        return answer.Record is null ? ApiProblems.Absent(answer.Choice.Absence!.Explanation, answer.Choice.Absence.Supply) : TypedResults.Ok(ModifierCommand.Document(asked.Value, answer));
    }

    private static SourcesDocument Sources(ReferenceSession session, SiteOptions options)
    {
        using var lake = RateLake.Open(options.DataFolder);
        return new(options.DataFolder, [.. SourceList.All(session.Store).Select(s => ReferenceFileDocument.Of(s))], [.. lake.Sources().Select(s => PayerFileDocument.Of(s))]);
    }

    private static IResult SourcesCsv(ReferenceSession session) =>
        Csv.File("sources.csv", ["id", "kind", "publisher", "title", "release", "holds_from", "holds_to", "standing", "excerpt", "rows", "refused", "sha256", "loaded_utc", "file"],
            SourceList.All(session.Store).Select(s => new object?[] { s.Id, s.Kind, s.Publisher, s.Title, s.Release, s.Holds.From, s.Holds.To, s.Standing.ToString().ToLowerInvariant(), s.Partial ? "yes" : "no", s.Rows, s.RefusedRows, s.Sha256, s.LoadedAt.ToString("u"), s.File }));
}
