namespace Upright.X12.Professional;

/// <summary>Who bills: loops 2000A and 2010AA to 2010AB.</summary>
public sealed record BillingProvider(PersonOrOrganisation Name, string? Npi, PostalAddress Address, string TaxId)
{
    /// <summary>EI employer's number or SY social security number.</summary>
    public string TaxIdKind { get; init; } = "EI";

    /// <summary>335E00000X is the prosthetic and orthotic supplier.</summary>
    public string? Taxonomy { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>Where the check goes, if elsewhere.</summary>
    public PostalAddress? PayTo { get; init; }
}
