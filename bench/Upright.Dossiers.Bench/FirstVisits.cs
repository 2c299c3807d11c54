using System.Diagnostics;
using System.Globalization;

namespace Upright.Dossiers.Bench;

/// <summary>What a reader waits for who comes first: the site just opened, nothing kept.</summary>
internal static class FirstVisits
{
    private static readonly string[] Pages = ["/", "/codes/L2387", "/codes/L2387", "/codes/L2387?state=TX", "/codes/L2387?state=CA", "/codes/L2387?on=2025-05-15", "/codes/L2036", "/codes/L1833", "/codes/L4360", "/compare?codes=L2387+L2394"];

    public static async Task<int> MeasureAsync(string app, string data)
    {
        var start = new ProcessStartInfo(app) { RedirectStandardError = true };
        foreach (var word in (string[])["serve", "--port", "0", "--data", data]) start.ArgumentList.Add(word);
        var clock = Stopwatch.StartNew();
        using var site = Process.Start(start)!;
        try
        {
            string? line;
            do line = await site.StandardError.ReadLineAsync();
            while (line is not null && !line.Contains("is open at ", StringComparison.Ordinal));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open after {clock.ElapsedMilliseconds} ms"));
            var address = line!.Split("is open at ")[1].Split(' ')[0];
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
            foreach (var page in Pages)
            {
                clock.Restart();
                var length = (await client.GetByteArrayAsync(new Uri(page, UriKind.Relative))).Length;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds,8:0.0} ms  {length / 1000,4} KB  {page}"));
            }
            return 0;
        }
        finally
        {
            site.Kill();
        }
    }
}
