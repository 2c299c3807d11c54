using Upright.Sources.Nppes;
using Upright.Sources.SupplierUtilization;

namespace Upright.Store.Providers;

/// <summary>All that is known of one NPI.</summary>
/// <param name="Npi">The NPI asked for.</param>
/// <param name="Provider">What NPPES says; null when it is not among the providers loaded.</param>
/// <param name="Billed">What it billed Medicare, by code, of all years loaded, the most claims first.</param>
public sealed record ProviderRecord(long Npi, Provider? Provider, IReadOnlyList<BilledService> Billed);

/// <summary>What an NPI billed in one year.</summary>
public sealed record BilledService(int Year, SuppliedService Service);
