using System.Globalization;
using Upright.Domain.Codes;
using Upright.Web.Benchmarks;

namespace Upright.Web.Serving;

/// <summary>
/// Makes ready what readers will come for, while nobody waits: after the start, after each load, and when a new day has begun.
/// First, where tens of millions of prices are loaded, the answers and pages of the L codes; then the pages that readers have come for before.
/// </summary>
internal sealed partial class PagesAhead(StoresVersion version, BenchmarkDesk desk, DossierPages pages, AskedPages asked, ILogger<PagesAhead> log) : BackgroundService
{
    private const long ManyPrices = 2_000_000;

    /// <summary>Few at once, since a reader who comes in between waits for them.</summary>
    private const int AtOnce = 8;

    /// <summary>Dates and states of which the pages of all codes are made ahead: the shelf holds about so many.</summary>
    private const int MostViews = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first reader comes first.
        await Task.Delay(Pause, stoppingToken);
        asked.Read();
        var done = "";
        try
        {
            while (true)
            {
                var now = State();
                if (now != done)
                {
                    await TryAsync(now, stoppingToken);
                    done = now;
                }
                asked.Write();
                await Task.Delay(Pause, stoppingToken);
            }
        }
        finally
        {
            asked.Write();
        }
    }

    /// <summary>What pages depend on: when it changes they are made again.</summary>
    private string State() => string.Create(CultureInfo.InvariantCulture, $"{version.Current} {ReferenceSession.Today:yyyy-MM-dd}");

    private async Task TryAsync(string now, CancellationToken stopping)
    {
        try
        {
            await AllAsync(now, stopping);
        }
#pragma warning disable CA1031 // Nobody asked for it: a reader who asks gets the error, with its words.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotAhead(log, e.Message);
        }
    }

    private async Task AllAsync(string now, CancellationToken stopping)
    {
        bool Over() => stopping.IsCancellationRequested || State() != now;
        var today = ReferenceSession.Today;
        var codes = await desk.LaterAsync<IReadOnlyList<HcpcsCode>>(bench => bench.PricesKept < ManyPrices ? [] : bench.CodesOf('L'));
        // What is popular of one code will be asked of others: with so many prices the first reader of each would wait.
        foreach (var (on, state) in asked.Views(MostViews).Prepend((null, null)).Distinct())
        {
            foreach (var some in codes.Chunk(AtOnce))
            {
                if (Over()) return;
                await pages.MakeAheadAsync(some, on, state, today);
            }
        }
        foreach (var key in asked.Latest(today))
        {
            if (Over()) return;
            await pages.MakeAheadAsync([key.Code], key.On, key.State, today);
        }
        AllReady(log, codes.Count, pages.Count);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pages could not be made ahead: {Reason}")]
    private static partial void NotAhead(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Codes} codes asked for ahead, {Pages} pages ready")]
    private static partial void AllReady(ILogger log, int codes, int pages);
}
