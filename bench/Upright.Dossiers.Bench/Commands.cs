using System.Diagnostics;
using System.Globalization;

namespace Upright.Dossiers.Bench;

/// <summary>Whole runs of the command line.</summary>
internal static class Commands
{
    public static int Publish(string app, string data, string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("upright-bench-").FullName;
        try
        {
            var (seconds, exit, peak) = Run(app, ["publish", "--codes", "L", "--out", folder, "--data", data, .. options]);
            var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"publish: {seconds:0.0} s, exit {exit}, {files.Count:N0} files, {files.Sum(f => f.Length) / 1e6:0.0} MB, memory at its highest {peak / 1e6:N0} MB"));
            return exit;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static int Single(string app, string data, int times)
    {
        var folder = Directory.CreateTempSubdirectory("upright-bench-").FullName;
        try
        {
            var runs = Enumerable.Range(0, times).Select(_ => Run(app, ["dossier", "L2387", "--out", folder, "--data", data])).ToList();
            var sorted = runs.Select(r => r.Seconds).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"dossier L2387: median {sorted[sorted.Count / 2]:0.00} s of {times} runs ({sorted[0]:0.00} to {sorted[^1]:0.00}), memory at its highest {runs.Max(r => r.Peak) / 1e6:N0} MB"));
            return runs.Max(r => r.Exit);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Seconds, int Exit, long Peak) Run(string app, string[] words)
    {
        var start = new ProcessStartInfo(app) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words) start.ArgumentList.Add(word);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(50))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }
        var seconds = clock.Elapsed.TotalSeconds;
        Task.WaitAll(output, errors);
        if (process.ExitCode != 0) Console.Error.WriteLine(errors.Result);
        return (seconds, process.ExitCode, peak);
    }
}
