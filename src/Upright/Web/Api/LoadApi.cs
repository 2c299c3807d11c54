using Upright.Loading;
using Upright.Web.Loading;

namespace Upright.Web.Api;

/// <summary>A running or finished load as the API shows it.</summary>
/// <param name="BytesDone">Of the payer file that is being read, as it lies on disk; null for small files.</param>
/// <param name="BytesPerSecond">Over the whole of the current file so far.</param>
internal sealed record LoadJobDocument(string Id, LoadState State, int Files, int FilesDone, string? CurrentFile, long? BytesDone, long? BytesTotal, double? BytesPerSecond, double? SecondsLeft, string? Error, LoadDocument Outcome)
{
    public static LoadJobDocument Of(LoadJob job)
    {
        var progress = job.Progress;
        double? rate = progress is { Elapsed.TotalSeconds: > 0.2 } p ? p.BytesRead / p.Elapsed.TotalSeconds : null;
        return new LoadJobDocument(job.Id, job.State, job.Files.Count, job.FilesDone, job.Current?.Name, progress?.BytesRead, progress?.BytesTotal, rate,
            rate > 0 ? (progress!.Value.BytesTotal - progress.Value.BytesRead) / rate : null, job.Error, LoadDocument.Of(job.Outcomes));
    }
}

/// <summary>The loads of the site, to be watched while they run.</summary>
internal static class LoadApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/loads/{id}", (string id, LoadJobs jobs) => jobs.Find(id) is { } job ? (IResult)TypedResults.Ok(LoadJobDocument.Of(job)) : ApiProblems.Absent("There is no load of that id in this run of the site.", "Start one on the page Sources."))
            .WithName("getLoad").WithSummary("How far a load is and what became of its files.").WithTags("Sources").Produces<LoadJobDocument>().ProducesProblem(404);
}
