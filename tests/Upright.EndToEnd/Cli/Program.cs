using System.Diagnostics;
using System.Globalization;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

/// <summary>The program as a user has it: <c>./upright</c> on a data folder of its own.</summary>
internal sealed class Program : IDisposable
{
    // The first call of each program builds it when the sources have changed; after it every call only starts.
    private static readonly Lazy<bool> Built = new(() => Starts("--version") && Starts("serve", "--help"));

    private readonly TemporaryFolder _folder = new();

    public TemporaryFolder Folder => _folder;

    public string Data => Path.Combine(_folder.Path, "data");

    /// <summary>Whether the program runs compiled to machine code here; it does where a C linker is at hand.</summary>
    public static bool HasNative => Built.Value && File.Exists(Path.Combine(Repository.Root, "artifacts", "native", "upright"));

    /// <summary>Runs the whole program also where the native one would do.</summary>
    public bool Whole { get; init; }

    public static string Script => Path.Combine(Repository.Root, "upright");

    /// <summary>Runs it to its end.</summary>
    public Ran Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, errors.Result).Sound();
    }

    /// <summary>Starts it and leaves it running.</summary>
    public Process Start(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "./upright is a script of the Unix shell");
        Assert.True(Built.Value, "./upright does not build or start");
        var command = Command(arguments, Data);
        if (Whole) command.Environment["UPRIGHT_NATIVE"] = "off";
        return Process.Start(command)!;
    }

    /// <summary>As Ctrl-C does; waits for the end, which must come.</summary>
    public static void Interrupt(Process process)
    {
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var ended = process.WaitForExit(20_000);
        if (!ended) process.Kill(entireProcessTree: true);
        Assert.True(ended, "the program did not heed Ctrl-C");
    }

    private static bool Starts(params string[] arguments)
    {
        using var process = Process.Start(Command(arguments, null))!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static ProcessStartInfo Command(string[] arguments, string? data)
    {
        var start = new ProcessStartInfo(Script, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        if (data is not null) start.Environment["UPRIGHT_DATA"] = data;
        return start;
    }

    public void Dispose() => _folder.Dispose();
}
