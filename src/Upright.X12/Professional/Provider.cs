namespace Upright.X12.Professional;

/// <summary>A referring, rendering or ordering provider, or a service facility.</summary>
public sealed record Provider(PersonOrOrganisation Name, string? Npi)
{
    public string? Taxonomy { get; init; }

    public PostalAddress? Address { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>DN, P3, 82, 77, DK as in NM101: needed where a loop takes several kinds.</summary>
    public string? Role { get; init; }
}
