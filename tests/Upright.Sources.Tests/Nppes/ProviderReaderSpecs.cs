using System.IO.Compression;
using Upright.Domain;
using Upright.Sources.Nppes;

namespace Upright.Tests.Nppes;

public sealed class ProviderReaderSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nppes");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The columns that are read among others, in an order of their own.</summary>
    private static string File(params string[] rows)
    {
        var codes = Enumerable.Range(1, 15).SelectMany(i => new[] { $"\"Healthcare Provider Taxonomy Code_{i}\"", $"\"Healthcare Provider Primary Taxonomy Switch_{i}\"" });
        return "\"NPI\",\"Entity Type Code\",\"Provider Organization Name (Legal Business Name)\",\"Provider Last Name (Legal Name)\",\"Provider First Name\",\"Something Else\"," +
            "\"Provider Business Practice Location Address State Name\",\"Provider Business Practice Location Address Postal Code\",\"Provider Enumeration Date\",\"NPI Deactivation Date\",\"NPI Reactivation Date\"," +
            string.Join(',', codes) + "\r\n" + string.Concat(rows.Select(r => r + "\r\n"));
    }

    private static string Row(string npi, string entity, string organisation, string last, string first, string state, string zip, string gone, string back, params string[] taxonomies) =>
        string.Join(',', new[] { npi, entity, organisation, last, first, "a, \"\"b\"\"", state, zip, "05/23/2005", gone, back }
            .Concat(Enumerable.Range(0, 15).SelectMany(i => new[] { i < taxonomies.Length ? taxonomies[i].TrimEnd('*') : "", i < taxonomies.Length ? taxonomies[i].EndsWith('*') ? "Y" : "N" : "" })).Select(c => $"\"{c}\""));

    private string Save(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static List<Provider> Read(string path, params long[] wanted)
    {
        using var table = ProviderTable.Open(path, ProviderReader.IsHeader);
        return [.. ProviderReader.Read(table, wanted.ToHashSet(), null, CancellationToken.None)];
    }

    private static readonly string Three = File(
        Row("1234567893", "2", "EXAMPLE ORTHOTICS LLC", "", "", "tx", "787011234", "", "", "207Q00000X", "335E00000X*"),
        Row("1245319599", "1", "", "EXAMPLE", "PAT", "CA", "90001", "01/02/2020", "01/03/2021", "207Q00000X*"),
        Row("1999999984", "1", "", "OTHER", "PAT", "NY", "10001", "01/02/2020", "", "332B00000X"));

    [Fact]
    public void Suppliers_of_orthotics_and_equipment_are_kept_and_others_only_when_asked_for()
    {
        var path = Save("npidata_pfile.csv", Three);
        Assert.Equal([1234567893, 1999999984], Read(path).Select(p => p.Npi));
        Assert.Equal([1234567893, 1245319599, 1999999984], Read(path, 1245319599).Select(p => p.Npi));
    }

    [Fact]
    public void A_provider_has_state_primary_taxonomy_name_and_dates()
    {
        var kept = Read(Save("n.csv", Three), 1245319599);
        Assert.Equal(new Provider(1234567893, true, "EXAMPLE ORTHOTICS LLC", "TX", "78701", "335E00000X", "207Q00000X 335E00000X", new DateOnly(2005, 5, 23), null), kept[0]);
        Assert.Equal(("EXAMPLE, PAT", (DateOnly?)null), (kept[1].Name, kept[1].Deactivated));
        Assert.Equal(("332B00000X", (DateOnly?)new DateOnly(2020, 1, 2)), (kept[2].PrimaryTaxonomy, kept[2].Deactivated));
    }

    [Fact]
    public void The_table_is_found_inside_the_publishers_zip_beside_lists_of_headers()
    {
        var path = Path.Combine(_folder.FullName, "NPPES.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("othername_pfile.csv", "\"NPI\",\"Provider Other Organization Name\"\n" + string.Concat(Enumerable.Repeat("\"1\",\"x\"\n", 500))), ("npidata_pfile.csv", Three), ("readme.pdf", "x") })
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        Assert.Equal(2, Read(path).Count);
    }

    [Fact]
    public void A_file_cut_off_in_a_row_is_refused()
    {
        var path = Save("n.csv", Three[..^200]);
        Assert.Contains("cut off", Assert.Throws<UnreadableInputException>(() => Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("")]
    [InlineData("<html>")]
    public void What_is_no_provider_file_is_refused(string text) => Assert.Throws<UnreadableInputException>(() => Read(Save("n.csv", text)));

    [Fact]
    public void The_real_file_of_99_rows_is_read()
    {
        var path = SharedData.Path("cms", "nppes", "npidata_sample_V1_header.csv");
        var npis = System.IO.File.ReadLines(path).Skip(1).Select(l => long.Parse(l.Split('"')[1], null)).ToArray();
        var kept = Read(path, npis);
        Assert.Equal(npis, kept.Select(p => p.Npi));
        Assert.All(kept.Where(p => p.Deactivated is null && p.Name.Length > 0), p => Assert.NotEmpty(p.PrimaryTaxonomy));
    }
}
