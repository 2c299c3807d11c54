namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The fields about the file itself, as the payer wrote them; null where the file has none.</summary>
public sealed record InNetworkHeader
{
    public string? ReportingEntityName { get; init; }
    public string? ReportingEntityType { get; init; }
    public string? PlanName { get; init; }
    public string? PlanIdType { get; init; }
    public string? PlanId { get; init; }
    public string? PlanMarketType { get; init; }
    public string? IssuerName { get; init; }
    public string? PlanSponsorName { get; init; }

    /// <summary>The schema version that the file claims.</summary>
    public string? Version { get; init; }

    public string? LastUpdatedOn { get; init; }

    /// <summary><see cref="LastUpdatedOn"/> as a date; null when it is none, or is the sample date of CMS's template.</summary>
    public DateOnly? LastUpdated { get; init; }

    /// <summary>Whether the file says of itself that it is invented: an entity named SYNTHETIC … or a root key <c>upright_synthetic</c>.</summary>
    public bool IsSynthetic { get; init; }
}
