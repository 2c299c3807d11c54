using System.Globalization;

namespace Upright.Rates.Bench;

/// <summary>
/// Runs all contestants in turn, round after round, so that whatever else the machine does falls on all alike;
/// ratios are taken round by round, and their median is what counts.
/// </summary>
internal static class Comparison
{
    public static void Run(string upright, string file, int rounds)
    {
        var data = Path.Combine(Path.GetTempPath(), "upright-bench-" + Environment.ProcessId);
        string[] Import(string codes) => ["import", file, "--codes", codes, "--quiet"];
        var bare = new Contestant("bare GZipStream read", Environment.ProcessPath!, ["bare", file]);
        var gzip = new Contestant("gzip -dc", "gzip", ["-dc", file]);
        var igzip = Exists("igzip") ? new Contestant("igzip -dc", "igzip", ["-dc", file]) : null;
        var plain = new Contestant("import L, GZipStream", upright, Import("L"), data, WithoutIsaL: true);
        var isaL = new Contestant("import L", upright, Import("L"), data);
        var all = new Contestant("import all", upright, Import("all"), data);
        var two = new Contestant("import L, two at once", upright, Import("L"), data, AtOnce: 2);
        // One load keeps more than one processor busy by itself; held to one, it shows what a second processor brings to a second file.
        var held = Exists("taskset") ? new Contestant("import L, on one core", "taskset", ["-c", "0", upright, .. Import("L")], data) : null;
        Contestant[] contestants = [.. new[] { bare, gzip, igzip, plain, isaL, all, two, held }.OfType<Contestant>()];

        var seconds = contestants.ToDictionary(c => c, _ => new List<double>());
        var peak = contestants.ToDictionary(c => c, _ => 0.0);
        for (var round = 0; round <= rounds; round++)
            foreach (var contestant in contestants)
            {
                var (time, memory) = contestant.Run();
                // The first round warms the file cache and does not count.
                if (round == 0) continue;
                seconds[contestant].Add(time);
                peak[contestant] = Math.Max(peak[contestant], memory);
            }
        foreach (var c in contestants) Print($"{c.Name,-24} {Median(seconds[c]),7:0.000} s   peak {peak[c],5:0} MB");
        Ratio("import L, GZipStream / bare", plain, bare);
        Ratio("import L / bare", isaL, bare);
        Ratio("import L / gzip -dc", isaL, gzip);
        if (igzip is not null) Ratio("import L / igzip -dc", isaL, igzip);
        Print($"{"import all",-32} {BareRead.Count(file) / 1e6 / Median(seconds[all]):0} MB of JSON a second");
        Print($"{"two at once against one",-32} {2 / Median([.. seconds[two].Zip(seconds[isaL], (t, o) => t / o)]):0.00} x");
        if (held is not null) Print($"{"two at once against one on one core",-32} {2 / Median([.. seconds[two].Zip(seconds[held], (t, o) => t / o)]):0.00} x");
        foreach (var i in new[] { 0, 1 })
            if (Directory.Exists(data + i)) Directory.Delete(data + i, recursive: true);

        void Ratio(string name, Contestant one, Contestant other) => Print($"{name,-32} {Median([.. seconds[one].Zip(seconds[other], (a, b) => a / b)]):0.00}");
    }

    private static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
