using System.Globalization;
using System.Text;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

/// <summary>Several payers' files in one command.</summary>
public sealed class ImportingAtOnceSpecs : IDisposable
{
    private readonly Program _together = new();
    private readonly Program _alone = new();

    public void Dispose()
    {
        _together.Dispose();
        _alone.Dispose();
    }

    [Fact]
    public void Files_loaded_together_end_as_files_loaded_one_by_one_and_are_told_in_the_order_they_were_named()
    {
        foreach (var program in (Program[])[_together, _alone])
        {
            for (var seed = 1; seed <= 5; seed++) Write(program, $"{seed}-rates.json.gz", "1MB", seed);
            File.Copy(Path.Combine(program.Folder.Path, "in", "3-rates.json.gz"), Path.Combine(program.Folder.Path, "in", "4-same-as-3.json.gz"));
            program.Folder.File("in/2-broken.json", "{\"reporting_entity_name\":\"Plan\",\"in_network\":[{\"negotiation_arrangement\":");
            program.Folder.File("in/6-fees.zip", Archive.Zip(("DMEPOS.csv", Encoding.UTF8.GetBytes(FeeTable.Cms([new("L2387", "190.18")])))));
            program.Folder.File("in/7-letter.txt", "Dear sir");
        }

        var together = _together.Run("import", Path.Combine(_together.Folder.Path, "in"), "--codes", "all", "--jobs", "4", "--json");
        var alone = _alone.Run("import", Path.Combine(_alone.Folder.Path, "in"), "--codes", "all", "--jobs", "1", "--json");

        Assert.Equal((3, 3), (together.ExitCode, alone.ExitCode));
        string[] told = ["1-rates.json.gz loaded", "2-broken.json refused", "2-rates.json.gz loaded", "3-rates.json.gz loaded", "4-rates.json.gz loaded", "4-same-as-3.json.gz already-loaded", "5-rates.json.gz loaded", "6-fees.zip!DMEPOS.csv loaded", "7-letter.txt not-recognised"];
        Assert.Equal(told, Told(together));
        Assert.Equal(told, Told(alone));
        Assert.Equal(Stored(_alone), Stored(_together));
        Assert.Equal(5, Stored(_together).Length);
    }

    [Fact]
    public void A_number_of_jobs_that_is_none_is_a_usage_error()
    {
        var run = _together.Run("import", "x", "--jobs", "0");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--jobs", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_all_of_them_and_leaves_what_was_finished()
    {
        Write(_together, "a.json.gz", "1MB", 1);
        Assert.Equal(0, _together.Run("import", Path.Combine(_together.Folder.Path, "in", "a.json.gz"), "--codes", "all").ExitCode);
        var before = Stored(_together);
        Write(_together, "b.json.gz", "150MB", 2);
        Write(_together, "c.json.gz", "140MB", 3);
        using var process = _together.Start("import", Path.Combine(_together.Folder.Path, "in"), "--codes", "all", "--jobs", "2");
        var attempts = Path.Combine(_together.Data, "rates", ".attempts");
        for (var waited = 0; waited < 2_000 && !process.HasExited && (!Directory.Exists(attempts) || Directory.GetDirectories(attempts).Length < 2); waited++) Thread.Sleep(5);
        Assert.False(process.HasExited, "the import ended before it could be interrupted");

        Program.Interrupt(process);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(before, Stored(_together));
        Assert.Empty(Directory.GetDirectories(attempts));
    }

    private static void Write(Program program, string name, string size, int seed)
    {
        Directory.CreateDirectory(Path.Combine(program.Folder.Path, "in"));
        var run = program.Run("synth", "in-network", "--size", size, "--seed", seed.ToString(CultureInfo.InvariantCulture), "--out", Path.Combine(program.Folder.Path, "in", name));
        Assert.Equal(0, run.ExitCode);
    }

    private static string[] Told(Ran run) => [.. run.Json().GetProperty("files").EnumerateArray().Select(f => $"{Path.GetFileName(f.GetProperty("file").GetString())} {f.GetProperty("status").GetString()}")];

    /// <summary>Name, prices, codes and content of each source.</summary>
    private static string[] Stored(Program program) => [.. program.Run("sources", "--json").Json().GetProperty("payerFiles").EnumerateArray()
        .Select(s => string.Join(' ', new[] { "file", "id", "pricesKept", "codesKept", "sha256" }.Select(p => s.GetProperty(p).ToString()))).Order(StringComparer.Ordinal)];
}
