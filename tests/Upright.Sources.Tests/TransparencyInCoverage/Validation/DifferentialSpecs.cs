using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>The automaton against an implementation that shares nothing with it: python-jsonschema, where it is installed.</summary>
public class DifferentialSpecs
{
    private const int MutationsAnExample = 120;

    private const string Judge = """
        import json, sys
        from jsonschema import Draft7Validator, FormatChecker
        # uri is checked only where further packages are present; it has tests of its own.
        checker = FormatChecker(formats=["date"])
        schemas = {}
        for line in sys.stdin:
            case = json.loads(line)
            path = case["schema"]
            if path not in schemas:
                schemas[path] = Draft7Validator(json.load(open(path)), format_checker=checker)
            errors = schemas[path].iter_errors(case["document"])
            print(json.dumps(sorted([e.validator, "".join("/" + str(p).replace("~", "~0").replace("/", "~1") for p in e.absolute_path)] for e in errors)))
        """;

    [Fact]
    public void On_random_mutations_of_CMSs_examples_python_jsonschema_finds_the_same_violations_at_the_same_places()
    {
        var folder = SharedData.Path("tic");
        Assert.SkipUnless(HasPython(), "python3 with jsonschema is not on this machine");
        var cases = new List<(string Schema, FileKind Kind, int Major, string Document)>();
        var random = new Random(20_261_001);
        foreach (var example in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => f.Contains("/examples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(example))!;
            var release = example.Contains("cms-v1", StringComparison.Ordinal) ? "1.6.2" : "2.1.0";
            var schema = Path.Combine(folder, "cms-v" + release, "schemas", name, name + ".json");
            var kind = name switch { "in-network-rates" => FileKind.InNetwork, "allowed-amounts" => FileKind.AllowedAmounts, "table-of-contents" => FileKind.TableOfContents, _ => FileKind.ProviderReference };
            var text = File.ReadAllText(example);
            for (var i = 0; i < MutationsAnExample; i++)
            {
                var document = JsonNode.Parse(text)!;
                for (var changes = i == 0 ? 0 : random.Next(1, 4); changes > 0; changes--) Mutation.Apply(document, random);
                cases.Add((schema, kind, release[0] - '0', document.ToJsonString()));
            }
        }

        var verdicts = Ask(cases.Select(c => $$"""{"schema":{{JsonSerializer.Serialize(c.Schema)}},"document":{{c.Document}}}"""));

        Assert.Equal(cases.Count, verdicts.Count);
        var invalid = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var report = Validating.Text(cases[i].Document, cases[i].Kind, cases[i].Major, new ValidationOptions { MostViolations = int.MaxValue });
            var ours = report.Violations.Where(v => !(v.Rule == "format" && v.Pointer.EndsWith("/location", StringComparison.Ordinal)))
                .Select(v => $"{v.Rule} {v.Pointer}").Order(StringComparer.Ordinal);
            var theirs = JsonNode.Parse(verdicts[i])!.AsArray().Select(e => $"{e![0]} {e[1]}").Order(StringComparer.Ordinal);
            Assert.True(ours.SequenceEqual(theirs), $"{cases[i].Schema}\n{cases[i].Document}\nours:   {string.Join("; ", ours)}\ntheirs: {string.Join("; ", theirs)}");
            if (verdicts[i] != "[]") invalid++;
        }
        Assert.InRange(invalid, cases.Count / 4, cases.Count - 20);
    }

    private static bool HasPython()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import jsonschema"]) { RedirectStandardError = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static List<string> Ask(IEnumerable<string> cases)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Judge]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 })!;
        var verdicts = Task.Run(() =>
        {
            var lines = new List<string>();
            while (python.StandardOutput.ReadLine() is { } line) lines.Add(line);
            return lines;
        });
        foreach (var line in cases) python.StandardInput.WriteLine(line);
        python.StandardInput.Close();
        return verdicts.GetAwaiter().GetResult();
    }
}
