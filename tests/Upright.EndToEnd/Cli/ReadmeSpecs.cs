using System.Text.RegularExpressions;

namespace Upright.EndToEnd.Cli;

/// <summary>What the README tells a reader to type runs as it stands there.</summary>
public sealed partial class ReadmeSpecs : IDisposable
{
    private readonly Program _upright = new();

    public void Dispose() => _upright.Dispose();

    [Fact]
    public void Every_command_of_the_README_runs()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var lines = Fences().Matches(text).SelectMany(f => f.Groups[1].Value.Split('\n')).Select(l => l.Trim()).Where(l => l.StartsWith("./upright ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);

        foreach (var line in lines)
        {
            var words = Words().Matches(line).Select(w => w.Value.Trim('"')).Skip(1).ToArray();
            // The network, a server that stays, and files that only a reader's own machine has.
            if (words[0] is "fetch" or "demo" or "serve" || words.Any(w => w.StartsWith('~'))) continue;
            var run = _upright.Run(words);
            Assert.True(run.ExitCode is 0 or 1, $"{line}: {run.ExitCode} {run.Errors}");
            Assert.NotEmpty(run.Output + run.Errors);
        }
    }

    [Fact]
    public void Every_verb_of_the_README_is_one_of_the_programs()
    {
        var known = _upright.Run("--help").Output;

        foreach (Match verb in Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), @"^\./upright ([a-z0-9-]+)", RegexOptions.Multiline))
            Assert.Contains($"  {verb.Groups[1].Value} ", known, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Words();
}
