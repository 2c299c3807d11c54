namespace Upright.Sources.Nppes;

/// <summary>What the national provider file says of one NPI, as far as rates need it.</summary>
/// <param name="Npi">Ten digits.</param>
/// <param name="IsOrganisation">Entity type 2; a person otherwise.</param>
/// <param name="Name">Legal business name; for a person the last and first name.</param>
/// <param name="State">State of the practice location, two letters.</param>
/// <param name="ZipCode">First five digits of the practice location's ZIP code.</param>
/// <param name="PrimaryTaxonomy">The taxonomy code marked primary, else the first; empty when none.</param>
/// <param name="Taxonomies">All, joined by blanks, in the order of the file.</param>
/// <param name="Enumerated">The day the NPI was given.</param>
/// <param name="Deactivated">The day it was taken back and not given again; null when it is active.</param>
public sealed record Provider(
    long Npi, bool IsOrganisation, string Name, string State, string ZipCode, string PrimaryTaxonomy, string Taxonomies, DateOnly? Enumerated, DateOnly? Deactivated);
