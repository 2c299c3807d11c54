using System.Text.Json;

namespace Upright.EndToEnd.Cli;

/// <summary>A finished run of the program.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors)
{
    /// <summary>The one JSON document on standard output.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The same run, after a check that nothing broke: no stack trace, an exit code that the program knows.</summary>
    public Ran Sound()
    {
        Assert.DoesNotContain("Unhandled exception", Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Upright.", Errors, StringComparison.Ordinal);
        Assert.Contains(ExitCode, (int[])[0, 1, 2, 3, 130]);
        return this;
    }
}
