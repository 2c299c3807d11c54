namespace Upright.Loading;

/// <summary>
/// Loads that run at the same time, handed out in the order they were added in. Used from one thread.
/// Disposing stops those that still run and waits for them.
/// </summary>
internal sealed class LoadsUnderway(int atOnce, CancellationToken cancel) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    private readonly Queue<(PathTally Path, long Length, Task<IReadOnlyList<FileOutcome>> Work)> _loads = new();

    private IEnumerable<Task> Running => _loads.Select(l => l.Work).Where(w => !w.IsCompleted);

    /// <summary>Waits until one more may begin; hands out what is done by then and has nothing before it.</summary>
    /// <param name="length">Of the next file. Files of one length may be one content: the first of them is loaded before the next is begun.</param>
    public IEnumerable<FileOutcome> MakeRoom(long length)
    {
        while (Running.Count() >= atOnce) Task.WaitAny([.. Running], cancel);
        while (_loads.FirstOrDefault(l => l.Length == length && !l.Work.IsCompleted).Work is { } twin) Task.WaitAny([twin], cancel);
        while (_loads.TryPeek(out var load) && load.Work.IsCompleted)
            foreach (var outcome in TakeFirst()) yield return outcome;
    }

    public void Add(PathTally path, long length, Func<CancellationToken, IReadOnlyList<FileOutcome>> load) =>
        _loads.Enqueue((path, length, Task.Factory.StartNew(() => load(_stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

    /// <summary>Waits for all of them.</summary>
    public IEnumerable<FileOutcome> Finish()
    {
        while (_loads.Count > 0)
            foreach (var outcome in TakeFirst()) yield return outcome;
    }

    public void Dispose()
    {
        _stop.Cancel();
        foreach (var load in _loads) ((IAsyncResult)load.Work).AsyncWaitHandle.WaitOne();
        _stop.Dispose();
    }

    private IEnumerable<FileOutcome> TakeFirst()
    {
        // Left in the queue until it has ended, so that nobody goes away while it still runs.
        var outcomes = _loads.Peek().Work.GetAwaiter().GetResult();
        return _loads.Dequeue().Path.Count(outcomes);
    }
}
