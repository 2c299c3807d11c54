using Upright.Domain.Codes.Descriptors;

namespace Upright.Store.Reference.Questions;

/// <summary>A code or modifier as one release has it.</summary>
public sealed record CodeRecord
{
    public required string Code { get; init; }
    public required bool IsModifier { get; init; }
    public required string LongDescription { get; init; }
    public required string ShortDescription { get; init; }
    public required IReadOnlyList<string> Pricing { get; init; }
    public required string MultiplePricing { get; init; }
    public required string Statute { get; init; }
    public required IReadOnlyList<string> CoverageManualReferences { get; init; }
    public required IReadOnlyList<string> CrossReferences { get; init; }
    public required string Coverage { get; init; }
    public required string Betos { get; init; }
    public required IReadOnlyList<string> TypesOfService { get; init; }
    public required DateOnly? Added { get; init; }
    public required DateOnly? Effective { get; init; }
    public required DateOnly? Terminated { get; init; }
    public required string Action { get; init; }
    public required long Line { get; init; }
    public required LoadedSource Source { get; init; }

    /// <summary>What the descriptor says of the code.</summary>
    public DescriptorReading Reading => DescriptorReader.Read(LongDescription);

    /// <summary>Whether the code may be used on a date: added on or before it and not terminated before it.</summary>
    public bool IsValidOn(DateOnly date) => (Added is null || Added <= date) && (Terminated is null || date <= Terminated);
}
