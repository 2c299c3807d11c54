using Upright.Domain;
using Upright.Sources.Fetching;

namespace Upright.Sources.Tests.Fetching;

public sealed class OfficialFilesSpecs
{
    [Theory]
    [InlineData("hcpcs", "2026-11-23", "october-2026-alpha-numeric-hcpcs-file.zip", "july-2026-alpha-numeric-hcpcs-file.zip")]
    [InlineData("dmepos-fees", "2027-01-01", "dme27-a.zip", "dme26-d.zip")]
    [InlineData("mue-dme", "2026-06-30", "medicare-ncci-2026-q2-dme-supplier-services-mue-table.zip", "medicare-ncci-2026-q1-dme-supplier-services-mue-table.zip")]
    [InlineData("icd-10-cm", "2026-09-30", "2026-code-descriptions-tabular-order.zip", "2025-code-descriptions-tabular-order.zip")]
    [InlineData("icd-10-cm", "2026-10-01", "2027-code-descriptions-tabular-order.zip", "2026-code-descriptions-tabular-order.zip")]
    [InlineData("nucc-taxonomy", "2026-07-01", "nucc_taxonomy_261.csv", "nucc_taxonomy_260.csv")]
    [InlineData("nppes", "2027-01-05", "NPPES_Data_Dissemination_January_2027_V2.zip", "NPPES_Data_Dissemination_December_2026_V2.zip")]
    public void The_day_decides_the_release_and_the_one_before(string name, string day, string current, string before)
    {
        var file = OfficialFiles.Load(null).Single(f => f.Name == name);
        Assert.Equal([current, before], file.ReleasesOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Select(r => AddressPattern.For(file.Addresses[0], r).Segments[^1]));
    }

    [Fact]
    public void The_providers_file_is_fetched_only_when_named() => Assert.True(OfficialFiles.Load(null).Single(f => f.Name == "nppes").OnlyWhenNamed);

    [Theory]
    [InlineData("{\"files\": [{\"name\": \"x\"}]}")]
    [InlineData("{\"files\": [")]
    [InlineData("null")]
    [InlineData("<html>")]
    public void A_users_list_of_another_form_is_refused(string text)
    {
        var folder = Directory.CreateTempSubdirectory("upright-fetch");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, OfficialFiles.UsersFile), text);
            Assert.NotNull(Assert.Throws<UnreadableInputException>(() => OfficialFiles.Load(folder.FullName)).File);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
