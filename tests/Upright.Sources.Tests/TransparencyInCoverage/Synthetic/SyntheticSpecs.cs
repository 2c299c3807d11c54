using System.IO.Compression;
using System.Text.Json;
using Upright.Domain.Parties;
using Upright.Sources.TransparencyInCoverage.Synthetic;
using Upright.Sources.TransparencyInCoverage.Validation;
using Upright.Tests.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Synthetic;

public class SyntheticSpecs
{
    private static SyntheticFileSpec Spec(long size = 400_000, ulong seed = 7, SyntheticSchema schema = SyntheticSchema.V21, bool quirks = false) =>
        new() { Size = size, Seed = seed, Schema = schema, Quirks = quirks };

    private static (byte[] Json, JsonDocument Truth) Write(SyntheticFileSpec spec)
    {
        using var json = new MemoryStream();
        using var truth = new MemoryStream();
        SyntheticInNetworkFile.Write(spec, json, gzip: false, truth, CancellationToken.None);
        return (json.ToArray(), JsonDocument.Parse(truth.ToArray()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_gives_others()
    {
        Assert.Equal(Write(Spec()).Json, Write(Spec()).Json);
        Assert.NotEqual(Write(Spec()).Json, Write(Spec(seed: 8)).Json);
    }

    [Theory]
    [InlineData(SyntheticSchema.V16)]
    [InlineData(SyntheticSchema.V21)]
    public void A_file_without_quirks_is_valid_and_has_no_findings(SyntheticSchema schema)
    {
        var report = Validating.Bytes(Write(Spec(3_000_000, schema: schema)).Json);
        Assert.True(report.SchemaValid, string.Join('\n', report.Violations.Take(3)));
        Assert.Equal(schema == SyntheticSchema.V16 ? "1.6.2" : "2.1.0", report.SchemaVersion);
        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Note);
    }

    [Fact]
    public void A_file_says_in_its_name_and_at_its_root_that_it_is_synthetic()
    {
        using var document = JsonDocument.Parse(Write(Spec() with { Payer = "Example \"Quoted\" Plan" }).Json);
        Assert.True(document.RootElement.GetProperty("upright_synthetic").GetBoolean());
        Assert.Equal("SYNTHETIC Example \"Quoted\" Plan", document.RootElement.GetProperty("reporting_entity_name").GetString());
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(2_000_000)]
    public void A_file_is_as_large_as_asked_give_or_take_one_rate(long size) =>
        Assert.InRange(Write(Spec(size)).Json.Length, size, size + 8_000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_truth_tells_what_the_file_holds(bool quirks)
    {
        var (json, truth) = Write(Spec(2_000_000, quirks: quirks));
        using var file = JsonDocument.Parse(json);
        var items = file.RootElement.GetProperty("in_network").EnumerateArray().ToDictionary(i => i.GetProperty("billing_code").GetString()!);
        var codes = truth.RootElement.GetProperty("codes").EnumerateArray().ToList();
        Assert.Equal(items.Count, codes.Count);
        Assert.Contains("L2387", items.Keys);
        foreach (var code in codes)
        {
            var rates = items[code.GetProperty("code").GetString()!].GetProperty("negotiated_rates").EnumerateArray().ToList();
            Assert.Equal(rates.Count, code.GetProperty("rateObjects").GetInt32());
            if (!code.TryGetProperty("rates", out var listed)) continue;
            Assert.Equal(
                rates.SelectMany(r => r.GetProperty("negotiated_prices").EnumerateArray()).Select(p => p.GetProperty("negotiated_rate")).Select(a => a.ValueKind == JsonValueKind.String ? decimal.Parse(a.GetString()!, null) : a.GetDecimal()).Distinct().Order(),
                listed.EnumerateArray().SelectMany(r => r.GetProperty("prices").EnumerateArray()).Select(p => p.GetProperty("amount").GetDecimal()).Distinct().Order());
        }
    }

    [Fact]
    public void Quirks_are_counted_in_the_truth_and_found_by_the_validator()
    {
        var (json, truth) = Write(Spec(3_000_000, quirks: true));
        var quirks = truth.RootElement.GetProperty("quirks");
        var report = Validating.Bytes(json);
        Assert.False(report.SchemaValid);
        Assert.Equal(quirks.GetProperty("npi-check-digit").GetInt64(), report.Findings.Single(f => f.Rule == FindingKind.NpiCheckDigit).Count);
        Assert.Equal(quirks.GetProperty("dangling-reference").GetInt64(), report.Findings.Single(f => f.Rule == FindingKind.DanglingGroupId).Count);
        Assert.True(report.Has(FindingKind.GroupIdFractional) && report.Has(FindingKind.RateZero) && report.Has(FindingKind.PriceRepeated));
    }

    [Fact]
    public void Every_invented_NPI_passes_its_check_digit()
    {
        using var file = JsonDocument.Parse(Write(Spec()).Json);
        var npis = file.RootElement.GetProperty("provider_references").EnumerateArray().SelectMany(r => r.GetProperty("provider_groups").EnumerateArray()).SelectMany(g => g.GetProperty("npi").EnumerateArray()).Select(n => n.GetInt64()).ToList();
        Assert.True(npis.Count > 100);
        Assert.All(npis, npi => Assert.True(Npi.IsValid(npi)));
    }

    [Fact]
    public void A_cancelled_writing_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("synth");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => SyntheticInNetworkFile.Write(Spec(50_000_000), Path.Combine(folder.FullName, "a.json.gz"), Path.Combine(folder.FullName, "t.json"), cancel.Token));
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    [Fact]
    public void A_compressed_file_holds_the_same_JSON()
    {
        using var gz = new MemoryStream();
        SyntheticInNetworkFile.Write(Spec(), gz, gzip: true, null, CancellationToken.None);
        gz.Position = 0;
        using var plain = new MemoryStream();
        using (var gunzip = new GZipStream(gz, CompressionMode.Decompress)) gunzip.CopyTo(plain);
        Assert.Equal(Write(Spec()).Json, plain.ToArray());
    }

    [Theory]
    [InlineData("1GB", 1_000_000_000)]
    [InlineData("1.5 mb", 1_500_000)]
    [InlineData("1GiB", 1L << 30)]
    [InlineData("42", 42)]
    public void Sizes_are_read_as_people_write_them(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out var read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("GB")]
    [InlineData("-1MB")]
    [InlineData("0")]
    [InlineData("99999GB")]
    [InlineData("ten")]
    public void What_is_no_size_is_refused(string text) => Assert.False(ByteSize.TryParse(text, out _));
}
