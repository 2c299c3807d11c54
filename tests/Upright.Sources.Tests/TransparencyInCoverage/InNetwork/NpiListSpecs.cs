using System.Text;
using CsCheck;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

public class NpiListSpecs
{
    /// <summary>Mostly what files hold, sometimes what they should not: the quick way and the way by tokens must meet at every kind of border.</summary>
    private static readonly Gen<string> Element = Gen.Frequency(
        (20, Gen.Long[1_000_000_000, 9_999_999_999].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (1, Gen.OneOf(new[] { "0", "12", "12345678901", "-1234567893", "1234567893.0", "1.2e9", "\"1234567893\"", "null", "[1234567893]", "{\"a\":1234567893}", "1234567893 ", "\n1234567893" }.Select(Gen.Const).ToArray())));

    [Fact]
    public void An_array_of_npis_says_the_same_however_blanks_stand_in_it() =>
        Element.Array[0, 40].Sample(elements =>
        {
            // A blank in front of every element keeps the whole array from being read eight digits a step.
            Assert.Equal(Read("[" + string.Join(',', elements) + "]"), Read("[ " + string.Join(" , ", elements) + " ]"));
        }, iter: 2000);

    [Fact]
    public void Npis_over_the_edge_of_a_piece_are_read_whole()
    {
        var npis = Enumerable.Range(0, 60_000).Select(i => 1_000_000_000L + i).ToList();
        Assert.Equal(string.Join('+', npis), Read("[" + string.Join(',', npis) + "]").Npis);
    }

    private static (string Npis, string Warnings) Read(string array)
    {
        using var reading = Reading.OfText(Json.File(Json.Item(Json.Rate(Json.PlainPrice, "\"provider_references\":[1]")),
            $$$"""{"provider_group_id":1,"provider_groups":[{"npi":{{{array}}},"tin":{"type":"ein","value":"123456789"}}]}"""));
        var group = reading.Contents.UsedGroups().Single().Group;
        var npis = new long[group.NpiCount];
        reading.Contents.ReadNpis(group.FirstNpi, npis);
        var warnings = new StringBuilder();
        foreach (var (name, count) in reading.Contents.Warnings.ByName()) warnings.Append(name).Append(' ').Append(count).Append(' ');
        return (string.Join('+', npis), warnings.ToString());
    }
}
