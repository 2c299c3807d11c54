using System.Globalization;
using Upright.Benchmarks;
using Upright.Commands.Benchmarks;
using Upright.Domain.Codes;
using Upright.Web.Benchmarks;

namespace Upright.Web.Api;

/// <summary>What payers' files say of a code's price.</summary>
internal static class BenchmarkApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/benchmarks/{code}", Json).WithName("getBenchmark").WithSummary("Payers' published prices for a code against Medicare, with confidence and absences.").WithTags("Benchmarks")
            .Produces<BenchmarkDocument>().ProducesProblem(400);
        api.MapGet("/benchmarks/{code}.csv", AsCsv).WithName("getBenchmarkCsv").WithSummary("The statistics by payer as CSV.").WithTags("Benchmarks").Produces<string>(200, "text/csv").ProducesProblem(400);
    }

    private static async Task<IResult> Json(BenchmarkDesk desk, string code, string? payer = null, string? state = null, string? on = null, string? relevance = null) =>
        TryQuestion(code, payer, state, on, relevance, out var question, out var problem) ? TypedResults.Ok(BenchmarkDocument.Of(await desk.AskAsync(bench => bench.Book.Ask(question)))) : problem;

    private static async Task<IResult> AsCsv(BenchmarkDesk desk, string code, string? payer = null, string? state = null, string? on = null, string? relevance = null)
    {
        if (!TryQuestion(code, payer, state, on, relevance, out var question, out var problem)) return problem;
        var benchmark = await desk.AskAsync(bench => bench.Book.Ask(question));
        return Csv.File($"{question.Code}-benchmark.csv", ["code", "payer", "sample", "contracts", "lowest", "p10", "p25", "p50", "p75", "p90", "highest", "mean", "mode", "confidence", "absent", "files"],
            benchmark.Payers.Select(p => new object?[]
            {
                question.Code.Value, p.Payer, p.IsSample ? "SAMPLE" : "", p.Counts.Contracts, p.Distribution?.Lowest.Amount, p.Distribution?.P10.Amount, p.Distribution?.P25.Amount, p.Distribution?.P50.Amount,
                p.Distribution?.P75.Amount, p.Distribution?.P90.Amount, p.Distribution?.Highest.Amount, p.Distribution?.Mean.Amount, p.Distribution?.Mode.Amount, p.Confidence?.Grade.ToString().ToLower(CultureInfo.InvariantCulture),
                p.Absence?.Explanation, string.Join(' ', p.Files.Select(f => f.Source.File)),
            }));
    }

    private static bool TryQuestion(string code, string? payer, string? state, string? on, string? relevance, out BenchmarkQuestion question, out IResult problem)
    {
        (question, problem) = (new BenchmarkQuestion(default), Results.Empty);
        if (!ApiQueries.TryCode(code, out var asked, out var error)) problem = ApiProblems.BadRequest("code", error);
        else if (!ApiQueries.TryState(state, out var jurisdiction, out error)) problem = ApiProblems.BadRequest("state", error);
        else if (!ApiQueries.TryDate(on, out var date, out error)) problem = ApiProblems.BadRequest("on", error);
        else if (!Enum.TryParse<Relevance>(relevance ?? nameof(Relevance.Balanced), ignoreCase: true, out var level) || !Enum.IsDefined(level)) problem = ApiProblems.BadRequest("relevance", "relevance is minimum, balanced or maximum.");
        else
        {
            question = new BenchmarkQuestion(HcpcsCode.Parse(asked)) { Payer = string.IsNullOrWhiteSpace(payer) ? null : payer, State = jurisdiction, On = date, Relevance = level };
            return true;
        }
        return false;
    }
}
