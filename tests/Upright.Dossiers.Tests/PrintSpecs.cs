namespace Upright.Dossiers.Tests;

/// <summary>The PDF as a reader finds it, read back page by page.</summary>
public sealed class PrintSpecs(PrintedDossier printed) : IClassFixture<PrintedDossier>
{
    private IReadOnlyList<PrintedDossier.Sheet> Sheets
    {
        get
        {
            Assert.SkipWhen(printed.Sheets is null, "no Chromium on this machine");
            return printed.Sheets!;
        }
    }

    [Fact]
    public void Every_page_says_which_of_how_many_it_is()
    {
        Assert.InRange(Sheets.Count, 10, 40);
        Assert.All(Sheets, s => Assert.Contains($"Page{s.Number}of{Sheets.Count}", s.Foot, StringComparison.Ordinal));
    }

    [Fact]
    public void The_running_head_names_the_code_and_the_date_on_every_page() =>
        Assert.All(Sheets, s =>
        {
            Assert.Contains("L2387", s.Head, StringComparison.Ordinal);
            Assert.Contains("2026-01-15", s.Head, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_page_foot_says_SAMPLE_when_a_figure_is_synthetic() =>
        Assert.All(Sheets, s => Assert.Contains("SAMPLE", s.Foot, StringComparison.Ordinal));

    [Fact]
    public void No_page_ends_with_a_heading()
    {
        // Marks of notes stand on a line of their own above their words; the sum of a table is bold and may stand last.
        var headings = Sheets.Select(s => (s.Number, Last: s.Body.Last(l => l.Text.Any(char.IsLetter)))).Where(s => s.Last.Size > 11 || (s.Last.IsBold && !s.Last.Text.Contains('$', StringComparison.Ordinal))).Select(s => $"page {s.Number}: {s.Last.Text}");
        Assert.Empty(headings);
    }

    [Fact]
    public void The_heads_of_long_tables_are_repeated_on_each_of_their_pages()
    {
        var pages = Sheets.Where(s => s.Body.Any(l => l.Text.StartsWith("ICD-10-CM", StringComparison.Ordinal) && l.Text.Contains("Weight", StringComparison.Ordinal))).ToList();
        Assert.True(pages.Count >= 2, $"the head of the diagnoses stands on {pages.Count} page(s)");
        Assert.True(Sheets.Count(s => s.Width > s.Height && s.Body.Any(l => l.Text.Contains("Theme", StringComparison.Ordinal) && l.Text.Contains("Aetna", StringComparison.Ordinal))) >= 2, "the payers' columns are not headed on each page");
    }

    [Fact]
    public void Text_can_be_searched_and_links_followed()
    {
        var text = string.Concat(Sheets.Select(s => s.Text));
        Assert.Contains("$190.18", text, StringComparison.Ordinal);
        Assert.Contains("How to cite", text, StringComparison.Ordinal);
        Assert.Contains(Sheets.SelectMany(s => s.Links), l => l.StartsWith("https://www.cms.gov/", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_is_left_blank() => Assert.All(Sheets, s => Assert.True(s.Body.Count > 2, $"page {s.Number} has {s.Body.Count} lines"));
}
