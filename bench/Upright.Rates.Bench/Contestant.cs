using System.Diagnostics;

namespace Upright.Rates.Bench;

/// <summary>One whole process from start to end, its output thrown away.</summary>
internal sealed record Contestant(string Name, string Program, string[] Arguments, string? DataFolder = null, bool WithoutIsaL = false)
{
    /// <summary>Wall-clock seconds; nothing else is done meanwhile.</summary>
    public double Seconds()
    {
        var clock = Stopwatch.StartNew();
        using var process = Start();
        process.WaitForExit();
        clock.Stop();
        Judge(process);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>Megabytes at the peak. Looking costs time, so that this is a run of its own.</summary>
    public double PeakMegabytes()
    {
        using var process = Start();
        long peak = 0;
        while (!process.WaitForExit(5))
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
        }
        process.WaitForExit();
        Judge(process);
        return peak / 1e6;
    }

    private void Judge(Process process)
    {
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
    }

    private Process Start()
    {
        if (DataFolder is not null && Directory.Exists(DataFolder)) Directory.Delete(DataFolder, recursive: true);
        // To /dev/null through the shell: a pipe would make the rivals wait for this process to read it.
        var words = Arguments.Concat(DataFolder is null ? [] : ["--data", DataFolder]);
        var line = string.Join(' ', words.Prepend(Program).Select(w => "'" + w.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "exec " + line + " > /dev/null" } };
        if (WithoutIsaL) start.Environment["UPRIGHT_ISAL"] = "off";
        return Process.Start(start)!;
    }
}
