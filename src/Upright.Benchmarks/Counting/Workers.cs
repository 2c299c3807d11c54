namespace Upright.Benchmarks.Counting;

/// <summary>A few threads that go through payers, file by file: whoever reads a payer's last file counts the payer.</summary>
internal static class Workers
{
    /// <summary>Two keep the disk and the processor busy; more would hold the rows of more payers in memory at a time.</summary>
    private static readonly int Most = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <param name="take">Takes what each thread needs for itself.</param>
    /// <param name="giveBack">Gives it back.</param>
    /// <param name="read">Reads one file.</param>
    /// <param name="count">Counts a payer (by its place) whose files are all read; payers without files too.</param>
    public static void Run<TOwn>(IReadOnlyList<IReadOnlyList<SourceWork>> payers, Func<TOwn> take, Action<TOwn> giveBack, Action<SourceWork> read, Action<TOwn, int> count)
    {
        var tasks = payers.SelectMany((sources, payer) => sources.Count == 0 ? [(payer, (SourceWork?)null)] : sources.Select(s => (payer, (SourceWork?)s))).ToArray();
        var left = payers.Select(p => Math.Max(1, p.Count)).ToArray();
        var next = -1;
        void Work()
        {
            var own = take();
            for (int i; (i = Interlocked.Increment(ref next)) < tasks.Length;)
            {
                var (payer, source) = tasks[i];
                if (source is not null) read(source);
                if (Interlocked.Decrement(ref left[payer]) == 0) count(own, payer);
            }
            giveBack(own);
        }
        var threads = Math.Min(Most, tasks.Length);
        if (threads < 2) Work();
        else Task.WhenAll([.. Enumerable.Range(0, threads).Select(_ => Task.Run(Work))]).GetAwaiter().GetResult();
    }
}
