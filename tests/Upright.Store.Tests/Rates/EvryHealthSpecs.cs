using Upright.Store.Rates;
using Upright.Tests;

namespace Upright.Store.Tests.Rates;

/// <summary>A real payer's file. The counts were taken independently, with Python's json module over the decompressed text.</summary>
public sealed class EvryHealthSpecs : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static string File => SharedData.Path("tic", "real", "2025-06-23_Evry-Health_in-network-rates.json.gz");

    public void Dispose() => _data.Dispose();

    [Fact]
    public void The_thirteen_L_codes_of_Evry_Health_have_forty_seven_prices()
    {
        using var lake = RateLake.Open(_data.Path);
        var source = lake.Load(File, "L").Source;
        Assert.Equal((3483, 13, 47, 47, 13), (source.ItemsSeen, source.ItemsKept, source.PricesSeen, source.PricesKept, source.CodesKept));
        Assert.Equal(["13|47"], lake.Query("SELECT count(DISTINCT code), count(*) FROM rates"));
        Assert.Equal(["132565.74"], lake.Query("SELECT sum(amount) FROM rates"));
        Assert.Equal(["45|26"], lake.Query("SELECT (SELECT count(DISTINCT tin_value) FROM groups), (SELECT count(DISTINCT npi) FROM group_npis)"));
        Assert.Equal(["0"], lake.Query("SELECT count(*) FROM rates r WHERE NOT EXISTS (SELECT 1 FROM group_sets s WHERE s.source_id = r.source_id AND s.group_set_id = r.group_set_id)"));
    }

    [Fact]
    public void Every_code_of_Evry_Health_makes_thirty_thousand_prices()
    {
        using var lake = RateLake.Open(_data.Path);
        var source = lake.Load(File).Source;
        Assert.Equal((3483, 30_209), (source.ItemsKept, source.PricesKept));
        Assert.Equal(["30209"], lake.Query("SELECT count(*) FROM rates"));
    }

    [Fact]
    public void The_oddities_of_Evry_Health_are_counted_by_kind()
    {
        using var lake = RateLake.Open(_data.Path);
        var warnings = lake.Load(File).Source.Warnings;
        Assert.Equal(405_840, warnings["npi-as-text"]);
        Assert.Equal(191_986, warnings["tin-is-npi"]);
        Assert.Equal(3_483, warnings["null-array"]);
        Assert.Equal(30_209, warnings["empty-array"]);
        Assert.Equal(30_209, warnings["expiration-is-date-time"]);
        Assert.Equal(1, warnings["last-updated-is-date-time"]);
        Assert.Equal(1, warnings["plan-id-type-case"]);
    }
}
