using Upright.Store.Rates;

namespace Upright.Benchmarks.Bench;

internal static class Load
{
    public static int Files(string data, string[] files)
    {
        using var lake = RateLake.Open(data);
        foreach (var file in files)
            foreach (var outcome in lake.Import(file, new ImportOptions(), CancellationToken.None))
                Console.WriteLine($"{outcome.Result} {outcome.Source.Payer} {outcome.Source.Month}: {outcome.Source.PricesKept:N0} prices");
        return 0;
    }
}
