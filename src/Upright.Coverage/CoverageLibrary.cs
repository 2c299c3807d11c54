using Upright.Coverage.Content;
using Upright.Coverage.Evidence;
using Upright.Coverage.Loading;
using Upright.Coverage.Rules;
using Upright.Domain.Answers;
using Upright.Domain.Codes;

namespace Upright.Coverage;

/// <summary>
/// Everything the Coverage room knows: policies, statements, practice and rules, each with its citation, grade and dates.
/// Immutable; safe to share between threads.
/// </summary>
public sealed class CoverageLibrary
{
    private static readonly Lazy<CoverageLibrary> Embedded = new(() => CoverageLoader.Load(CoverageFile.Embedded(), prove: false));

    internal CoverageLibrary() { }

    /// <summary>The library inside the program, read once when first asked for.</summary>
    public static CoverageLibrary Shipped => Embedded.Value;

    /// <summary>
    /// Reads a folder of data files in place of the shipped ones, and proves it:
    /// every condition is parsed and every rule tried on its own examples.
    /// </summary>
    /// <exception cref="Domain.UnreadableInputException">A file is not as it must be: names file and line.</exception>
    public static CoverageLibrary FromFolder(string folder) => CoverageLoader.Load(CoverageFile.In(folder), prove: true);

    public required IReadOnlyList<SourceDocument> Documents { get; init; }

    public required IReadOnlyList<GradeMeaning> Grades { get; init; }

    public required IReadOnlyList<Payer> Payers { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    public required IReadOnlyList<PolicyStatement> Statements { get; init; }

    /// <summary>Named sets of codes, without the @.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<HcpcsCode>> Sets { get; init; }

    public required IReadOnlyList<CodeProfile> Codes { get; init; }

    public required IReadOnlyList<MacJurisdiction> Jurisdictions { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public required RuleBook Rules { get; init; }

    public required IReadOnlyDictionary<(string PayerId, string ThemeId), Absence> Absences { get; init; }

    public required IReadOnlyList<ClinicalPoint> Points { get; init; }

    public required IReadOnlyList<WorkflowStep> Steps { get; init; }

    public required IReadOnlyList<ModifierUse> Modifiers { get; init; }

    public required IReadOnlyList<DiagnosisNote> Diagnoses { get; init; }

    public required IReadOnlyList<Pairing> Pairings { get; init; }

    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    public required IReadOnlyList<TaxonomyRole> Taxonomies { get; init; }

    public required IReadOnlyList<PlaceUse> Places { get; init; }

    public required IReadOnlyList<UnitLimit> UnitLimits { get; init; }

    public required IReadOnlyList<WorkedExample> Examples { get; init; }

    public required IReadOnlyList<CommonDenial> Denials { get; init; }

    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }

    /// <summary>The DME MAC for a beneficiary's state or territory of permanent address; none for a word that is no such place.</summary>
    public MacJurisdiction? JurisdictionOf(string state) =>
        Jurisdictions.FirstOrDefault(j => j.States.Contains(state.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// What concerns a code on a day. For a code outside the family that has been written up, everything is empty
    /// and <see cref="CodeCoverage.IsWrittenUp"/> is false: nothing is invented.
    /// </summary>
    public CodeCoverage For(HcpcsCode code, DateOnly on) => CodeCoverage.Select(this, code, on);
}
