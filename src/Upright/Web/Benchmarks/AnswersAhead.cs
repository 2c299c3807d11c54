using Upright.Domain.Codes;
using Upright.Web.Serving;

namespace Upright.Web.Benchmarks;

/// <summary>
/// Asks for the prices of the L codes while nobody waits, after the start and after each load: with tens of millions of prices
/// the first reader of a page would otherwise wait for its answer. A small store needs no such care.
/// </summary>
internal sealed partial class AnswersAhead(StoresVersion version, BenchmarkDesk desk, ILogger<AnswersAhead> log) : BackgroundService
{
    private const long ManyPrices = 2_000_000;

    /// <summary>Few at once, since a reader who comes in between waits for them.</summary>
    private const int AtOnce = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first reader comes first.
        await Task.Delay(Pause, stoppingToken);
        var done = "";
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = version.Current;
            if (now != done)
            {
                try
                {
                    await AllAsync(now, stoppingToken);
                }
#pragma warning disable CA1031 // Nobody asked for it: a reader who asks gets the error, with its words.
                catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    NotAhead(log, e.Message);
                }
                done = now;
            }
            await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task AllAsync(string now, CancellationToken stopping)
    {
        var codes = await desk.LaterAsync<IReadOnlyList<HcpcsCode>>(bench => bench.PricesKept < ManyPrices ? [] : bench.Book.CodesOf('L'));
        foreach (var some in codes.Chunk(AtOnce))
        {
            if (stopping.IsCancellationRequested || version.Current != now) return;
            await desk.LaterAsync(bench =>
            {
                bench.Prices.Prepare(some);
                return true;
            });
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Prices could not be asked for ahead: {Reason}")]
    private static partial void NotAhead(ILogger log, string reason);
}
