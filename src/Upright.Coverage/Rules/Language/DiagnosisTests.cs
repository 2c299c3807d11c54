using Upright.Domain.Codes;

namespace Upright.Coverage.Rules.Language;

internal enum WhichDiagnosis { Any, Every, First }

/// <summary>Codes or categories: <c>every diagnosis in [M25.36-, M23.5-]</c>. A case without diagnoses leaves it unknown.</summary>
internal sealed record DiagnosisTest(WhichDiagnosis Which, IReadOnlyList<string> Beginnings) : Condition
{
    public const string Question = "diagnoses";

    public override Truth Ask(Situation situation)
    {
        var diagnoses = situation.Case.Diagnoses;
        if (diagnoses.Count == 0) return Truth.Unknown(Question);
        return Truth.Of(Which switch
        {
            WhichDiagnosis.Every => diagnoses.All(Matches),
            WhichDiagnosis.First => Matches(diagnoses[0]),
            _ => diagnoses.Any(Matches),
        });
    }

    /// <summary>A beginning that ends in a hyphen stands for all codes below it, another for itself alone.</summary>
    private bool Matches(Icd10Cm code) => Beginnings.Any(b =>
        b.EndsWith('-') ? code.Undotted.StartsWith(b[..^1], StringComparison.Ordinal) : code.Undotted == b);
}

/// <summary>An injury code (S, T) shorter than seven characters: <c>diagnosis lacks seventh</c>.</summary>
internal sealed record SeventhCharacterTest : Condition
{
    public override Truth Ask(Situation situation) => situation.Case.Diagnoses.Count == 0
        ? Truth.Unknown(DiagnosisTest.Question)
        : Truth.Of(situation.Case.Diagnoses.Any(d => d.Undotted[0] is 'S' or 'T' && d.Undotted.Length < 7));
}

/// <summary>The diagnoses name the other side and never this one: <c>diagnosis for other side</c>.</summary>
internal sealed record OtherSideTest : Condition
{
    public override Truth Ask(Situation situation)
    {
        if (!situation.HasOneSide) return Truth.Of(false);
        var sides = situation.Case.Diagnoses.Select(situation.SideOf).Where(s => s != Laterality.Unspecified).ToList();
        return Truth.Of(sides.Count > 0 && !sides.Contains(situation.Side) && !sides.Contains(Laterality.Bilateral));
    }
}
