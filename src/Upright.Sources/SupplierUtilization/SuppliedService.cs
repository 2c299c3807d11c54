namespace Upright.Sources.SupplierUtilization;

/// <summary>What one supplier billed Medicare for one code in one year. CMS leaves out suppliers with ten claims or fewer.</summary>
/// <param name="Npi">The supplier.</param>
/// <param name="Code">HCPCS code.</param>
/// <param name="IsRental">Rented rather than sold.</param>
/// <param name="State">The supplier's state.</param>
/// <param name="Specialty">The supplier's specialty in words.</param>
/// <param name="Beneficiaries">Patients; null when CMS suppresses a number below eleven.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Services">Services; not always whole.</param>
/// <param name="AverageCharge">Average submitted charge a service, in dollars.</param>
/// <param name="AverageAllowed">Average Medicare allowed amount a service, in dollars.</param>
public sealed record SuppliedService(
    long Npi, string Code, bool IsRental, string State, string Specialty, long? Beneficiaries, long Claims, decimal Services, decimal AverageCharge, decimal AverageAllowed);
