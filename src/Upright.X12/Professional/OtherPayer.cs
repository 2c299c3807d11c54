using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>Another payer of the claim and what it decided on the whole claim: loops 2320, 2330A, 2330B.</summary>
public sealed record OtherPayer(string Name, string Id, PersonOrOrganisation Subscriber, string MemberId)
{
    public string IdKind { get; init; } = "PI";

    public string Sequence { get; init; } = "P";

    /// <summary>The patient's relationship to this payer's subscriber: 18 self.</summary>
    public string Relationship { get; init; } = "18";

    public string? GroupNumber { get; init; }

    public string? GroupName { get; init; }

    public string? InsuranceType { get; init; }

    public string? Filing { get; init; }

    public ValueList<Adjustment> Adjustments { get; init; }

    /// <summary>What it paid on the claim; null when it has not decided.</summary>
    public decimal? Paid { get; init; }

    public decimal? NotCovered { get; init; }

    public decimal? Remaining { get; init; }

    public string BenefitsAssigned { get; init; } = "Y";

    public string? PatientSignature { get; init; }

    public string Release { get; init; } = "Y";

    public PostalAddress? SubscriberAddress { get; init; }

    public PostalAddress? Address { get; init; }

    /// <summary>When it decided, if it decided by claim; decisions by line carry their own.</summary>
    public DateOnly? Decided { get; init; }

    public string? ClaimControlNumber { get; init; }

    public string? PriorAuthorization { get; init; }
}
