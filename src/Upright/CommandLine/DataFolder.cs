using System.CommandLine;

namespace Upright.CommandLine;

/// <summary>Where the stores live: <c>--data</c>, else the environment's UPRIGHT_DATA, else the user's own data folder.</summary>
internal static class DataFolder
{
    public const string Variable = "UPRIGHT_DATA";

    /// <summary>Put this option on every command that reads or writes a store.</summary>
    public static Option<string?> Option() => new("--data")
    {
        Description = $"Folder of the stores (default: {Variable} of the environment, else the user's data folder).",
        HelpName = "DIR",
    };

    public static string Resolve(string? named)
    {
        if (!string.IsNullOrWhiteSpace(named)) return Path.GetFullPath(named);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable) return Path.GetFullPath(variable);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(home, "upright");
    }
}
