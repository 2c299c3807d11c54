using System.Globalization;
using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

/// <summary>Provider references are read while decompression is waited for: how long the wait was must not show in what is kept.</summary>
public class MeanwhileSpecs
{
    private const int References = 600;

    public static TheoryData<bool, string> Orders => new() { { true, "L" }, { false, "L" }, { true, "all" } };

    [Theory, MemberData(nameof(Orders))]
    public void A_file_that_comes_slowly_gives_what_the_same_file_gives_that_comes_at_once(bool referencesFirst, string codes)
    {
        var text = Encoding.UTF8.GetBytes(Text(referencesFirst, brokenReference: false));
        using var atOnce = Reading.OfBytes(text, codes);
        using var slowly = Reading.OfStream(new SlowStream(text), codes);
        Assert.Equal(Groups(atOnce), Groups(slowly));
        Assert.Equal(Members(atOnce), Members(slowly));
        Assert.Equal(atOnce.Contents.Warnings.ByName(), slowly.Contents.Warnings.ByName());
        Assert.Equal(Sets(atOnce), Sets(slowly));
        Assert.Equal(atOnce.Contents.PricesKept, slowly.Contents.PricesKept);
        Assert.Equal(1, slowly.Count(WarningKind.GroupIdRepeated));
    }

    [Fact]
    public void A_reference_that_is_no_json_is_refused_at_its_place_however_slowly_the_file_comes()
    {
        var text = Text(referencesFirst: true, brokenReference: true);
        var place = text.IndexOf("nothing", StringComparison.Ordinal);
        var atOnce = Assert.Throws<UnreadableInputException>(() => Reading.OfText(text, "L").Dispose());
        var slowly = Assert.Throws<UnreadableInputException>(() => Reading.OfStream(new SlowStream(Encoding.UTF8.GetBytes(text)), "L").Dispose());
        Assert.Equal((atOnce.Message, atOnce.Offset), (slowly.Message, slowly.Offset));
        Assert.InRange(slowly.Offset!.Value, place - 1, place + 1);
    }

    private static List<string> Sets(Reading reading) => [.. reading.Contents.UsedSets().Select(s => $"{s.Set}: {string.Join(' ', s.References)}")];

    private static List<string> Members(Reading reading) => [.. reading.Contents.UsedReferences().Select(r => $"{r.Reference} {r.Group} {reading.Contents.Words[r.Network]}")];

    private static List<string> Groups(Reading reading)
    {
        var groups = new List<string>();
        foreach (var (number, group) in reading.Contents.UsedGroups())
        {
            var npis = new long[group.NpiCount];
            reading.Contents.ReadNpis(group.FirstNpi, npis);
            groups.Add($"{number} {reading.Contents.Names[group.TinValue]} {string.Join('+', npis)}");
        }
        return groups;
    }

    /// <summary>Several megabytes: more than one batch of pieces, with rates at both ends.</summary>
    private static string Text(bool referencesFirst, bool brokenReference)
    {
        var references = new StringBuilder();
        for (var i = 0; i <= References; i++)
        {
            // The last defines an id again.
            var id = i == References ? 17 : i;
            var npis = string.Join(',', Enumerable.Range(0, 60).Select(n => 1_000_000_000 + (i * 1000) + n));
            var value = brokenReference && i == 5 ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"\"12-{i:0000000}\"");
            references.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""{"provider_group_id":{{{id}}},"network_name":["N{{{i % 3}}}"],"provider_groups":[{"npi":[{{{npis}}}],"tin":{"type":"ein","value":{{{value}}},"business_name":"B {{{i}}}"}}]}""");
        }
        var items = new StringBuilder();
        for (var item = 0; item < 40; item++)
        {
            var rates = string.Join(',', Enumerable.Range(0, 200).Select(r => Json.Rate(Json.PlainPrice, string.Create(CultureInfo.InvariantCulture, $"\"provider_references\":[{(item * 31 + r * 7) % References},{(item * 13 + r) % References},5]"))));
            items.Append(item == 0 ? "" : ",").Append(Json.Item(rates, item % 2 == 0 ? $"\"L{1000 + item}\"" : $"\"{99200 + item}\"", item % 2 == 0 ? "HCPCS" : "CPT"));
        }
        return referencesFirst
            ? $$"""{ {{Json.Header}}, "provider_references":[{{references}}], "in_network":[{{items}}] }"""
            : $$"""{ {{Json.Header}}, "in_network":[{{items}}], "provider_references":[{{references}}] }""";
    }

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            Thread.Sleep(1);
            return base.Read(buffer[..Math.Min(buffer.Length, 64 * 1024)]);
        }
    }
}
