using System.Diagnostics;
using Upright.Domain.Codes;

namespace Upright.Benchmarks.Bench;

/// <summary>Times of the questions a user asks, in one process: the first answer, and the median of those after it.</summary>
internal static class Asking
{
    public static int Once(string data, string code, int times)
    {
        var watch = Stopwatch.StartNew();
        using var book = BenchmarkBook.Open(data, new InventedFees());
        Console.WriteLine($"opened in {watch.Elapsed.TotalMilliseconds:0} ms");
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            watch.Restart();
            var answer = book.Ask(new BenchmarkQuestion(HcpcsCode.Parse(code)));
            took.Add(watch.Elapsed.TotalMilliseconds);
            if (i == 0) Console.WriteLine($"first answer in {took[0]:0} ms: {answer.Payers.Count} payers, {answer.AllPayers.Counts.Published:N0} rows, {answer.AllPayers.Counts.Contracts:N0} contracts, {answer.AllPayers.Counts.Npis:N0} NPIs, p50 {answer.AllPayers.Distribution?.P50}");
        }
        var later = took.Skip(1).Order().ToList();
        if (later.Count > 0) Console.WriteLine($"then median {later[later.Count / 2]:0} ms, best {later[0]:0}, worst {later[^1]:0} of {later.Count}; {Memory()}");
        return 0;
    }

    public static int Family(string data)
    {
        using var book = BenchmarkBook.Open(data, new InventedFees());
        var watch = Stopwatch.StartNew();
        var codes = book.CodesOf('L');
        long contracts = 0;
        foreach (var answer in book.Ask(new BenchmarkQuestion(codes[0]), codes)) contracts += answer.AllPayers.Counts.Contracts;
        Console.WriteLine($"{codes.Count} codes in {watch.Elapsed.TotalSeconds:0.0} s, {contracts:N0} contracts' prices; {Memory()}");
        return 0;
    }

    private static string Memory() => File.Exists("/proc/self/status") ? string.Join(' ', File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
}
