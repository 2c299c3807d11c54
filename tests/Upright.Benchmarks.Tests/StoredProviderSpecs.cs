using Upright.Store.Providers;

namespace Upright.Benchmarks.Tests;

public sealed class StoredProviderSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upright-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_NPPES_there_is_no_evidence_and_with_it_contracts_are_told_by_kind_and_state()
    {
        Assert.Null(StoredProviders.Of(_folder));
        string[] columns = ["NPI", "Entity Type Code", "Provider Organization Name (Legal Business Name)", "Provider Last Name (Legal Name)", "Provider First Name",
            "Provider Business Practice Location Address State Name", "Provider Business Practice Location Address Postal Code", "Provider Enumeration Date", "NPI Deactivation Date", "NPI Reactivation Date",
            .. Enumerable.Range(1, 15).SelectMany(i => new[] { $"Healthcare Provider Taxonomy Code_{i}", $"Healthcare Provider Primary Taxonomy Switch_{i}" })];
        string Row(long npi, string state, string taxonomy) => string.Join(',', (string[])[npi.ToString(System.Globalization.CultureInfo.InvariantCulture), "2", "Example", "", "", state, "78701", "01/01/2020", "", "", taxonomy, "Y", .. Enumerable.Repeat("", 28)]);
        var file = Path.Combine(_folder, "npidata.csv");
        File.WriteAllLines(file, [string.Join(',', columns.Select(c => $"\"{c}\"")), Row(1003000126, "TX", "335E00000X"), Row(1003000134, "OH", "207Q00000X")]);
        ProviderStore.Open(_folder).Load(file, new HashSet<long> { 1003000134 }, null, null, TestContext.Current.CancellationToken);

        var lake = new TestLake();
        var rates = lake.File("Example Health");
        lake.Price(rates, "L2387", 150m, ["ein:100000001"], npis: [1003000126]).Price(rates, "L2387", 90m, ["ein:100000002"], npis: [1003000134]).Price(rates, "L2387", 80m, ["ein:100000003"], npis: [1003000142]);
        using var book = BenchmarkBook.Open(lake.Write(), lake, StoredProviders.Of(_folder));
        var payer = Assert.Single(book.Ask(new BenchmarkQuestion(Domain.Codes.HcpcsCode.Parse("L2387")) { MinimumContracts = 1 }).Payers);
        Assert.Equal([150m], payer.Prices.Select(p => p.Amount.Amount));
        Assert.Equal([(LeftOutReason.NotASupplier, 1L), (LeftOutReason.ProviderUnknown, 1L)], payer.LeftOut.Select(l => (l.Reason, l.Count)));
    }
}
