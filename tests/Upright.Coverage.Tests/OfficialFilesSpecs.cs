using System.Globalization;
using Upright.Domain.Places;
using Upright.Tests;

namespace Upright.Coverage.Tests;

public sealed class OfficialFilesSpecs
{
    [Fact]
    public void Unit_limits_are_those_of_the_suppliers_file()
    {
        var rows = File.ReadLines(SharedData.Path("cms", "mue", "MUE_DME_2024-07-01.decoded.csv")).Skip(1)
            .Select(l => l.Split(',')).ToDictionary(r => r[0], r => (Units: int.Parse(r[1], CultureInfo.InvariantCulture), Indicator: int.Parse(r[2], CultureInfo.InvariantCulture), Rationale: r[3]));
        Assert.Equal(38, Shipped.Library.UnitLimits.Count);
        Assert.All(Shipped.Library.UnitLimits, limit => Assert.Equal(rows[limit.Code.Value], (limit.Units, limit.Indicator, limit.Rationale)));
    }

    [Fact]
    public void Every_code_written_up_is_in_the_official_file()
    {
        var codes = File.ReadLines(SharedData.Path("cms", "hcpcs", "hcpcs-2025-oct.rebuilt.csv")).Select(l => l.Split(',')[0]).ToHashSet();
        Assert.All(Shipped.Library.Codes, profile => Assert.Contains(profile.Code.Value, codes));
    }

    [Fact]
    public void Custom_and_prefabricated_are_what_the_official_descriptors_say()
    {
        var lines = File.ReadLines(SharedData.Path("cms", "hcpcs", "hcpcs-2025-oct.rebuilt.csv")).Where(l => l.StartsWith('L')).DistinctBy(l => l[..5]).ToDictionary(l => l[..5]);
        Assert.All(Shipped.Library.Sets["custom-base"], code => Assert.Contains("custom fabricated", lines[code.Value]));
        Assert.All(Shipped.Library.Sets["prefabricated-base"], code => Assert.Contains("prefabricated", lines[code.Value]));
        Assert.All(Shipped.Library.Sets["without-knee-joint"], code => Assert.Contains("without knee joint", lines[code.Value]));
        Assert.All(Shipped.Library.Sets["single-upright"], code => Assert.Contains("single upright", lines[code.Value]));
        Assert.All(Shipped.Library.Sets["double-upright"], code => Assert.Contains("double upright", lines[code.Value]));
        Assert.All(Shipped.Library.Sets["knee-joint"], code => Assert.Contains("each joint", lines[code.Value]));
    }

    [Fact]
    public void Taxonomies_are_named_as_in_the_official_list()
    {
        var text = File.ReadAllText(SharedData.Path("cms", "nucc", "nucc_taxonomy_251.csv"));
        Assert.All(Shipped.Library.Taxonomies, t => Assert.Contains(t.Taxonomy + ",", text));
    }

    [Fact]
    public void Every_state_has_exactly_one_contractor()
    {
        Assert.All(Jurisdiction.All, j => Assert.Single(Shipped.Library.Jurisdictions, mac => mac.States.Contains(j.Abbreviation)));
        Assert.Equal("JC", Shipped.Library.JurisdictionOf("tx")!.Id);
        Assert.Equal("JD", Shipped.Library.JurisdictionOf("GU")!.Id);
        Assert.Null(Shipped.Library.JurisdictionOf("Texas, maybe"));
    }
}
