using Upright.Sources.TransparencyInCoverage.Synthetic;
using Upright.Store.Rates;

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
        var folder = Directory.CreateTempSubdirectory("upright-sample-").FullName;
        try
        {
            foreach (var (payer, seed) in Payers)
            {
                foreach (var month in Months)
                {
                    var path = Path.Combine(folder, $"SYNTHETIC_{payer.Replace(' ', '-')}_{month:yyyy-MM}_in-network.json.gz");
                    SyntheticInNetworkFile.Write(new SyntheticFileSpec { Size = SizeOfOne, Seed = seed + (ulong)month.Month, Payer = payer, Month = month, Groups = 120 }, path, null, cancel);
                    lake.Import(path, new ImportOptions(), cancel);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
