using System.Diagnostics;
using System.Runtime.CompilerServices;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates;

namespace Upright.Store.Tests.Rates;

/// <summary>Loads in a process of their own, killed without warning at random moments.</summary>
public sealed class KilledLoadSpecs : IDisposable
{
    private const string Variable = "UPRIGHT_TEST_LOAD";
    private const int Kills = 20;

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _files = new();

    public void Dispose()
    {
        _data.Dispose();
        _files.Dispose();
    }

    /// <summary>With the variable set, this program is not the tests but the victim: it loads a file and ends.</summary>
    [ModuleInitializer]
    internal static void LoadInstead()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var data, var file]) return;
        using (var lake = RateLake.Open(data)) lake.Import(file, new ImportOptions { Codes = CodeFilter.All }, default);
        Environment.Exit(0);
    }

    [Fact]
    public void A_load_killed_at_twenty_moments_leaves_the_store_as_it_was_or_complete()
    {
        var codes = Enumerable.Range(0, 4000).Select(i => $"L{i:0000}").ToArray();
        var kept = _files.File("kept.json", PayerFiles.Of("SYNTHETIC Kept", codes: "L2387"));
        var victim = _files.File("victim.json", PayerFiles.Of("SYNTHETIC Victim", codes: codes));
        using var lake = RateLake.Open(_data.Path);
        lake.Load(kept);

        var whole = Stopwatch.StartNew();
        Run(victim, null);
        var time = whole.Elapsed;
        Assert.Equal(["8002"], lake.Query("SELECT count(*) FROM rates"));
        var id = lake.Sources().Single(s => s.Payer == "SYNTHETIC Victim").SourceId;

        var killedBefore = 0;
        var random = new Random(20261123);
        for (var i = 0; i < Kills; i++)
        {
            lake.Remove(id);
            Run(victim, time * random.NextDouble());
            var sources = lake.Sources().Count;
            if (sources == 1) killedBefore++;
            // Nothing half: either only what was there before, or all of it.
            Assert.Equal(sources == 1 ? ["2"] : ["8002"], lake.Query("SELECT count(*) FROM rates"));
        }
        Assert.InRange(killedBefore, 1, Kills);

        lake.Load(victim);
        Assert.Equal(["8002"], lake.Query("SELECT count(*) FROM rates"));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(lake.Folder, ".attempts")));
        Assert.Equal(2, Directory.EnumerateFiles(lake.Folder, "rates.parquet", SearchOption.AllDirectories).Count());
    }

    private void Run(string file, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { Environment = { [Variable] = $"{_data.Path}|{file}" } };
        using var load = Process.Start(start)!;
        if (killAfter is { } time && !load.WaitForExit(time)) load.Kill();
        load.WaitForExit();
        if (killAfter is null) Assert.Equal(0, load.ExitCode);
    }
}
