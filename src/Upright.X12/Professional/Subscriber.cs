namespace Upright.X12.Professional;

/// <summary>The insured person and the coverage billed: loops 2000B and 2010BA.</summary>
public sealed record Subscriber(PersonOrOrganisation Name, string? MemberId)
{
    /// <summary>P first, S second, T third, A to H later, U unknown.</summary>
    public string Sequence { get; init; } = "P";

    public string? GroupNumber { get; init; }

    public string? GroupName { get; init; }

    /// <summary>The Medicare secondary payer type; only when Medicare is a later payer.</summary>
    public string? InsuranceType { get; init; }

    /// <summary>MB Medicare Part B (and its DME contractors), CI commercial, MC Medicaid.</summary>
    public string? Filing { get; init; }

    public PostalAddress? Address { get; init; }

    public DateOnly? Birth { get; init; }

    /// <summary>F, M or U.</summary>
    public string? Sex { get; init; }
}
