using Upright.Coverage.Content;
using Upright.Coverage.Evidence;
using Upright.Coverage.Rules;
using Upright.Domain.Answers;
using Upright.Domain.Codes;

namespace Upright.Coverage;

/// <summary>Everything known of one code on one day, ready to be shown. What does not hold on the day is left out.</summary>
/// <param name="Code">The code.</param>
/// <param name="On">The day.</param>
public sealed record CodeCoverage(HcpcsCode Code, DateOnly On)
{
    /// <summary>None when the code has not been written up, or was not yet valid on the day.</summary>
    public CodeProfile? Profile { get; init; }

    public bool IsWrittenUp => Profile is not null;

    /// <summary>The reason for the emptiness when the code is not written up.</summary>
    public Absence? Why { get; init; }

    public IReadOnlyList<ThemeRow> Themes { get; init; } = [];

    public IReadOnlyList<ClinicalPoint> Points { get; init; } = [];

    public IReadOnlyList<WorkflowStep> Workflow { get; init; } = [];

    public IReadOnlyList<ModifierUse> Modifiers { get; init; } = [];

    public IReadOnlyList<DiagnosisNote> Diagnoses { get; init; } = [];

    /// <summary>For an addition, the bases it meets; for a base, the additions that meet it.</summary>
    public IReadOnlyList<Pairing> Pairings { get; init; } = [];

    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    public IReadOnlyList<TaxonomyRole> Taxonomies { get; init; } = [];

    public IReadOnlyList<PlaceUse> Places { get; init; } = [];

    public IReadOnlyList<UnitLimit> UnitLimits { get; init; } = [];

    public IReadOnlyList<WorkedExample> Examples { get; init; } = [];

    public IReadOnlyList<CommonDenial> Denials { get; init; } = [];

    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    public IReadOnlyList<Rule> Rules { get; init; } = [];

    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>Every document that something above cites, each once, in the order of the library.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; init; } = [];

    internal static CodeCoverage Select(CoverageLibrary library, HcpcsCode code, DateOnly on)
    {
        var profile = library.Codes.FirstOrDefault(p => p.Code == code && p.Basis.HoldsOn(on));
        if (profile is null)
            return new CodeCoverage(code, on)
            {
                Why = library.Codes.Any(p => p.Code == code)
                    ? new Absence(AbsenceReason.NoReleaseForDate, $"{code} is written up for other dates only", "a date of service on which the code is valid")
                    : new Absence(AbsenceReason.NotInSource, $"the coverage library has nothing written of {code}", "an entry for the code in the coverage data, with its citations"),
            };

        bool Here(CodeScope scope, Basis basis) => scope.Contains(code) && basis.HoldsOn(on);
        var statements = library.Statements.Where(s => Here(s.Concerns, s.Basis)).ToLookup(s => (s.PayerId, s.ThemeId));
        var coverage = new CodeCoverage(code, on)
        {
            Profile = profile,
            Themes = [.. library.Themes.Where(t => t.Concerns.Contains(code)).Select(t => new ThemeRow(t, [.. library.Payers.Select(p => Cell(library, p, t, [.. statements[(p.Id, t.Id)]], code, on))]))],
            Points = [.. library.Points.Where(p => Here(p.Concerns, p.Basis))],
            Workflow = [.. library.Steps.Where(s => Here(s.Concerns, s.Basis))],
            Modifiers = [.. library.Modifiers.Where(m => Here(m.Concerns, m.Basis))],
            Diagnoses = [.. library.Diagnoses.Where(d => Here(d.Concerns, d.Basis))],
            Pairings = [.. library.Pairings.Where(p => (p.Base == code || p.Additions.Contains(code)) && p.Basis.HoldsOn(on))],
            Alternatives = [.. library.Alternatives.Where(a => Here(a.Concerns, a.Basis) && a.Other != code)],
            Taxonomies = [.. library.Taxonomies.Where(t => t.Basis.HoldsOn(on))],
            Places = [.. library.Places.Where(p => p.Basis.HoldsOn(on))],
            UnitLimits = [.. library.UnitLimits.Where(u => u.Code == code && u.Basis.HoldsOn(on))],
            Examples = [.. library.Examples.Where(e => Here(e.Concerns, e.Basis))],
            Denials = [.. library.Denials.Where(d => Here(d.Concerns, d.Basis))],
            Checklist = [.. library.Checklist.Where(i => Here(i.Concerns, i.Basis))],
            Rules = [.. library.Rules.Rules.Where(r => Here(r.Concerns, r.Basis))],
            Gaps = [.. library.Gaps.Where(g => g.Concerns.Contains(code))],
        };
        var cited = coverage.Bases().SelectMany(b => b.Citations).Select(c => c.Document.Id).ToHashSet(StringComparer.Ordinal);
        return coverage with { Documents = [.. library.Documents.Where(d => cited.Contains(d.Id))] };
    }

    private static ThemeCell Cell(CoverageLibrary library, Payer payer, Theme theme, IReadOnlyList<PolicyStatement> statements, HcpcsCode code, DateOnly on)
    {
        if (statements.Count > 0) return new ThemeCell(payer, statements, null);
        if (library.Absences.TryGetValue((payer.Id, theme.Id), out var why)) return new ThemeCell(payer, [], why);
        return new ThemeCell(payer, [], new Absence(
            AbsenceReason.NotInSource,
            $"what was read of {payer.Name} on this theme does not concern {code} on {on:yyyy-MM-dd}",
            "a statement in the payer's own policy that names the code or its group"));
    }

    private IEnumerable<Basis> Bases() =>
    [
        Profile!.Basis,
        .. Themes.SelectMany(r => r.Cells).SelectMany(c => c.Statements).Select(s => s.Basis),
        .. Points.Select(p => p.Basis), .. Workflow.Select(s => s.Basis), .. Modifiers.Select(m => m.Basis), .. Diagnoses.Select(d => d.Basis),
        .. Pairings.Select(p => p.Basis), .. Alternatives.Select(a => a.Basis), .. Taxonomies.Select(t => t.Basis), .. Places.Select(p => p.Basis),
        .. UnitLimits.Select(u => u.Basis), .. Examples.Select(e => e.Basis), .. Denials.Select(d => d.Basis), .. Checklist.Select(i => i.Basis),
        .. Rules.Select(r => r.Basis),
    ];
}
