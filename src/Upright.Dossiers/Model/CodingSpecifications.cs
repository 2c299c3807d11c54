using Upright.Domain.Codes;

namespace Upright.Dossiers.Model;

/// <summary>What goes on the claim line and what goes with it.</summary>
public sealed record CodingSpecifications
{
    public required Part<IReadOnlyList<ModifierRow>> Modifiers { get; init; }
    public required Part<IReadOnlyList<DiagnosisRow>> Diagnoses { get; init; }

    /// <summary>For an addition the bases, for a base the additions.</summary>
    public required Part<IReadOnlyList<PairingRow>> Pairings { get; init; }

    /// <summary>Codes that the words of the descriptors contradict.</summary>
    public required Part<IReadOnlyList<ConflictRow>> Conflicts { get; init; }

    public required Part<IReadOnlyList<AlternativeRow>> Alternatives { get; init; }
    public required Part<IReadOnlyList<TaxonomyRow>> Taxonomies { get; init; }
    public required Part<IReadOnlyList<PlaceRow>> Places { get; init; }
    public required Part<IReadOnlyList<UnitLimitRow>> UnitLimits { get; init; }
}

/// <param name="Use">required, situational or not-used.</param>
public sealed record ModifierRow(Modifier Modifier, string Description, string Payer, string Use, Statement WhenToUse);

/// <param name="Weight">primary, supporting or weak-alone.</param>
public sealed record DiagnosisRow(string Code, string Title, string Indication, string Weight, string? Remark, Evidence Evidence);

/// <param name="Verdict">goes, ask or conflict.</param>
public sealed record PairingRow(IReadOnlyList<HcpcsCode> Others, string? Name, string Verdict, Statement Reason);

public sealed record ConflictRow(string Reason, IReadOnlyList<HcpcsCode> Codes, Evidence Evidence);

public sealed record AlternativeRow(HcpcsCode Other, string? Name, Statement Difference);

public sealed record TaxonomyRow(string Taxonomy, string Name, Statement Role);

/// <param name="Standing">accepted, conditional or refused.</param>
public sealed record PlaceRow(string Place, string Name, string Payer, string Standing, Statement Remark);

/// <param name="Units">The most units of service; 0 is never payable.</param>
/// <param name="Per">What they are counted over: a line, a day.</param>
public sealed record UnitLimitRow(int Units, string Per, Statement Rationale);
