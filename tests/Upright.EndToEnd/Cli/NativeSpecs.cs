using System.Text;
using System.Text.RegularExpressions;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

/// <summary>The native program and the whole one are the same sources; what a compiler trims away would show here.</summary>
public sealed partial class NativeSpecs : IDisposable
{
    private readonly Program _native = new();
    private readonly Program _whole = new() { Whole = true };

    public void Dispose()
    {
        _native.Dispose();
        _whole.Dispose();
    }

    [Fact]
    public void Both_programs_store_and_answer_the_same()
    {
        Assert.SkipUnless(Program.HasNative, "no native program could be built here: a C linker is missing");
        Same(0, "synth", "in-network", "--size", "2MB", "--seed", "7", "--out", "{folder}/rates.json.gz");
        foreach (var program in (Program[])[_native, _whole])
        {
            program.Folder.File("fees.zip", Archive.Zip(("DMEPOS.csv", Encoding.UTF8.GetBytes(FeeTable.Cms([new("L2387", "190.18")])))));
            program.Folder.File("HCPC2025_JUL_ANWEB.xlsx", HcpcsFile.Xlsx([new("L2387", "3", "An item")]));
            program.Folder.File("contract.csv", "code,modifiers,class,amount\nL2387,,professional,120.00\n");
            program.Folder.File("broken.json", "{\"reporting_entity_name\":\"Plan\",\"in_network\":[{]}");
        }
        Same(0, "import", "{folder}/fees.zip", "{folder}/HCPC2025_JUL_ANWEB.xlsx", "{folder}/rates.json.gz", "--codes", "all", "--json");
        Same(3, "import", "{folder}/broken.json");
        Same(2, "import");
        Same(0, "sources", "--json");
        Same(0, "code", "L2387", "--json");
        Same(0, "search", "knee joint");
        Same(0, "history", "L2387", "--json");
        Same(null, "modifier", "RT");
        Same(null, "fee", "L2387", "--state", "TX", "--units", "2", "--on", "2025-11-01");
        Assert.Contains("SYNTHETIC Example Health Plan", Same(null, "benchmark", "L2387", "--json"), StringComparison.Ordinal);
        Same(null, "benchmark", "L2387", "--state", "TX", "--class", "institutional");
        Same(null, "providers", "1234567893", "--json");
        Same(null, "import-contract", "{folder}/contract.csv", "--payer", "SYNTHETIC Example Health Plan", "--json");
        Same(null, "compare-contract", "{folder}/contract.csv", "--class", "professional");
        Same(3, "validate", "{folder}/broken.json", "--json");
        Same(null, "validate", "{folder}/rates.json.gz", "--json");
        Same(3, "x12", "check", "{folder}/contract.csv");
        Same(3, "toc", "{folder}/contract.csv");
        Same(3, "allowed", "{folder}/contract.csv");
        Same(0, "fetch", "--help");
    }

    /// <param name="exitCode">Null where only sameness matters.</param>
    private string Same(int? exitCode, params string[] arguments)
    {
        var (native, whole) = (_native.Run(Words(_native)), _whole.Run(Words(_whole)));

        Assert.Equal((Told(_whole, whole.Output), Told(_whole, whole.Errors), whole.ExitCode), (Told(_native, native.Output), Told(_native, native.Errors), native.ExitCode));
        if (exitCode is { } expected) Assert.Equal(expected, native.ExitCode);
        return native.Output;

        string[] Words(Program program) => [.. arguments.Select(a => a.Replace("{folder}", program.Folder.Path, StringComparison.Ordinal))];
    }

    /// <summary>Without what must differ: the folder, the time, and the names and sums that come of them.</summary>
    private static string Told(Program program, string text) => Moments().Replace(text.Replace(program.Folder.Path, "{folder}", StringComparison.Ordinal), "");

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?Z?|\d{14}-[0-9a-f]{12}|[\d.,]+ (s|ms|MB/s)\b")]
    private static partial Regex Moments();
}
