using System.Globalization;
using System.IO.Compression;

namespace Upright.Rates.Bench;

/// <summary>
/// Runs all contestants in turn, round after round, so that whatever else the machine does falls on all alike;
/// ratios are taken round by round, and their median is what counts.
/// </summary>
internal static class Comparison
{
    public static void Run(string upright, string file, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("upright-bench-").FullName;
        try
        {
            Run(upright, file, Twin(file, folder), Path.Combine(folder, "data"), rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string upright, string file, string twin, string data, int rounds)
    {
        string[] Import(string codes, params string[] files) => ["import", .. files, "--codes", codes, "--quiet"];
        var bare = new Contestant("bare GZipStream read", Environment.ProcessPath!, ["bare", file]);
        var gzip = new Contestant("gzip -dc", "gzip", ["-dc", file]);
        var igzip = Exists("igzip") ? new Contestant("igzip -dc", "igzip", ["-dc", file]) : null;
        var plain = new Contestant("import L, GZipStream", upright, Import("L", file), data, WithoutIsaL: true);
        var isaL = new Contestant("import L", upright, Import("L", file), data);
        var two = new Contestant("import L, two files", upright, Import("L", file, twin), data);
        // One load keeps more than one processor busy by itself; held to one, it shows what a second processor brings to a second file.
        var held = Exists("taskset") ? new Contestant("import L, on one core", "taskset", ["-c", "0", upright, .. Import("L", file)], data) : null;
        var all = new Contestant("import all", upright, Import("all", file), data);
        var twoAll = new Contestant("import all, two files", upright, Import("all", file, twin), data);
        Contestant[] contestants = [.. new[] { bare, gzip, igzip, plain, isaL, two, held, all, twoAll }.OfType<Contestant>()];

        // Looking at memory also warms the file cache.
        var peak = contestants.ToDictionary(c => c, c => c.PeakMegabytes());
        var seconds = contestants.ToDictionary(c => c, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
            foreach (var contestant in contestants) seconds[contestant].Add(contestant.Seconds());
        foreach (var c in contestants) Print($"{c.Name,-24} {Median(seconds[c]),7:0.000} s   from {seconds[c].Min():0.000} to {seconds[c].Max():0.000}   peak {peak[c],5:0} MB");
        Ratio("import L, GZipStream / bare", plain, bare);
        Ratio("import L / bare", isaL, bare);
        Ratio("import L / gzip -dc", isaL, gzip);
        if (igzip is not null) Ratio("import L / igzip -dc", isaL, igzip);
        Print($"{"import all",-36} {BareRead.Count(file) / 1e6 / Median(seconds[all]):0} MB of JSON a second");
        Gain("all codes, two files against one", twoAll, all);
        Gain("L, two files against one", two, isaL);
        if (held is not null) Gain("L, two files against one on one core", two, held);

        void Ratio(string name, Contestant one, Contestant other) => Print($"{name,-36} {Median([.. seconds[one].Zip(seconds[other], (a, b) => a / b)]):0.00}");
        void Gain(string name, Contestant both, Contestant one) => Print($"{name,-36} {2 / Median([.. seconds[both].Zip(seconds[one], (b, o) => b / o)]):0.00} x");
    }

    /// <summary>The same file with a line end behind it, as a gzip member of its own: the same work, another content.</summary>
    private static string Twin(string file, string folder)
    {
        var twin = Path.Combine(folder, "twin.json.gz");
        File.Copy(file, twin);
        using var more = new GZipStream(File.Open(twin, FileMode.Append), CompressionLevel.Fastest);
        more.Write("\n"u8);
        return twin;
    }

    private static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
