using System.IO.Compression;
using System.Text.RegularExpressions;
using Upright.Domain.Codes.Descriptors;
using Upright.Sources.Containers;
using Upright.Sources.Hcpcs;
using Upright.Sources.Reading;
using Upright.Tests;

namespace Upright.Sources.Tests.Hcpcs;

/// <summary>CMS's own files, counted a second time without the readers.</summary>
public class RealHcpcsSpecs
{
    private static (List<HcpcsEntry> Entries, ReadingLog Log) FixedWidth2019()
    {
        var log = new ReadingLog();
        using var content = InputMembers.Of(SharedData.Path("cms", "hcpcs", "HCPC2019_CONTR_ANWEB.txt.gz"))[0].Open();
        return ([.. new HcpcsFixedWidthReader(log).Read(TextDecoding.Open(content))], log);
    }

    private static (List<HcpcsEntry> Entries, ReadingLog Log) Workbook2020(string month = "OCT")
    {
        var log = new ReadingLog();
        using var file = File.OpenRead(SharedData.Path("cms", "hcpcs", $"HCPC2020_{month}_CONTR_ANWEB.xlsx"));
        return ([.. new HcpcsTableReader(log).Read(WorkbookRows.Read(file))], log);
    }

    [Fact]
    public void Every_code_of_the_2019_text_is_taken_or_refused()
    {
        var (entries, log) = FixedWidth2019();
        using var raw = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("cms", "hcpcs", "HCPC2019_CONTR_ANWEB.txt.gz")), CompressionMode.Decompress), System.Text.Encoding.Latin1);
        var firstRecords = new List<string>();
        while (raw.ReadLine() is { } line)
            if (line.Length > 11 && line[10] is '3' or '7' && line[5..10].All(char.IsAsciiDigit)) firstRecords.Add(line[..5].Trim());

        Assert.Equal(firstRecords.Count, entries.Count + log.Refused.Count);
        Assert.Equal(firstRecords, entries.Select(e => e.Code));
        Assert.Empty(log.Refused);
    }

    [Fact]
    public void Every_code_of_the_2020_workbook_is_taken_or_refused()
    {
        var (entries, log) = Workbook2020();
        // The sheet's XML itself: column A of each row and the record id in column C, through the shared texts.
        using var zip = ZipFile.OpenRead(SharedData.Path("cms", "hcpcs", "HCPC2020_OCT_CONTR_ANWEB.xlsx"));
        string Xml(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }
        var texts = Regex.Matches(Xml("xl/sharedStrings.xml"), "<si>(.*?)</si>", RegexOptions.Singleline).Select(m => string.Concat(Regex.Matches(m.Groups[1].Value, "<t[^>]*>([^<]*)</t>").Select(t => t.Groups[1].Value))).ToList();
        string Value(Match row, string column)
        {
            var cell = Regex.Match(row.Value, $"<c r=\"{column}\\d+\"([^>]*)>.*?<v>([^<]*)</v>", RegexOptions.Singleline);
            return !cell.Success ? "" : cell.Groups[1].Value.Contains("t=\"s\"", StringComparison.Ordinal) ? texts[int.Parse(cell.Groups[2].Value, null)] : cell.Groups[2].Value;
        }
        var sheet = zip.Entries.Single(e => e.FullName.StartsWith("xl/worksheets/sheet1", StringComparison.Ordinal)).FullName;
        var counted = Regex.Matches(Xml(sheet), "<row .*?</row>", RegexOptions.Singleline).Where(r => Value(r, "C") is "3" or "7").Select(r => Value(r, "A").Trim()).ToList();

        Assert.Empty(log.Refused);
        Assert.True(counted.Count > 7_000);
        Assert.Equal(counted, entries.Select(e => e.Code));
    }

    [Fact]
    public void The_polycentric_knee_joint_is_as_published_in_2020()
    {
        var entry = Workbook2020().Entries.Single(e => e.Code == "L2387");

        Assert.EndsWith("each joint", entry.LongDescription, StringComparison.Ordinal);
        Assert.Equal(("38", "D1F", "C", "N", new DateOnly(2006, 1, 1)), (entry.Pricing[0], entry.Betos, entry.Coverage, entry.Action, entry.Effective!.Value));
        Assert.Equal(["P"], entry.TypesOfService);
    }

    [Fact]
    public void Text_and_workbook_agree_on_the_codes_that_did_not_change_between_them()
    {
        var text = FixedWidth2019().Entries.Where(e => !e.IsModifier).ToDictionary(e => e.Code);
        var sheet = Workbook2020("APR").Entries.Where(e => !e.IsModifier).ToDictionary(e => e.Code);
        // Where action and effective date are the same, the record is the same: so both readers must say the same of it.
        var same = text.Keys.Where(c => sheet.TryGetValue(c, out var s) && s.Effective == text[c].Effective && s.Terminated == text[c].Terminated).ToList();
        var differing = same.Where(c => text[c].LongDescription != sheet[c].LongDescription).ToList();

        Assert.True(same.Count > 5_000, $"only {same.Count} comparable");
        Assert.True(differing.Count * 200 < same.Count, $"{differing.Count} of {same.Count} differ: {string.Join(' ', differing.Take(10))}");
        Assert.All(same.Where(c => c[0] == 'L'), c => Assert.Equal((string.Join(' ', text[c].Pricing), text[c].Betos, text[c].Coverage), (string.Join(' ', sheet[c].Pricing), sheet[c].Betos, sheet[c].Coverage)));
    }

    [Fact]
    public void No_official_L_descriptor_that_counts_is_read_without_its_unit()
    {
        var counting = new Regex(@"(, |\b)(each|pair|per [a-z0-9]+)$|, each (joint|side)$", RegexOptions.IgnoreCase);
        var codes = Workbook2020().Entries.Where(e => e.Code[0] == 'L' && counting.IsMatch(e.LongDescription)).ToList();

        Assert.True(codes.Count > 80);
        Assert.All(codes, e => Assert.True(DescriptorReader.Read(e.LongDescription).Unit is not null, $"{e.Code}: {e.LongDescription}"));
    }

    [Fact]
    public void Every_official_L_descriptor_that_begins_as_an_addition_or_replacement_is_read_as_one()
    {
        foreach (var entry in Workbook2020().Entries.Where(e => e.Code[0] == 'L'))
        {
            var reading = DescriptorReader.Read(entry.LongDescription);
            if (entry.LongDescription.StartsWith("Addition", StringComparison.OrdinalIgnoreCase) || entry.LongDescription.StartsWith("Upper extremity addition", StringComparison.OrdinalIgnoreCase)) Assert.True(reading.IsAddition, entry.Code);
            if (entry.LongDescription.StartsWith("Repla", StringComparison.OrdinalIgnoreCase)) Assert.True(reading.IsReplacement, entry.Code);
            if (entry.LongDescription.Contains("off-the-shelf", StringComparison.OrdinalIgnoreCase)) Assert.Equal(Fabrication.OffTheShelf, reading.Fabrication);
        }
    }
}
