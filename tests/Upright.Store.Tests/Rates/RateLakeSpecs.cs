using System.IO.Compression;
using System.Text;
using Upright.Domain;
using Upright.Store.Rates;

namespace Upright.Store.Tests.Rates;

public sealed class RateLakeSpecs : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _files = new();
    private readonly RateLake _lake;

    public RateLakeSpecs() => _lake = RateLake.Open(_data.Path);

    public void Dispose()
    {
        _lake.Dispose();
        _data.Dispose();
        _files.Dispose();
    }

    [Fact]
    public void An_empty_store_answers_every_table_with_no_rows()
    {
        foreach (var table in new[] { "rates", "group_sets", "groups", "group_npis", "sources" })
            Assert.Equal(["0"], _lake.Query($"SELECT count(*) FROM {table}"));
    }

    [Fact]
    public void A_price_is_stored_with_all_its_columns()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of(codes: "L2387")));
        Assert.Equal(
            [
                "Choice|ffs|HCPCS|L2387||purchase|negotiated|100.000000|professional|outpatient|12|-|0",
                "Choice|ffs|HCPCS|L2387|KX RR|rental|negotiated|10.123456|professional|-||2026-12-31|0",
            ],
            _lake.Query("SELECT network, arrangement, code_type, code, modifiers, modifier_class, negotiated_type, amount, billing_class, setting, places_of_service, strftime(expiration, '%Y-%m-%d'), flags FROM rates ORDER BY amount DESC"));
        Assert.Equal(["DECIMAL(18,6)"], _lake.Query("SELECT DISTINCT typeof(amount) FROM rates"));
    }

    [Fact]
    public void The_providers_of_a_price_are_found_through_its_group_set()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of(codes: "L2387")));
        Assert.Equal(
            ["ein|123456789|Sample Orthotics|2|1234567893|Choice", "ein|123456789|Sample Orthotics|2|1245319599|Choice", "npi|1245319599|-|1|1245319599|Choice"],
            _lake.Query("""
                SELECT DISTINCT g.tin_type, g.tin_value, g.business_name, g.npi_count, n.npi, s.network
                FROM rates r JOIN group_sets s USING (source_id, group_set_id) JOIN groups g USING (source_id, group_id) JOIN group_npis n USING (source_id, group_id) ORDER BY ALL
                """));
    }

    [Fact]
    public void The_same_content_twice_is_one_load_however_it_is_packed_or_named()
    {
        var text = PayerFiles.Of(codes: ["L2387", "A5500"]);
        var first = _lake.Load(_files.File("a.json", text));
        var packed = Path.Combine(_files.Path, "b.json.gz");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        Assert.Equal(ImportResult.Loaded, first.Result);
        Assert.Equal(ImportResult.AlreadyLoaded, _lake.Load(Path.Combine(_files.Path, "a.json")).Result);
        var again = _lake.Load(packed);
        Assert.Equal((ImportResult.AlreadyLoaded, "a.json"), (again.Result, again.Source.FileName));
        Assert.Equal(["4"], _lake.Query("SELECT count(*) FROM rates"));
    }

    [Fact]
    public void More_codes_of_the_same_content_take_the_place_of_fewer_and_fewer_change_nothing()
    {
        var path = _files.File("a.json", PayerFiles.Of(codes: ["L2387", "A5500", "99213"]));
        Assert.Equal((ImportResult.Loaded, 1), (_lake.Load(path, "L").Result, _lake.Sources().Single().CodesKept));
        Assert.Equal((ImportResult.Replaced, 3), (_lake.Load(path).Result, _lake.Sources().Single().CodesKept));
        Assert.Equal((ImportResult.AlreadyLoaded, 3), (_lake.Load(path, "L").Result, _lake.Sources().Single().CodesKept));
        Assert.Equal(["6|3"], _lake.Query("SELECT count(*), count(DISTINCT code) FROM rates"));
    }

    [Fact]
    public void A_newer_month_stands_beside_the_older()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of(month: "2026-01", codes: "L2387")));
        _lake.Load(_files.File("b.json", PayerFiles.Of(month: "2026-02", first: 105, codes: "L2387")));
        Assert.Equal(["2026-01|100.000000", "2026-02|105.000000"], _lake.Query("SELECT s.month, max(r.amount) FROM rates r JOIN sources s USING (source_id) GROUP BY ALL ORDER BY ALL"));
    }

    [Fact]
    public void A_removed_source_is_gone_and_can_be_loaded_again()
    {
        var path = _files.File("a.json", PayerFiles.Of(codes: "L2387"));
        var id = _lake.Load(path).Source.SourceId;
        Assert.True(_lake.Remove(id));
        Assert.False(_lake.Remove(id));
        Assert.Empty(Directory.EnumerateFiles(_lake.Folder, "*.parquet", SearchOption.AllDirectories));
        Assert.Equal(ImportResult.Loaded, _lake.Load(path).Result);
    }

    [Fact]
    public void A_question_about_one_code_opens_only_the_sources_that_hold_it()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of("SYNTHETIC A", codes: "L2387")));
        _lake.Load(_files.File("b.json", PayerFiles.Of("SYNTHETIC B", codes: "L1900")));
        Assert.Equal(["SYNTHETIC A|L2387"], _lake.Query("SELECT DISTINCT s.payer, r.code FROM rates r JOIN sources s USING (source_id)", "L2387"));
        Assert.Equal(["0"], _lake.Query("SELECT count(*) FROM rates", "L9999"));
    }

    [Fact]
    public void Codes_are_stored_in_order()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of(codes: ["L2387", "A5500", "E0100", "L1900"])));
        Assert.Equal(["A5500", "A5500", "E0100", "E0100", "L1900", "L1900", "L2387", "L2387"], _lake.Query("SELECT code FROM rates"));
    }

    [Fact]
    public void A_file_that_says_it_is_invented_carries_that_to_every_price()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of("SYNTHETIC A", codes: "L2387")));
        _lake.Load(_files.File("b.json", PayerFiles.Of("Sample B", codes: "L2387")));
        Assert.Equal(["Sample B|False", "SYNTHETIC A|True"], _lake.Query("SELECT DISTINCT s.payer, s.synthetic FROM rates r JOIN sources s USING (source_id) ORDER BY s.payer COLLATE NOCASE"));
    }

    [Fact]
    public void A_source_says_what_it_is_and_where_it_came_from()
    {
        var path = _files.File("a.json", PayerFiles.Of(codes: ["L2387", "99213"]));
        var source = _lake.Load(path, "L").Source;
        Assert.Equal(source with { Warnings = source.Warnings }, _lake.Sources().Single() with { Warnings = source.Warnings });
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), source.FileSha256);
        Assert.Equal(("2026-02", "2.1.0", 2, 1, 2, 2, 1, "L"), (source.Month, source.SchemaVersion, source.ItemsSeen, source.ItemsKept, source.PricesSeen, source.PricesKept, source.CodesKept, source.CodesFilter));
        Assert.Equal(new Dictionary<string, long> { ["L2387"] = 2 }, _lake.PricesByCode(source.SourceId));
    }

    [Theory]
    [InlineData("2024-03_x_in-network-rates.json", "2024-03")]
    [InlineData("in-network-202407.json", "2024-07")]
    public void A_file_without_a_date_of_its_own_has_the_month_of_its_name(string name, string month)
    {
        var source = _lake.Load(_files.File(name, PayerFiles.Of(month: "2020-08", codes: "L2387").Replace("2020-08-01", "2020-08-27", StringComparison.Ordinal))).Source;
        Assert.Equal((month, 1), (source.Month, source.Warnings["month-from-file-name"]));
    }

    [Fact]
    public void Each_file_of_a_zip_is_a_source()
    {
        var path = Path.Combine(_files.Path, "both.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            foreach (var (name, text) in new[] { ("a.json", PayerFiles.Of("SYNTHETIC A", codes: "L2387")), ("b.json", PayerFiles.Of("SYNTHETIC B", codes: "L2387")), ("readme.txt", "hello") })
            {
                using var member = new StreamWriter(zip.CreateEntry(name).Open());
                member.Write(text);
            }
        var outcomes = _lake.Import(path, new ImportOptions(), default);
        Assert.Equal(["both.zip!a.json", "both.zip!b.json"], outcomes.Select(o => o.Source.FileName));
        Assert.All(outcomes, o => Assert.Equal(1, o.Source.Warnings["zip-member-skipped"]));
        Assert.All(_lake.Import(path, new ImportOptions(), default), o => Assert.Equal(ImportResult.AlreadyLoaded, o.Result));
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_nothing_behind()
    {
        _lake.Load(_files.File("a.json", PayerFiles.Of(codes: "L2387")));
        var before = Snapshot();
        var whole = PayerFiles.Of("SYNTHETIC B", codes: ["L2387", "L1900"]);
        var refused = Assert.Throws<UnreadableInputException>(() => _lake.Load(_files.File("b.json", whole[..^10])));
        Assert.EndsWith("b.json", refused.File, StringComparison.Ordinal);
        Assert.Throws<UnreadableInputException>(() => _lake.Load(_files.File("c.json", whole.Replace("SYNTHETIC B", " ", StringComparison.Ordinal))));
        Assert.Throws<UnreadableInputException>(() => _lake.Load(Path.Combine(_files.Path, "missing.json")));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_cancelled_load_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var path = _files.File("a.json", PayerFiles.Of(codes: "L2387"));
        Assert.ThrowsAny<OperationCanceledException>(() => _lake.Import(path, new ImportOptions(), cancel.Token));
        Assert.Empty(_lake.Sources());
        Assert.Empty(Directory.EnumerateFiles(_lake.Folder, "*.parquet", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_dead_loads_left_is_swept_by_the_next_and_a_living_load_is_left_alone()
    {
        var dead = Directory.CreateDirectory(Path.Combine(_lake.Folder, ".attempts", "20260101000000-dead")).FullName;
        File.WriteAllText(Path.Combine(dead, "alive"), "");
        var orphan = Directory.CreateDirectory(Path.Combine(_lake.Folder, "payer=x", "month=2026-01", "source_id=000000000000", "load=1")).FullName;
        File.WriteAllText(Path.Combine(orphan, "rates.parquet"), "half");
        var living = Directory.CreateDirectory(Path.Combine(_lake.Folder, ".attempts", "20260101000000-living")).FullName;
        using var alive = new FileStream(Path.Combine(living, "alive"), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        _lake.Load(_files.File("a.json", PayerFiles.Of(codes: "L2387")));
        Assert.Equal((false, false, true), (Directory.Exists(dead), Directory.Exists(Path.Combine(_lake.Folder, "payer=x")), Directory.Exists(living)));
    }

    [Fact]
    public void A_file_is_recognised_by_its_content()
    {
        Assert.True(RateLake.Recognises(_files.File("a.bin", PayerFiles.Of(codes: "L2387"))));
        Assert.False(RateLake.Recognises(_files.File("b.json", """{"reporting_entity_name":"x","out_of_network":[]}""")));
        Assert.False(RateLake.Recognises(_files.File("c.json", """{"reporting_entity_name":"x","reporting_structure":[]}""")));
        Assert.False(RateLake.Recognises(_files.File("d.csv", "HCPC,fee")));
        Assert.False(RateLake.Recognises(_files.File("e.json", "")));
    }

    [Theory]
    [InlineData("Blue Cross & Blue Shield of Texas, Inc.", "blue-cross-blue-shield-of-texas-inc")]
    [InlineData("../../etc", "etc")]
    [InlineData("Café 1", "cafe-1")]
    [InlineData("***", "unnamed")]
    public void A_payer_is_a_folder_of_plain_letters(string name, string folder) => Assert.Equal(folder, LakeFolders.Key(name));

    private List<string> Snapshot() =>
        [.. Directory.EnumerateFiles(_lake.Folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("manifest.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal), .. _lake.Sources().Select(s => s.SourceId)];
}
