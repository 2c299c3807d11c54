using System.Text;
using System.Text.Json;
using CsCheck;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.Tests.TransparencyInCoverage.Scanning;

public class BracketScannerSpecs
{
    /// <summary>Bytes that matter come often, so that strings, escapes and brackets run over the edges of the 64-byte blocks.</summary>
    private static readonly Gen<byte[]> Hostile = Gen.Frequency(
        (3, OneOf((byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)'[', (byte)']')),
        (3, OneOf((byte)'a', (byte)' ', (byte)',')),
        (1, Gen.Byte)).Array[0, 400];

    [Fact]
    public void The_vectorised_scan_agrees_with_the_plain_one_on_any_bytes_in_any_pieces() =>
        Gen.Select(Hostile, Gen.Long[0, 4], Gen.Bool, Gen.Bool, Gen.Int[0, 400]).Sample((bytes, depth, inString, escaped, cut) =>
        {
            var plain = new BracketState(depth, inString, escaped);
            var vectorised = plain;
            var whole = plain;
            cut = Math.Min(cut, bytes.Length);
            var expected = ScalarBracketScanner.Scan(bytes, ref plain);

            Assert.Equal(expected, BracketScanner.Scan(bytes, ref whole));
            Assert.Equal(plain, whole);

            var found = BracketScanner.Scan(bytes.AsSpan(0, cut), ref vectorised);
            if (found < 0 && BracketScanner.Scan(bytes.AsSpan(cut), ref vectorised) is var second and >= 0) found = cut + second;
            Assert.Equal(expected, found);
            Assert.Equal(plain, vectorised);
        }, iter: 20_000);

    [Fact]
    public void A_value_is_passed_over_to_exactly_its_end() =>
        Gen.Select(JsonValue(3), Gen.String[Gen.Char[' ', '~'], 0, 100]).Sample((value, after) =>
        {
            var text = Encoding.UTF8.GetBytes(value);
            var state = default(BracketState);
            var end = BracketScanner.Scan([.. text, .. Encoding.UTF8.GetBytes(after)], ref state);
            Assert.Equal(text.Length, end);
        }, iter: 5_000);

    [Theory]
    [InlineData("""{"a":"}"}""")]
    [InlineData("""{"a":"\"}"}""")]
    [InlineData("""{"a":"\\"}""")]
    [InlineData("""{"a":"\\\"]}"}""")]
    [InlineData("""[[],{},[{"x":[1,2]}]]""")]
    public void Brackets_in_strings_do_not_count(string json)
    {
        var state = default(BracketState);
        Assert.Equal(json.Length, BracketScanner.Scan(Encoding.UTF8.GetBytes(json + "}]}]"), ref state));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> JsonValue(int depth)
    {
        var text = Gen.String[Gen.OneOf(Gen.Char[' ', '~'], OneOf('"', '\\', '{', '}', '[', ']', '\n', 'é')), 0, 90].Select(s => JsonSerializer.Serialize(s));
        if (depth == 0) return text.Array[0, 5].Select(parts => "[" + string.Join(',', parts) + "]");
        var inner = Gen.OneOf(text, Gen.Int.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), JsonValue(depth - 1));
        return Gen.OneOf(
            inner.Array[0, 6].Select(parts => "[" + string.Join(',', parts) + "]"),
            Gen.Select(text, inner).Array[0, 6].Select(pairs => "{" + string.Join(',', pairs.Select(p => p.Item1 + ":" + p.Item2)) + "}"));
    }
}
