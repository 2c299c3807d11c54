using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Upright.Domain.Answers;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Dossiers.Components.Charts;
using Upright.Dossiers.Components.Marks;
using Upright.Dossiers.Components.Page;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Tests;

public sealed partial class WritingSpecs : IAsyncDisposable
{
    private readonly Library _library = new();
    private readonly DossierRenderer _renderer = new();

    [Fact]
    public async Task The_page_stands_alone_and_stays_under_250_KB()
    {
        var html = await _renderer.Html(_library.Dossier("L2387", state: "TX"));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 50_000, 250_000);
        Assert.All(Loaded().Matches(html).Select(m => m.Value), v => Assert.Contains("data:", v, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_mark_leads_to_a_note_and_every_note_is_cited()
    {
        var html = await _renderer.Html(_library.Dossier("L2387"));
        var cited = Marks().Matches(html).Select(m => m.Groups[1].Value).ToHashSet();
        var notes = NoteIds().Matches(html).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.True(notes.Count > 10);
        Assert.Equal(notes.Order(), cited.Order());
    }

    [Fact]
    public async Task Amounts_on_the_page_are_those_of_the_model()
    {
        var dossier = _library.Dossier("L2387", "2026-02-01");
        var html = await _renderer.Html(dossier);
        Assert.All(dossier.MedicareFees.Content!.Tables[0].States, s => Assert.Contains($"<td class=\"figure\">{s.Fee!.Value}</td>", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_has_the_same_sections_and_no_footnote_without_its_note()
    {
        var dossier = _library.Dossier("L2387");
        var text = DossierRenderer.Markdown(dossier);
        Assert.Equal(DossierDocument.Of(dossier).Sections.Select(s => "## " + s.Title).Append("## Notes"), text.Split('\n').Select(l => l.TrimEnd()).Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
        var used = Footnotes().Matches(text).Select(m => m.Value).ToHashSet();
        Assert.All(used, f => Assert.Contains("\n" + f + ": ", text, StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_writes_amounts_as_numbers_codes_as_words_and_absences_as_objects()
    {
        using var json = JsonDocument.Parse(DossierRenderer.Json(_library.Dossier("L2387", "2026-02-01", "TX")));
        var root = json.RootElement;
        Assert.Equal("L2387", root.GetProperty("code").GetString());
        Assert.Equal("TX", root.GetProperty("state").GetString());
        Assert.Equal(190.18m, root.GetProperty("glance").GetProperty("medicare").GetProperty("content").GetProperty("lowest").GetDecimal());
        Assert.Equal("not-loaded", root.GetProperty("market").GetProperty("national").GetProperty("why").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Text_of_a_file_never_becomes_markup()
    {
        const string Hostile = "</style><script>alert(1)</script> | [x](javascript:1) `*_";
        var dossier = _library.Dossier("L2387") with { Name = Hostile, Citation = Hostile };
        var html = await _renderer.Html(dossier);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("content:\"L2387  </style>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", DossierRenderer.Markdown(dossier), StringComparison.Ordinal);
        Assert.DoesNotContain("[x](javascript", DossierRenderer.Markdown(dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_head_cannot_leave_its_string()
    {
        Gen.String.Sample(line =>
        {
            var rule = PageAssets.RunningHead(line);
            var inside = rule[(rule.IndexOf('"', StringComparison.Ordinal) + 1)..];
            inside = inside[..inside.IndexOf("\";font", StringComparison.Ordinal)];
            return !inside.Contains('"', StringComparison.Ordinal) && !rule.Contains('<', StringComparison.Ordinal) && !inside.Contains('\n', StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_axis_holds_its_amount_from_zero_with_few_marks()
    {
        Gen.Decimal[0.01m, 100_000m].Sample(highest =>
        {
            var axis = Axis.To(highest);
            var marks = axis.Marks().ToList();
            return axis.Top >= highest && marks[0] == 0 && marks[^1] == axis.Top && marks.Count is >= 2 and <= 6 && axis.Share(highest) is > 0.4m and <= 1;
        });
    }

    [Fact]
    public void Every_jurisdiction_has_a_tile_of_its_own()
    {
        var places = Jurisdiction.All.Select(StateTiles.Of).ToList();
        Assert.Equal(53, places.Distinct().Count());
        Assert.All(places, p => Assert.True(p.Column is >= 0 and < StateTiles.Columns && p.Row is >= 0 and < StateTiles.Rows));
        Assert.True(StateTiles.Of(Jurisdiction.Parse("WA")).Column < StateTiles.Of(Jurisdiction.Parse("NY")).Column);
        Assert.True(StateTiles.Of(Jurisdiction.Parse("MN")).Row < StateTiles.Of(Jurisdiction.Parse("TX")).Row);
    }

    [Fact]
    public void The_same_source_has_one_number_whenever_it_was_loaded()
    {
        var notes = new NoteList();
        var source = new Provenance("CMS", "Fees", "January 2026", new Quarter(2026, 1).Span) { Locator = "line 7", Retrieved = DateTime.UnixEpoch };
        Assert.Equal(1, notes.NumberOf(source));
        Assert.Equal(1, notes.NumberOf(source with { Retrieved = DateTime.UnixEpoch.AddDays(1) }));
        Assert.Equal(2, notes.NumberOf(source with { Locator = "line 8" }));
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        _library.Dispose();
    }

    [GeneratedRegex("<(?:link|script|img|iframe)[^>]*(?:href|src)=\"[^\"]*\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("href=\"#note-(\\d+)\"")]
    private static partial Regex Marks();

    [GeneratedRegex("id=\"note-(\\d+)\"")]
    private static partial Regex NoteIds();

    [GeneratedRegex(@"\[\^\d+\]")]
    private static partial Regex Footnotes();
}
