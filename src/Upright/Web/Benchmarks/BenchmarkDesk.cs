using System.Collections.Concurrent;
using Upright.Web.Serving;

namespace Upright.Web.Benchmarks;

/// <summary>
/// Workers on threads of their own, each with its stores open: what takes long is done there, so that requests answered from what is kept
/// never wait for a thread. What a reader waits for comes before what is made ahead. Safe for many threads.
/// </summary>
internal sealed class BenchmarkDesk : IDisposable
{
    private readonly BlockingCollection<Action<Func<Bench>>> _urgent = [], _later = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly List<Thread> _workers;
    private readonly SiteOptions _options;
    private readonly StoresVersion _version;
    private readonly KeptAnswers _answers;

    public BenchmarkDesk(SiteOptions options, StoresVersion version, KeptAnswers answers)
    {
        (_options, _version, _answers) = (options, version, answers);
        // Each worker's engine holds tables of its own: a few workers, however many processors.
        _workers = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 2, 4)).Select(n => new Thread(Work) { IsBackground = true, Name = $"desk {n}" })];
        foreach (var worker in _workers) worker.Start();
    }

    /// <summary>Does it on a worker, for somebody who waits.</summary>
    public Task<T> AskAsync<T>(Func<Bench, T> question) => Hand(_urgent, question);

    /// <summary>Does it when nobody waits for anything else.</summary>
    public Task<T> LaterAsync<T>(Func<Bench, T> question) => Hand(_later, question);

    private static Task<T> Hand<T>(BlockingCollection<Action<Func<Bench>>> queue, Func<Bench, T> question)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(bench =>
        {
            try
            {
                done.SetResult(question(bench()));
            }
#pragma warning disable CA1031 // Whoever asked is told; the worker goes on to the next.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    private void Work()
    {
        Bench? bench = null;
        BlockingCollection<Action<Func<Bench>>>[] queues = [_urgent, _later];
        Bench Current()
        {
            var version = _version.Current;
            if (bench?.Version == version) return bench;
            bench?.Dispose();
            bench = null;
            return bench = new Bench(_options.DataFolder, version, _answers);
        }
        try
        {
            while (true)
            {
                BlockingCollection<Action<Func<Bench>>>.TakeFromAny(queues, out var work, _closing.Token);
                work!(Current);
            }
        }
        catch (OperationCanceledException)
        {
            bench?.Dispose();
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        foreach (var worker in _workers) worker.Join();
        _closing.Dispose();
        _urgent.Dispose();
        _later.Dispose();
    }
}
