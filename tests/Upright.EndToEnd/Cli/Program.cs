using System.Diagnostics;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

/// <summary>The program as a user has it: <c>./upright</c> on a data folder of its own.</summary>
internal sealed class Program : IDisposable
{
    private static readonly Lazy<bool> Built = new(() =>
    {
        // The first call builds when the sources have changed; after it every call only starts.
        using var process = Process.Start(Command(["--version"], null, out _))!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    });

    private readonly TemporaryFolder _folder = new();

    public TemporaryFolder Folder => _folder;

    public string Data => Path.Combine(_folder.Path, "data");

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
        return Process.Start(Command(arguments, Data, out _))!;
    }

    private static ProcessStartInfo Command(string[] arguments, string? data, out ProcessStartInfo start)
    {
        start = new ProcessStartInfo(Script, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        if (data is not null) start.Environment["UPRIGHT_DATA"] = data;
        return start;
    }

    public void Dispose() => _folder.Dispose();
}
