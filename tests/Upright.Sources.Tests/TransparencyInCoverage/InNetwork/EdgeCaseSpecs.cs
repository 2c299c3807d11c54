using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Tests;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

/// <summary>Every file of the edge cases is read or refused as its name deserves.</summary>
public class EdgeCaseSpecs
{
    private static readonly string[] Expected = Read("single-line.json");

    [Theory]
    [InlineData("bom.json", WarningKind.ByteOrderMark)]
    [InlineData("billing-code-number.json", WarningKind.CodeAsNumber)]
    [InlineData("crlf.json", null)]
    [InlineData("double-gz.json.gz.gz", WarningKind.DoubleCompressed)]
    [InlineData("code-after-rates.json", null)]
    [InlineData("duplicate-key.json", null)]
    [InlineData("escaped-slash-unicode.json", null)]
    [InlineData("gz-named-json.json", WarningKind.NameDoesNotMatchContent)]
    [InlineData("gz-trailing-garbage.json.gz", null)]
    [InlineData("gz-zero-padded.json.gz", null)]
    [InlineData("header-after-in_network.json", WarningKind.HeaderAfterRates)]
    [InlineData("json-named-gz.json.gz", WarningKind.NameDoesNotMatchContent)]
    [InlineData("multi-member-empty-tail.json.gz", null)]
    [InlineData("multi-member.json.gz", null)]
    [InlineData("npi-key-uppercase.json", WarningKind.NpiKeyCase)]
    [InlineData("npi-strings.json", WarningKind.NpiAsText)]
    [InlineData("one.zip", null)]
    [InlineData("provider_references-last.json", null)]
    [InlineData("rate-exponent.json", null)]
    [InlineData("rate-string.json", WarningKind.AmountAsText)]
    [InlineData("single.json.gz", null)]
    [InlineData("utf16le-bom.json", WarningKind.Utf16)]
    public void A_readable_oddity_gives_the_same_prices_as_the_plain_file(string name, WarningKind? counted)
    {
        using var reading = Reading.OfFile(SharedData.Path("tic", "edge-cases", name));
        Assert.Equal(Expected, reading.Prices());
        if (counted is { } kind) Assert.True(reading.Count(kind) > 0);
    }

    [Theory]
    [InlineData("empty.json", "empty")]
    [InlineData("html-error-page.json.gz", "HTML")]
    [InlineData("s3-error.xml.json", "XML")]
    [InlineData("nan-rate.json", "Not valid JSON")]
    [InlineData("trailing-comma.json", "Not valid JSON")]
    [InlineData("truncated.json", "incomplete")]
    [InlineData("truncated.json.gz", "incomplete")]
    [InlineData("gz-bad-crc.json.gz", "damaged")]
    [InlineData("two-docs.json", "second document")]
    public void An_unreadable_file_is_refused_with_the_reason(string name, string reason)
    {
        var refused = Assert.Throws<UnreadableInputException>(() => Reading.OfFile(SharedData.Path("tic", "edge-cases", name)).Dispose());
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_six_decimals_are_rounded_and_counted()
    {
        using var reading = Reading.OfFile(SharedData.Path("tic", "edge-cases", "rate-many-decimals.json"));
        Assert.Equal(Expected, reading.Prices());
        Assert.Equal(1, reading.Count(WarningKind.AmountRounded));
    }

    [Fact]
    public void Groups_of_a_repeated_id_are_united_and_counted()
    {
        using var reading = Reading.OfFile(SharedData.Path("tic", "edge-cases", "dup-group-id.json"));
        Assert.Equal(1, reading.Count(WarningKind.GroupIdRepeated));
        Assert.Contains(reading.Prices(), p => p.Split('@')[1].Split(' ').Length > 3);
    }

    [Fact]
    public void A_fractional_group_id_is_found_and_the_ids_that_dangle_are_counted()
    {
        // The file defines 690.64470 and 2, and refers to 690.6447 once and to 1 three times.
        using var reading = Reading.OfFile(SharedData.Path("tic", "edge-cases", "float-group-id.json"));
        Assert.Equal(Expected.Length, reading.Prices().Count);
        Assert.Equal(Expected[..2], reading.Prices()[..2]);
        Assert.All(reading.Prices()[2..], p => Assert.EndsWith("@ ", p, StringComparison.Ordinal));
        Assert.Equal(1, reading.Contents.UnresolvedReferences);
    }

    [Fact]
    public void Each_file_in_a_zip_is_read()
    {
        var path = SharedData.Path("tic", "edge-cases", "two-json.zip");
        foreach (var member in new[] { "a.json", "b.json" })
        {
            using var reading = Reading.OfFile(path, member: member);
            Assert.Equal(Expected, reading.Prices());
        }
    }

    [Fact]
    public void References_after_the_rates_are_resolved()
    {
        // Counted independently with Python's json module over the decompressed text.
        using var reading = Reading.OfFile(SharedData.Path("tic", "edge-cases", "syn20_provider_references_last.json.gz"), "L");
        Assert.Equal((700, 31_443, 334), (reading.Contents.ItemsSeen, reading.Contents.PricesKept, reading.Contents.PricesByCode().Count));
        Assert.Equal(0, reading.Contents.UnresolvedReferences);
    }

    private static string[] Read(string name)
    {
        if (SharedData.Root is null) return [];
        using var reading = Reading.OfFile(Path.Combine(SharedData.Root, "tic", "edge-cases", name));
        return [.. reading.Prices()];
    }
}
