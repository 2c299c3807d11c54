using System.Text;
using CsCheck;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Validation;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Tests.TransparencyInCoverage.Validation;

public class HostileInputSpecs
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(Validating.InNetwork2().ToJsonString());

    [Fact]
    public void A_file_cut_off_anywhere_is_told_to_be_cut_off_at_that_byte()
    {
        for (var length = 60; length < Sound.Length; length += 7)
        {
            var report = Validating.Bytes(Sound[..length], FileKind.InNetwork, 2);
            Assert.False(report.SchemaValid);
            Assert.InRange(report.Unreadable!.Offset, 0, length);
            Assert.Contains("cut off", report.Unreadable.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"in_network\":[1,]}", 17)]
    [InlineData("{\"in_network\":[NaN]}", 15)]
    [InlineData("{\"in_network\":[01]}", 16)]
    [InlineData("{\"in_network\":[1.]}", 17)]
    [InlineData("{\"in_network\":[+1]}", 15)]
    [InlineData("{\"in_network\":[1e]}", 17)]
    [InlineData("{\"in_network\":[\"\\x\"]}", 17)]
    [InlineData("{\"in_network\":[\"a\nb\"]}", 17)]
    [InlineData("{\"in_network\":[tru]}", 15)]
    [InlineData("{\"in_network\" []}", 14)]
    [InlineData("{\"in_network\":[] \"a\":1}", 17)]
    [InlineData("{'in_network':[]}", 1)]
    [InlineData("{\"in_network\":[]}{", 17)]
    [InlineData("{\"in_network\":[]]", 16)]
    public void What_is_no_JSON_is_refused_at_the_byte_where_it_stops_being_JSON(string json, int offset)
    {
        var report = Validating.Text(json, FileKind.InNetwork, 2);
        Assert.NotNull(report.Unreadable);
        Assert.Equal(offset, report.Unreadable.Offset);
    }

    [Fact]
    public void A_tower_of_brackets_is_refused_and_not_climbed()
    {
        var json = "{\"in_network\":" + new string('[', 1_000_000);
        Assert.Contains("nest deeper", Validating.Text(json).Unreadable!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_finding_and_reading_goes_on()
    {
        var bytes = (byte[])Sound.Clone();
        bytes[Encoding.UTF8.GetString(Sound).IndexOf("Payer", StringComparison.Ordinal)] = 0xFF;
        var report = Validating.Bytes(bytes);
        Assert.True(report.SchemaValid);
        Assert.Equal([FindingKind.TextNotUtf8], report.Findings.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>", "web page")]
    [InlineData("[1,2]", "begins with {")]
    [InlineData("", "begins with {")]
    [InlineData("{\"hello\":1}", "none of in_network")]
    public void What_is_no_payers_file_is_refused_with_a_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableInputException>(() => Validating.Text(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_stops_being_JSON_before_it_tells_its_kind_is_refused_at_that_byte()
    {
        var refused = Assert.Throws<UnreadableInputException>(() => Validating.Text("{\"reporting_entity_name\":\"P\",\0\"in_network\":[]}"));
        Assert.Equal((29L, "This is no JSON: a control character stands between values."), (refused.Offset, refused.Message));
    }

    [Theory]
    [InlineData("utf16.json", FindingKind.TextIsUtf16)]
    [InlineData("twice.json.gz", FindingKind.CompressedTwice)]
    [InlineData("named.json", FindingKind.NameMisleads)]
    public void A_file_in_an_unusual_wrapping_is_read_and_the_wrapping_is_a_finding(string name, FindingKind expected)
    {
        using var folder = new TemporaryFolder();
        var bytes = name switch
        {
            "utf16.json" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Sound))],
            "twice.json.gz" => Archive.Gzip(Archive.Gzip(Sound)),
            _ => Archive.Gzip(Sound),
        };
        var report = Assert.Single(PayerFileValidator.ValidateFile(folder.File(name, bytes), new ValidationOptions(), Validating.Now, null, CancellationToken.None));
        Assert.True(report.SchemaValid);
        Assert.Contains(expected, report.Findings.Select(f => f.Rule));
    }

    [Fact]
    public void The_verdict_does_not_depend_on_how_the_bytes_arrive()
    {
        var json = Encoding.UTF8.GetBytes(Validating.InNetwork2().ToJsonString().Replace("\"12\"", "\"00\", \"\\u0031\\u0031\"", StringComparison.Ordinal)
            .Replace("SYNTHETIC Payer", new string('\u00fc', 9_000), StringComparison.Ordinal).Replace("210.5", "-0." + new string('1', 6_000) + "e+2", StringComparison.Ordinal));
        var whole = Describe(Validating.Bytes(json));
        Gen.Int[1, 5_000].Sample(piece =>
        {
            using var slow = new PieceStream(json, piece);
            Assert.Equal(whole, Describe(PayerFileValidator.Validate(slow, "test.json", new ValidationOptions(), Validating.Now, CancellationToken.None)));
        }, iter: 40);
    }

    internal static string Describe(ValidationReport report) =>
        string.Join('\n', report.Violations) + string.Join('\n', report.Findings.SelectMany(f => f.Samples)) + report.Unreadable + report.Bytes;

    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
    }

    [Fact]
    public void Numbers_are_equal_and_ordered_as_decimals_are()
    {
        var text = from digits in Gen.OneOf(Gen.Long[-200, 200], Gen.Long[-999_999_999_999, 999_999_999_999])
                   from scale in Gen.Int[0, 12]
                   from zeros in Gen.Int[0, 4]
                   select (Value: new decimal(Math.Abs(digits)) * (digits < 0 ? -1 : 1) * new decimal(1, 0, 0, false, (byte)scale), Zeros: zeros);
        Gen.Select(text, text).Sample((a, b) =>
        {
            var left = Parse(Written(a.Value, a.Zeros));
            var right = Parse(Written(b.Value, b.Zeros));
            Assert.Equal(Math.Sign(a.Value.CompareTo(b.Value)), Math.Sign(left.CompareTo(right)));
            Assert.Equal(a.Value == b.Value, left.Hash == right.Hash);
            Assert.Equal(a.Value, left.ToDecimal());
            Assert.Equal(a.Value == decimal.Truncate(a.Value), left.IsInteger);
            Assert.Equal(left, Parse(Written(a.Value, a.Zeros + 1)));
        });
    }

    private static string Written(decimal value, int zeros)
    {
        var text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (text.Contains('.', StringComparison.Ordinal) ? text : text + ".0") + new string('0', zeros);
    }

    private static JsonNumber Parse(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text + ","));
        var window = new JsonWindow(stream, 1 << 16, CancellationToken.None);
        window.Fill();
        return window.Number();
    }

    [Theory]
    [InlineData("https://a.example/b.json.gz", true)]
    [InlineData("https://a.example:8443/b?x=%20&y=[1]", false)]
    [InlineData("https://a.example/b?x=%20&y=1#f", true)]
    [InlineData("https://user@a.example/", true)]
    [InlineData("https://[2001:db8::1]:443/", true)]
    [InlineData("https://a.example:port/", false)]
    [InlineData("https://a.example/with space", false)]
    [InlineData("https://a.example/%zz", false)]
    [InlineData("https://a.example/\u00fc", false)]
    [InlineData("//a.example/b", false)]
    [InlineData("a/b", false)]
    [InlineData("1https://a", false)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("", false)]
    public void A_URI_is_what_RFC_3986_says(string text, bool isUri) => Assert.Equal(isUri, UriText.IsUri(text));
}
