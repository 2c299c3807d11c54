using System.Diagnostics;

namespace Upright.Rates.Bench;

/// <summary>One whole process (or several at once) from start to end, its output thrown away.</summary>
internal sealed record Contestant(string Name, string Program, string[] Arguments, string? DataFolder = null, bool WithoutIsaL = false, int AtOnce = 1)
{
    /// <summary>Wall-clock seconds and megabytes of the largest process at its peak.</summary>
    public (double Seconds, double PeakMegabytes) Run()
    {
        for (var i = 0; i < AtOnce; i++)
            if (DataFolder is not null && Directory.Exists(DataFolder + i)) Directory.Delete(DataFolder + i, recursive: true);
        var clock = Stopwatch.StartNew();
        var processes = Enumerable.Range(0, AtOnce).Select(Start).ToList();
        long peak = 0;
        foreach (var process in processes)
        {
            while (!process.HasExited)
            {
                process.Refresh();
                try
                {
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                }
                catch (InvalidOperationException)
                {
                    break;
                }
                process.WaitForExit(5);
            }
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
            process.Dispose();
        }
        return (clock.Elapsed.TotalSeconds, peak / 1e6);
    }

    private Process Start(int index)
    {
        // To /dev/null through the shell: a pipe would make the rivals wait for this process to read it.
        var words = Arguments.Concat(DataFolder is null ? [] : ["--data", DataFolder + index]);
        var line = string.Join(' ', words.Prepend(Program).Select(w => "'" + w.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec " + line + " > /dev/null" } };
        if (WithoutIsaL) start.Environment["UPRIGHT_ISAL"] = "off";
        return Process.Start(start)!;
    }
}
