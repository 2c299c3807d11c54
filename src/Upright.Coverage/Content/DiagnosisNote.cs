using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>A diagnosis commonly documented with the codes concerned. It never makes an item covered by itself.</summary>
/// <param name="Code">A code, or a category whose codes share the note.</param>
/// <param name="Title">In our words; the official title is the ICD-10-CM file's.</param>
/// <param name="Indication">The clinical picture it belongs to.</param>
/// <param name="Side">The side the code itself names; unspecified when it names none.</param>
/// <param name="Weight">primary, supporting or weak-alone.</param>
public sealed record DiagnosisNote(
    Icd10Cm Code, string Title, string Indication, Laterality Side, string Weight, CodeScope Concerns, Basis Basis)
{
    /// <summary>Whether it stands for the codes below it rather than for itself.</summary>
    public bool IsCategory { get; init; }

    public bool NeedsSeventhCharacter { get; init; }

    /// <summary>Codes or categories that cannot be reported together with it.</summary>
    public IReadOnlyList<Icd10Cm> Excludes1 { get; init; } = [];

    public string? Remark { get; init; }
}
