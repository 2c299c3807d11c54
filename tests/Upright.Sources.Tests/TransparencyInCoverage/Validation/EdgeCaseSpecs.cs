using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>The collected odd files: each validated or refused as its name deserves.</summary>
public class EdgeCaseSpecs
{
    /// <summary>Refused before anything is read.</summary>
    private static readonly string[] Refused = ["empty.json", "html-error-page.json.gz", "s3-error.xml.json", "gz-bad-crc.json.gz"];

    /// <summary>Read up to a byte that is named.</summary>
    private static readonly string[] Broken = ["nan-rate.json", "trailing-comma.json", "truncated.json", "truncated.json.gz", "two-docs.json"];

    public static TheoryData<string> Files
    {
        get
        {
            var folder = SharedData.Root is null ? null : Path.Combine(SharedData.Root, "tic", "edge-cases");
            return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [.. new[] { "absent" }];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_odd_file_is_validated_or_refused_as_its_name_deserves(string file)
    {
        var path = SharedData.Path("tic", "edge-cases", file);
        List<ValidationReport> Validate() => [.. PayerFileValidator.ValidateFile(path, new ValidationOptions(), Validating.Now, null, CancellationToken.None)];
        if (Refused.Contains(file))
        {
            Assert.Throws<UnreadableInputException>(() => Validate());
            return;
        }
        List<ValidationReport> reports;
        try
        {
            reports = Validate();
        }
        catch (UnreadableInputException) when (file == "truncated.json.gz")
        {
            // So small that ISA-L meets the end before it gives out a byte, where zlib gives out what there is: refused whole, exit code 3 either way.
            return;
        }
        Assert.Equal(file == "two-json.zip" ? 2 : 1, reports.Count);
        Assert.All(reports, report => Assert.True(Broken.Contains(file) == report.Unreadable is not null, report.Unreadable?.Message));
        Assert.All(reports, report => Assert.True(Broken.Contains(file) || report.Scorecard.Items > 0));
    }
}
