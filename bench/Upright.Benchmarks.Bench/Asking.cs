using System.Diagnostics;
using Upright.Domain.Codes;

namespace Upright.Benchmarks.Bench;

/// <summary>Times of the questions a user asks, in one process: the first answer, and the median of those after it.</summary>
internal static class Asking
{
    /// <param name="code">The code of the first question; those after it ask other codes in turn, so that no answer comes from what the one before it read.</param>
    public static int Once(string data, string code, int times, bool npis)
    {
        var watch = Stopwatch.StartNew();
        using var book = BenchmarkBook.Open(data, new InventedFees(data));
        Console.WriteLine($"opened in {watch.Elapsed.TotalMilliseconds:0} ms");
        var codes = book.CodesOf('L');
        var start = codes.ToList().IndexOf(HcpcsCode.Parse(code));
        var took = new List<double>();
        var cpu = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            watch.Restart();
            var answer = book.Ask(new BenchmarkQuestion(codes[(start + i * 37) % codes.Count]) { CountNpis = npis });
            took.Add(watch.Elapsed.TotalMilliseconds);
            cpu.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            if (i == 0) Console.WriteLine($"first answer in {took[0]:0} ms: {answer.Payers.Count} payers, {answer.AllPayers.Counts.Published:N0} rows, {answer.AllPayers.Counts.Contracts:N0} contracts, {answer.AllPayers.Counts.Npis:N0} NPIs, p50 {answer.AllPayers.Distribution?.P50}");
        }
        cpu = [.. cpu.Skip(1).Order()];
        var later = took.Skip(1).Order().ToList();
        if (later.Count > 0) Console.WriteLine($"then median {later[later.Count / 2]:0} ms, best {later[0]:0}, worst {later[^1]:0} of {later.Count}; processor time median {cpu[cpu.Count / 2]:0} ms; {Memory()}");
        return 0;
    }

    public static int Family(string data)
    {
        using var book = BenchmarkBook.Open(data, new InventedFees(data));
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var codes = book.CodesOf('L');
        long contracts = 0;
        foreach (var answer in book.Ask(new BenchmarkQuestion(codes[0]), codes)) contracts += answer.AllPayers.Counts.Contracts;
        Console.WriteLine($"{codes.Count} codes in {watch.Elapsed.TotalSeconds:0.0} s, {contracts:N0} contracts' prices; processor time {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s; {Memory()}");
        return 0;
    }

    /// <summary>Many readers at once, each with another code; what one waits, and what all get done.</summary>
    public static int Readers(string data, int readers, int times)
    {
        using var book = BenchmarkBook.Open(data, new InventedFees(data));
        var codes = book.CodesOf('L');
        book.Ask(new BenchmarkQuestion(codes[0]));
        var waits = new System.Collections.Concurrent.ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, readers).Select(r => new Thread(() =>
        {
            for (var i = 0; i < times; i++)
            {
                var own = Stopwatch.StartNew();
                book.Ask(new BenchmarkQuestion(codes[(r * 53 + i * 37) % codes.Count]));
                waits.Add(own.Elapsed.TotalMilliseconds);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        var sorted = waits.Order().ToList();
        Console.WriteLine($"{readers} readers, {waits.Count} answers in {watch.Elapsed.TotalSeconds:0.0} s ({waits.Count / watch.Elapsed.TotalSeconds:0} a second); each waits median {sorted[sorted.Count / 2]:0} ms, worst {sorted[^1]:0}; {Memory()}");
        return 0;
    }

    private static string Memory() => $"managed {GC.GetTotalMemory(false) >> 20} MB of {GC.GetGCMemoryInfo().TotalCommittedBytes >> 20} committed; " + Peak();

    private static string Peak() => File.Exists("/proc/self/status") ? string.Join(' ', File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
}
