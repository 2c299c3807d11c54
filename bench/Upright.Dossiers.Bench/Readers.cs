using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Upright.Dossiers.Bench;

/// <summary>Twenty readers at once, each with a connection of its own, each asking for the next page as soon as it has read the last.</summary>
internal static class Readers
{
    private const int AtOnce = 20;

    public static async Task<int> MeasureAsync(Uri address, int requests, int seed, int? process)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce, AutomaticDecompression = System.Net.DecompressionMethods.None };
        using var site = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        // As browsers do; what it costs them to unpack is not the site's time.
        site.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var visits = await Visits.OfAsync(PlainClient(address));
        var asked = new ConcurrentQueue<string>(visits.Take(requests, seed));
        var distinct = asked.Distinct().Count();
        var times = new ConcurrentBag<double>();
        var (errors, bytes) = (0, 0L);
        var clock = Stopwatch.StartNew();
        async Task Read()
        {
            while (asked.TryDequeue(out var page))
            {
                var begun = Stopwatch.GetTimestamp();
                using var answer = await site.GetAsync(new Uri(page, UriKind.Relative));
                var body = await answer.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                Interlocked.Add(ref bytes, body.Length);
                if ((int)answer.StatusCode is not 200 || body.Length < 1000) Interlocked.Increment(ref errors);
            }
        }
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(Read)));
        var wall = clock.Elapsed.TotalSeconds;
        var sorted = times.Order().ToArray();
        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {requests:N0} pages, {distinct:N0} different, of {visits.Codes:N0} codes, {AtOnce} readers at once, seed {seed}
            median {At(.5):0.0} ms   p90 {At(.9):0.0} ms   p99 {At(.99):0.0} ms   p99.9 {At(.999):0.0} ms   longest {sorted[^1]:0.0} ms
            errors {errors}   {requests / wall:N0} pages a second over {wall:0.0} s   {bytes / (double)requests / 1000:0.0} KB a page on the wire
            """));
        if (process is { } id) Console.WriteLine(Memory(id));
        return errors == 0 ? 0 : 1;
    }

    /// <summary>Resident memory now and at its highest, as Linux counts it.</summary>
    private static string Memory(int process)
    {
        var status = File.ReadAllLines($"/proc/{process}/status");
        string Of(string name) => status.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) is { } line ? string.Create(CultureInfo.InvariantCulture, $"{long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000.0:N0} MB") : "unknown";
        return $"memory of the site: {Of("VmRSS:")} now, {Of("VmHWM:")} at its highest";
    }

    private static HttpClient PlainClient(Uri address) => new() { BaseAddress = address };
}
