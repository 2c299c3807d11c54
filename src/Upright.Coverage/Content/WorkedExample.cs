using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>A synthetic claim from story to lines.</summary>
public sealed record WorkedExample(
    string Id, string Title, string Story, DateOnly DateOfService, IReadOnlyList<Icd10Cm> Diagnoses, IReadOnlyList<ExampleLine> Lines,
    CodeScope Concerns, Basis Basis);
