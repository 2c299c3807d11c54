using System.Text.Json;
using System.Text.RegularExpressions;
using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Dossiers.Components.Marks;
using Upright.Dossiers.Model;
using Upright.Dossiers.Rendering;

namespace Upright.Dossiers.Tests;

/// <summary>What the notes claim of their sources.</summary>
public sealed partial class TruthSpecs : IAsyncDisposable
{
    private readonly Library _library = new();
    private readonly DossierRenderer _renderer = new();

    [Fact]
    public async Task A_document_without_recorded_dates_says_so_on_every_face_and_never_holds_from_the_day_it_was_read()
    {
        var undated = CoverageLibrary.Shipped.Documents.Where(d => d.Effective is null).ToList();
        var dossier = _library.Dossier("L2387", "2026-02-01");
        var page = await _renderer.Html(dossier);
        var notes = Notes().Matches(page).Select(m => m.Value).Where(n => undated.Any(d => n.Contains($"<cite>{System.Net.WebUtility.HtmlEncode(d.Title)}</cite>", StringComparison.Ordinal))).ToList();
        Assert.True(notes.Count > 10, $"{notes.Count} notes");
        Assert.All(notes, n => Assert.Contains("Effective date not recorded.", n, StringComparison.Ordinal));
        Assert.All(notes, n => Assert.DoesNotContain("Holds ", n, StringComparison.Ordinal));
        Assert.DoesNotContain("; holds from 2026-11", DossierRenderer.Markdown(dossier), StringComparison.Ordinal);

        using var json = JsonDocument.Parse(DossierRenderer.Json(dossier));
        var cited = Objects(json.RootElement).Where(o => o.TryGetProperty("standing", out var s) && s.ValueEquals("cited")).ToList();
        Assert.True(cited.Count > 10);
        Assert.Contains(cited, c => c.GetProperty("holds").ValueKind == JsonValueKind.Null);
        Assert.All(cited, c => Assert.StartsWith("What was read, ", c.GetProperty("howRead").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_law_that_was_read_is_not_called_a_figure_shipped_with_the_program()
    {
        var law = CoverageLibrary.Shipped.Documents.First(d => d.Id == "cfr-424-44");
        var words = SourceWords.Of(new Coverage.Evidence.Citation(law, null).AsProvenance());
        Assert.DoesNotContain("shipped", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("effective date not recorded", words, StringComparison.Ordinal);
        Assert.Contains("what was read, 2026-11-23: restated on medlawblog.com", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Starter_names_are_called_ours_and_CMSs_descriptor_is_said_to_be_missing()
    {
        var facts = _library.Dossier("L2387").CodeOverview.Content!;
        Assert.NotNull(facts.Single(f => f.Name == "In our own words").Value);
        Assert.Equal(AbsenceReason.NotLoaded, facts.Single(f => f.Name == "Definition").Why!.Reason);
        using var official = new Library().WithCms();
        Assert.NotNull(official.Dossier("L2387").CodeOverview.Content!.Single(f => f.Name == "Definition").Value);
    }

    [Fact]
    public void A_loaded_table_of_unlikely_edits_answers_before_the_shipped_figures_and_says_its_dates()
    {
        var shipped = _library.Dossier("L2387", "2026-02-01").Coding.UnitLimits.Content!.Single();
        Assert.NotNull(shipped.Rationale.Evidence.Grade);
        using var library = new Library().With("cms", "mue", "MUE_DME_2024-07-01.decoded.csv");
        var loaded = library.Dossier("L2387", "2024-08-01").Coding.UnitLimits.Content!.Single();
        Assert.Equal((shipped.Units, SourceStanding.Official), (loaded.Units, loaded.Rationale.Evidence.Sources[0].Standing));
        Assert.DoesNotContain("nearest", loaded.Rationale.Text, StringComparison.Ordinal);
        Assert.Contains("the nearest loaded", library.Dossier("L2387", "2026-02-01").Coding.UnitLimits.Content!.Single().Rationale.Text, StringComparison.Ordinal);
        // A code that nobody wrote up has its edit all the same.
        Assert.NotNull(library.Dossier("L4360", "2024-08-01").Coding.UnitLimits.Content);
    }

    [Theory]
    [InlineData("Walking boot, pneumatic and/or vacuum, with or without joints, with or without interface material, prefabricated item that has been trimmed", "Walking boot, pneumatic and/or vacuum, with or without joints …")]
    [InlineData("Knee joint", "Knee joint")]
    [InlineData("Onewordthatislongerthananyheadingcancarryandhasneithercommanorblankanywherewithinitandgoesonandon", "Onewordthatislongerthananyheadingcancarryandhasneithercommanorblankanywherew …")]
    public void A_long_descriptor_is_cut_at_a_comma_for_the_heading_and_says_that_it_goes_on(string name, string title) =>
        Assert.Equal(title, (_library.Dossier("L2387") with { Name = name }).Title);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        _library.Dispose();
    }

    [GeneratedRegex("<li id=\"note-\\d+\">.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Notes();
}
