using DuckDB.NET.Data;
using Upright.Domain;
using Upright.Store.Providers;

namespace Upright.Tests.Providers;

public sealed class ProviderStoreSpecs : IDisposable
{
    private const string Utilization = "Suplr_NPI,Suplr_Prvdr_State_Abrvtn,Suplr_Prvdr_Spclty_Desc,HCPCS_Cd,Suplr_Rentl_Ind,Tot_Suplr_Benes,Tot_Suplr_Clms,Tot_Suplr_Srvcs,Avg_Suplr_Sbmtd_Chrg,Avg_Suplr_Mdcr_Alowd_Amt\n";
    private static readonly HashSet<long> Nobody = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("providers");

    public void Dispose() => _folder.Delete(recursive: true);

    private ProviderStore Store => ProviderStore.Open(Path.Combine(_folder.FullName, "data"));

    private string Save(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Nppes(params (long Npi, string Name, string Taxonomy)[] rows)
    {
        var codes = string.Concat(Enumerable.Range(1, 15).Select(i => $",Healthcare Provider Taxonomy Code_{i},Healthcare Provider Primary Taxonomy Switch_{i}"));
        return "NPI,Entity Type Code,Provider Organization Name (Legal Business Name),Provider Last Name (Legal Name),Provider First Name,Provider Business Practice Location Address State Name," +
            "Provider Business Practice Location Address Postal Code,Provider Enumeration Date,NPI Deactivation Date,NPI Reactivation Date" + codes + "\n" +
            string.Concat(rows.Select(r => $"{r.Npi},2,{r.Name},,,TX,78701,05/23/2005,,,{r.Taxonomy},Y{new string(',', 28)}\n"));
    }

    [Fact]
    public void A_provider_is_found_with_what_it_billed()
    {
        Store.Load(Save("n.csv", Nppes((1234567893, "EXAMPLE ORTHOTICS", "335E00000X"), (1245319599, "CLINIC", "207Q00000X"))), Nobody, null, null, CancellationToken.None);
        Store.Load(Save("u_2023.csv", Utilization + "1234567893,TX,S,L1833,N,12,14,15,1200,512.25\n"), Nobody, null, null, CancellationToken.None);
        Store.Load(Save("u_2024.csv", Utilization + "1234567893,TX,S,L1833,N,,20,21,1300,530.10\n"), Nobody, null, null, CancellationToken.None);

        var record = Store.Find(1234567893);

        Assert.Equal(("EXAMPLE ORTHOTICS", "TX", "335E00000X"), (record.Provider!.Name, record.Provider.State, record.Provider.PrimaryTaxonomy));
        Assert.Equal(new DateOnly(2005, 5, 23), record.Provider.Enumerated);
        Assert.Equal([(2024, 20L, 530.10m), (2023, 14L, 512.25m)], record.Billed.Select(b => (b.Year, b.Service.Claims, b.Service.AverageAllowed)));
        Assert.Null(Store.Find(1245319599).Provider);
    }

    [Fact]
    public void An_NPI_that_rates_name_is_kept_and_asking_for_others_reads_the_file_again()
    {
        var path = Save("n.csv", Nppes((1234567893, "A", "335E00000X"), (1245319599, "CLINIC", "207Q00000X")));
        Assert.Equal(1, Store.Load(path, Nobody, null, null, CancellationToken.None).Rows);
        Assert.Equal(2, Store.Load(path, new HashSet<long> { 1245319599 }, null, null, CancellationToken.None).Rows);
        Assert.Equal("CLINIC", Store.Find(1245319599).Provider!.Name);
        Assert.Single(Store.Sources());
    }

    [Fact]
    public void The_same_file_twice_is_one_load_and_a_newer_one_replaces_it()
    {
        var path = Save("n.csv", Nppes((1234567893, "A", "335E00000X")));
        var first = Store.Load(path, Nobody, null, null, CancellationToken.None);
        Assert.Equal(first, Store.Load(path, Nobody, null, null, CancellationToken.None));
        Store.Load(Save("n2.csv", Nppes((1234567893, "B", "335E00000X"))), Nobody, null, null, CancellationToken.None);
        Assert.Equal("B", Store.Find(1234567893).Provider!.Name);
        Assert.Single(Store.Sources());
    }

    [Fact]
    public void A_file_that_breaks_off_leaves_the_store_as_it_was()
    {
        var path = Save("n.csv", Nppes((1234567893, "A", "335E00000X")));
        Store.Load(path, Nobody, null, null, CancellationToken.None);
        var before = Directory.GetFiles(Store.Folder).Order().ToList();
        Assert.Throws<UnreadableInputException>(() => Store.Load(Save("cut.csv", Nppes((1234567893, "B", "335E00000X"))[..^20]), Nobody, null, null, CancellationToken.None));
        Assert.Equal(before, Directory.GetFiles(Store.Folder).Order());
        Assert.Equal("A", Store.Find(1234567893).Provider!.Name);
    }

    [Fact]
    public void What_a_killed_load_left_is_not_seen_and_is_swept_by_the_next()
    {
        Store.Load(Save("n.csv", Nppes((1234567893, "A", "335E00000X"))), Nobody, null, null, CancellationToken.None);
        string[] left = ["nppes-dead.parquet", "nppes-dead2.parquet.aside", "nppes-dead3.parquet.aside.duckdb"];
        foreach (var name in left) File.WriteAllText(Path.Combine(Store.Folder, name), "half");
        Assert.Equal("A", Store.Find(1234567893).Provider!.Name);
        Store.Load(Save("u_2024.csv", Utilization + "1234567893,TX,S,L1833,N,,20,21,1300,530.10\n"), Nobody, null, null, CancellationToken.None);
        Assert.DoesNotContain(left, name => File.Exists(Path.Combine(Store.Folder, name)));
        Assert.Equal("A", Store.Find(1234567893).Provider!.Name);
    }

    [Fact]
    public void The_views_are_there_before_anything_is_loaded()
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Store.AddViews(duck);
        using var command = duck.CreateCommand();
        command.CommandText = "SELECT count(*) FROM providers p LEFT JOIN supplier_utilization u ON u.npi = p.npi WHERE u.year = 2024 OR p.state = 'TX'";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public void A_year_that_nothing_tells_is_asked_for()
    {
        var path = Save("u.csv", Utilization + "1234567893,TX,S,L1833,N,,20,21,1300,530.10\n");
        Assert.Contains("--year", Assert.Throws<UnreadableInputException>(() => Store.Load(path, Nobody, null, null, CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.Equal(2022, Store.Load(path, Nobody, 2022, null, CancellationToken.None).Year);
        Assert.True(ProviderStore.Recognises(path));
        Assert.False(ProviderStore.Recognises(Save("x.csv", "a,b\n")));
    }
}
