using Upright.Domain;
using Upright.Tests;
using Upright.X12.Checking;
using Upright.X12.Reading;

namespace Upright.X12.Tests;

/// <summary>Files of other projects and what two independent validators said of them.</summary>
public class SampleFileSpecs
{
    /// <summary>
    /// Files that two validators accept and that are wrong all the same, each for the reason given: lines of this file point
    /// to a second diagnosis, and its claims have one.
    /// </summary>
    private static readonly Dictionary<string, string> s_reasons = new() { ["moov__sample.edi"] = "X222.2400.SV107-2.pointer" };

    [Fact]
    public void Files_that_two_validators_accept_have_no_error_at_levels_1_to_4()
    {
        var accepted = File.ReadLines(SharedData.Path("x12", "README.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 5 && cells[5] == "accepted by two validators")
            .Select(cells => (Folder: cells[1], File: cells[2])).ToList();
        Assert.True(accepted.Count >= 15);
        foreach (var (folder, name) in accepted)
        {
            using var stream = File.OpenRead(SharedData.Path("x12", folder, name));
            var errors = FileCheck.Check(stream, name, new CheckOptions { DeepestLevel = 4 }).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Id).Distinct();
            Assert.Equal(s_reasons.TryGetValue(name, out var reason) ? [reason] : [], errors);
        }
    }

    [Fact]
    public void The_orthotics_files_have_no_error_but_a_deductible_put_on_the_claim_instead_of_its_line()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Path("x12", "orthotics")))
        {
            using var stream = File.OpenRead(path);
            var errors = FileCheck.Check(stream, path, new CheckOptions { DeepestLevel = 7 }).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Id).Order();
            Assert.Equal(path.EndsWith("837P-03-secondary-cob-L3020.edi", StringComparison.Ordinal) ? ["X222.2320.AMT02.balance", "X222.2430.SVD02.balance"] : [], errors);
        }
    }

    [Fact]
    public void Files_that_validators_refuse_have_an_error_or_the_reason_why_not()
    {
        // What the others held against these is not recorded; at levels 1 to 4 there is nothing that the guide forbids.
        string[] harmless = ["keiron__united_healthcare_legacy_sample.edi", "imsweb__x12_277CA_rejected.edi", "stupidedi__wheelchair.edi"];
        var refused = File.ReadLines(SharedData.Path("x12", "README.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 5 && cells[5] == "not accepted by both" && !harmless.Contains(cells[2])).ToList();
        Assert.NotEmpty(refused);
        foreach (var cells in refused)
        {
            using var stream = File.OpenRead(SharedData.Path("x12", cells[1], cells[2]));
            Assert.True(FileCheck.Check(stream, cells[2], new CheckOptions { DeepestLevel = 4 }).Errors > 0, cells[2]);
        }
    }

    [Fact]
    public void Every_file_is_copied_faithfully()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Path("x12"), "*.edi", SearchOption.AllDirectories))
        {
            using var stream = File.OpenRead(path);
            using var copy = new MemoryStream();
            FaithfulCopy.Write(stream, copy, path);
            Assert.Equal(File.ReadAllBytes(path), copy.ToArray());
        }
    }

    [Fact]
    public void Every_file_cut_anywhere_is_read_or_clearly_refused()
    {
        foreach (var path in Directory.EnumerateFiles(SharedData.Path("x12"), "*.edi", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(path);
            for (var length = 0; length < bytes.Length; length += 1 + bytes.Length / 60)
            {
                try
                {
                    var report = FileCheck.Check(new MemoryStream(bytes, 0, length), path);
                    Assert.True(report.Errors > 0, $"{path} cut at {length} passes");
                }
                catch (UnreadableInputException refused)
                {
                    Assert.NotEmpty(refused.Message);
                }
            }
        }
    }
}
