using System.Diagnostics;
using System.Globalization;

namespace Upright.Reference.Bench;

/// <summary>Runs of <c>./upright</c> from start to end, one of each kind after another, so that a busy machine hits all alike.</summary>
internal sealed class WholeProcess : IDisposable
{
    private readonly string _root, _workbook, _fees, _loaded;
    private readonly string _scratch = Directory.CreateTempSubdirectory("upright-bench-").FullName;

    public WholeProcess(string root, string workbook, string fees)
    {
        (_root, _workbook, _fees) = (root, workbook, fees);
        _loaded = Path.Combine(_scratch, "loaded");
        Run(_loaded, "import", workbook, fees);
    }

    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Upright.slnx"))) return folder.FullName;
        throw new InvalidOperationException("Run from a working copy.");
    }

    public void Measure(int runs)
    {
        (string What, string Goal, Func<int, (double Wall, double Processor)> Once)[] kinds =
        [
            ("upright --version", "none: the start alone", _ => Run(_loaded, "--version")),
            ("upright code L2387", "under 300 ms", _ => Run(_loaded, "code", "L2387", "--on", "2020-10-15")),
            ("upright search polycentric knee", "none", _ => Run(_loaded, "search", "polycentric knee")),
            ("upright import the 2020 workbook into a new store", "under 3,000 ms", i => Run(Path.Combine(_scratch, $"w{i}"), "import", _workbook)),
            ("upright import a fee file into a new store", "under 2,000 ms", i => Run(Path.Combine(_scratch, $"f{i}"), "import", _fees)),
        ];
        var wall = kinds.Select(_ => new List<double>()).ToArray();
        var processor = kinds.Select(_ => new List<double>()).ToArray();
        for (var i = 0; i < runs; i++)
        {
            for (var k = 0; k < kinds.Length; k++)
            {
                var (w, p) = kinds[k].Once(i);
                wall[k].Add(w);
                processor[k].Add(p);
            }
        }
        for (var k = 0; k < kinds.Length; k++)
        {
            Medians.Print(kinds[k].What, wall[k], kinds[k].Goal);
            Medians.Print("  of it processor time", processor[k], "");
        }
    }

    private (double Wall, double Processor) Run(string data, params string[] arguments)
    {
        var before = ChildrenProcessorTime();
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Path.Combine(_root, "upright"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["UPRIGHT_DATA"] = data;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"upright {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        return (elapsed, ChildrenProcessorTime() - before);
    }

    /// <summary>Milliseconds that ended children have used (fields 16 and 17 of /proc/self/stat, in hundredths of a second); 0 where there is no /proc.</summary>
    private static double ChildrenProcessorTime()
    {
        if (!File.Exists("/proc/self/stat")) return 0;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return 10.0 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture));
    }

    public void Dispose() => Directory.Delete(_scratch, recursive: true);
}
