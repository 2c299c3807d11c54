using Upright.Domain.Codes;

namespace Upright.Coverage.Rules;

/// <summary>
/// What is known of a case: the claim's lines and diagnoses, and the facts of the vocabulary that somebody has answered.
/// Holds no name, identifier or address of a patient.
/// </summary>
/// <param name="PayerId">medicare, aetna, bcbs, cigna, uhc, or another word for a payer without own rules.</param>
/// <param name="Plan">original-medicare, medicare-advantage, commercial or medicaid.</param>
/// <param name="DateOfService">The day that decides which rules hold.</param>
public sealed record CaseFacts(string PayerId, string Plan, DateOnly DateOfService)
{
    public IReadOnlyList<CaseLine> Lines { get; init; } = [];

    /// <summary>In the order of the claim: the first is the primary.</summary>
    public IReadOnlyList<Icd10Cm> Diagnoses { get; init; } = [];

    /// <summary>By fact id. A fact that is not here is unknown, which is not the same as no.</summary>
    public IReadOnlyDictionary<string, FactValue> Facts { get; init; } = new Dictionary<string, FactValue>();
}
