using Upright.Commands.Reference;
using Upright.Sources.TransparencyInCoverage.Synthetic;
using Upright.Store.Rates;
using Upright.Store.Reference.Questions;
using Upright.Store.Starter;

namespace Upright.Web.Demo;

/// <summary>
/// Invented payer files for the four commercial payers, so that benchmark pages can be seen at work before any real file is loaded.
/// The files say that they are synthetic; every figure that comes of them is marked as sample. Removed for good by one click.
/// </summary>
internal static class SampleRates
{
    /// <summary>Two months each, so that a trend can be seen.</summary>
    private static readonly (string Payer, ulong Seed)[] Payers = [("Aetna", 11), ("Blue Cross Blue Shield", 22), ("Cigna", 33), ("UnitedHealthcare", 44)];
    private static readonly DateOnly[] Months = [new(2026, 9, 1), new(2026, 10, 1)];
    private const long SizeOfOne = 12_000_000;
    private const string RemovedMark = "sample-removed";

    /// <summary>Makes and loads the sample when it is not there and was not removed. Cancelling leaves whole files only.</summary>
    public static void Ensure(string dataFolder, CancellationToken cancel)
    {
        if (File.Exists(Path.Combine(dataFolder, RemovedMark))) return;
        using var lake = RateLake.Open(dataFolder);
        if (lake.Sources().Any(s => s.Synthetic)) return;
        var fees = MedicareFees(dataFolder);
        var folder = Directory.CreateTempSubdirectory("upright-sample-").FullName;
        try
        {
            foreach (var (payer, seed) in Payers)
            {
                foreach (var month in Months)
                {
                    var path = Path.Combine(folder, $"SYNTHETIC_{payer.Replace(' ', '-')}_{month:yyyy-MM}_in-network.json.gz");
                    SyntheticInNetworkFile.Write(new SyntheticFileSpec { Size = SizeOfOne, Seed = seed + (ulong)month.Month, Payer = payer, Month = month, Groups = 120, Fees = fees }, path, null, cancel);
                    lake.Import(path, new ImportOptions(), cancel);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The invented prices are multiples of these, so that the pages look as they will with real files.</summary>
    private static Dictionary<string, decimal> MedicareFees(string dataFolder)
    {
        using var store = Ask.Open(dataFolder);
        var schedule = new FeeSchedule(store);
        return StarterData.PlainNames.Keys.Select(code => (code, schedule.Ask(code, null, Ask.Today).Rows is [var row, ..] ? row.ContiguousRange()?.Lowest.Amount : null))
            .Where(p => p.Item2 is not null).ToDictionary(p => p.code, p => p.Item2!.Value, StringComparer.Ordinal);
    }

    /// <summary>Takes every synthetic source out of the store and remembers that it is not wanted.</summary>
    /// <returns>How many were removed.</returns>
    public static int Remove(string dataFolder)
    {
        using var lake = RateLake.Open(dataFolder);
        var samples = lake.Sources().Where(s => s.Synthetic).ToList();
        foreach (var sample in samples) lake.Remove(sample.SourceId);
        File.WriteAllText(Path.Combine(dataFolder, RemovedMark), "The synthetic sample was removed by the user.\n");
        return samples.Count;
    }
}
