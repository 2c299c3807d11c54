using System.Text;
using CsCheck;
using Upright.Coverage.Loading;
using Upright.Domain;

namespace Upright.Coverage.Tests;

public sealed class LoaderSpecs
{
    [Theory]
    [InlineData("gaps.json", "\"supply\"", "\"suply\"", "'supply' is missing")]
    [InlineData("gaps.json", "\"payer\": \"medicare\"", "\"pay\": \"medicare\"", "unknown key 'pay'")]
    [InlineData("gaps.json", "\"payer\": \"medicare\"", "\"payer\": \"medicaid\"", "no payer 'medicaid'")]
    [InlineData("gaps.json", "\"reason\": \"unread\"", "\"reason\": \"unknown\"", "'reason' is one of")]
    [InlineData("gaps.json", "@family", "@familie", "no code set '@familie'")]
    [InlineData("gaps.json", "@family", "L23870", "'L23870' is neither a code nor a set")]
    [InlineData("gaps.json", "\"id\": \"a52457-text\"", "\"id\": null", "null is not used")]
    [InlineData("gaps.json", "\"id\": \"a52457-text\"", "\"id\": \"a\", \"id\": \"b\"", "key 'id' stands twice")]
    [InlineData("statements/medicare.json", "\"cite\"", "\"note\"", "no citation")]
    [InlineData("statements/medicare.json", "\"grade\": \"A\"", "\"grade\": \"E\"", "'grade' is one of: A, B, B-, C, D")]
    [InlineData("statements/medicare.json", "lcd-l33686 § KAFO", "lcd-l33687 § KAFO", "no document 'lcd-l33687'")]
    [InlineData("statements/medicare.json", "2015-10-01", "2015-13-01", "is a day written")]
    [InlineData("statements/medicare.json", "\"theme\": \"benefit\"", "\"theme\": \"benefits\"", "no theme 'benefits'")]
    [InlineData("statements/medicare.json", "\"compared\": \"reference\"", "\"compared\": \"agrees\"", "Medicare's are all 'reference'")]
    [InlineData("statements/medicare.json", "\"id\": \"med-kafo\"", "\"id\": \"med-benefit\"", "statement 'med-benefit' stands twice")]
    [InlineData("statements/uhc.json", "[\"prior-authorization\"]", "[]", "neither a statement nor an absence on theme 'prior-authorization'")]
    [InlineData("statements/uhc.json", "[\"prior-authorization\"]", "[\"prior-authorization\", \"units\"]", "called absent on theme 'units' and has a statement")]
    [InlineData("documents.json", "\"2026-11-23\"", "\"2026-11-31\"", "is a day or month")]
    [InlineData("documents.json", "https://www.cms.gov", "javascript:x", "'link' is a web address")]
    [InlineData("practice/diagnoses.json", "\"G14\"", "\"14\"", "ICD-10-CM code")]
    [InlineData("practice/diagnoses.json", "\"to\": \"2025-09-30\"", "\"to\": \"2015-09-30\"", "the end lies before the beginning")]
    [InlineData("practice/claims.json", "\"COV-07\"", "\"COV-70\"", "no rule 'COV-70'")]
    [InlineData("rules/coverage.json", "\"med-benefit\"", "\"med-benefits\"", "rests on statement 'med-benefits'")]
    [InlineData("rules/coverage.json", "has KX and not ambulatory", "has KX and not walking", "'walking' is no word of the vocabulary")]
    [InlineData("rules/coverage.json", "has KX and not ambulatory", "has KX and not ambulatory or", "ends too early")]
    [InlineData("rules/coverage.json", "has KX and not ambulatory", "has KX and not can-benefit", "the example that should fail does not")]
    [InlineData("rules/coverage.json", "has KX and not ambulatory", "has KX", "the example that should pass does not")]
    [InlineData("rules/coverage.json", "{ \"fails\": { \"facts\": { \"ambulatory\": false } } }", "{ \"passes\": \"right-kafo\" }", "at least one example that passes and one that fails")]
    [InlineData("rules/coverage.json", "\"ambulatory\": false", "\"ambulatory\": \"2026-01-01\"", "'ambulatory' is yes or no")]
    [InlineData("rules/coverage.json", "\"lines\": \"L2036-GY-RT\"", "\"lines\": \"L2036 GY\"", "is not a line such as")]
    [InlineData("rules/coverage.json", "\"passes\": \"right-kafo\"", "\"passes\": \"wrong-kafo\"", "no case 'wrong-kafo'")]
    public void A_wrong_entry_is_refused_with_its_file_and_line(string file, string find, string replace, string message)
    {
        var refused = Assert.Throws<UnreadableInputException>(() => CoverageLoader.Load(Shipped.Mutated(file, find, replace), prove: true));
        Assert.Contains(message, refused.Message);
        // A missing answer is found at the theme, not at the file from which it was taken away.
        Assert.Contains(refused.File, new[] { file, "themes.json" });
        Assert.True(refused.Line > 1);
    }

    [Fact]
    public void The_line_named_is_the_line_of_the_mistake()
    {
        var file = new CoverageFile("x.json", () => new MemoryStream("// a comment\n{\n  \"gaps\": [\n    {\n      \"id\": null } ] }"u8.ToArray()));
        Assert.Equal("x.json:5: null is not used in coverage data; leave the key out", Assert.Throws<UnreadableInputException>(() => JsonText.Read(file)).Located);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2")]
    [InlineData("{ \"a\": 1 } { }")]
    [InlineData("{ \"a\": \"\u0001\" }")]
    public void A_file_that_is_no_JSON_is_refused(string text) =>
        Assert.Throws<UnreadableInputException>(() => JsonText.Read(new CoverageFile("x.json", () => new MemoryStream(Encoding.UTF8.GetBytes(text)))));

    [Fact]
    public void A_file_nested_deeper_than_data_is_refused() =>
        Assert.Contains("not readable as JSON", Assert.Throws<UnreadableInputException>(() => JsonText.Read(new CoverageFile("x.json", () => new MemoryStream(Encoding.UTF8.GetBytes(new string('[', 100_000)))))).Message);

    [Fact]
    public void A_file_larger_than_a_person_edits_is_refused() =>
        Assert.Contains("at most 4 MB", Assert.Throws<UnreadableInputException>(() => JsonText.Read(new CoverageFile("x.json", () => new MemoryStream(new byte[(4 << 20) + 1])))).Message);

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused() =>
        Assert.Equal("not UTF-8 text", Assert.Throws<UnreadableInputException>(() => JsonText.Read(new CoverageFile("x.json", () => new MemoryStream([0x7b, 0xff, 0x7d])))).Message);

    [Fact]
    public void A_folder_that_is_not_there_or_empty_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("upright-coverage-");
        Assert.Contains("*.json files were expected", Assert.Throws<UnreadableInputException>(() => CoverageLibrary.FromFolder(folder.FullName)).Message);
        folder.Delete();
        Assert.Contains("no such folder", Assert.Throws<UnreadableInputException>(() => CoverageLibrary.FromFolder(folder.FullName)).Message);
    }

    [Fact]
    public void The_shipped_files_read_from_a_folder_are_the_same_library()
    {
        var folder = Directory.CreateTempSubdirectory("upright-coverage-");
        foreach (var file in CoverageFile.Embedded())
        {
            var path = Path.Combine(folder.FullName, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var target = File.Create(path);
            using var source = file.Open();
            source.CopyTo(target);
        }
        var library = CoverageLibrary.FromFolder(folder.FullName);
        folder.Delete(recursive: true);
        Assert.Equal(Shipped.Library.Statements.Select(s => s.Text), library.Statements.Select(s => s.Text));
        Assert.Equal(Shipped.Library.Rules.Rules.Select(r => r.Id), library.Rules.Rules.Select(r => r.Id));
    }

    [Fact]
    public void Bytes_changed_anywhere_give_one_clear_error_or_a_library()
    {
        var files = CoverageFile.Embedded();
        var rules = files.Single(f => f.Name == "rules/coverage.json").ReadAllBytes();
        Gen.Select(Gen.Int[0, rules.Length - 1], Gen.Byte, Gen.Int[0, 40]).Sample((at, value, cut) =>
        {
            var bytes = rules.ToArray();
            bytes[at] = value;
            if (cut == 0) Array.Resize(ref bytes, at);
            try
            {
                CoverageLoader.Load([.. files.Select(f => f.Name == "rules/coverage.json" ? new CoverageFile(f.Name, () => new MemoryStream(bytes)) : f)], prove: true);
            }
            catch (UnreadableInputException refused)
            {
                return refused.Message.Length > 0;
            }
            return true;
        }, iter: 200, threads: 1);
    }
}
