using Upright.Domain;
using Upright.Store.Providers;

namespace Upright.Commands.Providers;

internal static class ProviderText
{
    public static void Write(TextWriter to, ProviderRecord record, IReadOnlyList<ProviderSource> sources)
    {
        if (record.Provider is { } p)
        {
            to.WriteLine($"{p.Npi}  {p.Name}  ({(p.IsOrganisation ? "organisation" : "person")}), {p.State} {p.ZipCode}");
            to.WriteLine($"  taxonomy {p.PrimaryTaxonomy}{(p.Taxonomies.Contains(' ', StringComparison.Ordinal) ? $" (all: {p.Taxonomies})" : "")}{(p.Deactivated is { } gone ? $"; deactivated {gone:yyyy-MM-dd}" : "")}");
        }
        else
        {
            to.WriteLine($"{record.Npi}  {(sources.Any(s => s.Kind == "nppes") ? "not among the providers kept of NPPES: no loaded rate names it and it carries no taxonomy of orthotics, prosthetics or equipment" : "NPPES is not loaded: upright providers load FILE")}");
        }
        foreach (var (year, s) in record.Billed.Select(b => (b.Year, b.Service)))
            to.WriteLine($"  billed {year}: {s.Code}{(s.IsRental ? " rented" : "")}, {s.Claims:N0} claims, {s.Services:0.##} services, charged {new Money(s.AverageCharge).ToCents()} and allowed {new Money(s.AverageAllowed).ToCents()} on average");
        if (record.Billed.Count == 0 && sources.Any(s => s.Kind != "nppes"))
            to.WriteLine("  no billing in the utilisation loaded; CMS leaves out suppliers with ten claims or fewer");
    }
}
