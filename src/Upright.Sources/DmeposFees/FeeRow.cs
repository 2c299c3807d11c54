using Upright.Domain.Places;

namespace Upright.Sources.DmeposFees;

/// <summary>One row of a DMEPOS fee schedule: a code with its modifiers and its amounts in all jurisdictions.</summary>
public sealed record FeeRow
{
    public required string Code { get; init; }

    /// <summary>Pricing modifiers (NU, RR, UE, KF …) in the file's order; most L codes have none.</summary>
    public required IReadOnlyList<string> Modifiers { get; init; }

    /// <summary>D: DME MAC, L: local carrier, J: joint; empty where the layout does not say.</summary>
    public string Contractor { get; init; } = "";

    /// <summary>Payment category: PO prosthetics and orthotics, IN inexpensive or routinely purchased, CR capped rental …</summary>
    public required string Category { get; init; }

    /// <summary>National ceiling in dollars; null where the file has none or 0.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>National floor in dollars; null where the file has none or 0.</summary>
    public decimal? Floor { get; init; }

    /// <summary>
    /// Amounts in dollars: at <c>2 * jurisdiction.Order</c> the non-rural, after it the rural one.
    /// Null where the file has 0: no rural amount of its own, or no fee at all. A zero is never a fee.
    /// </summary>
    public required IReadOnlyList<decimal?> Amounts { get; init; }

    public string Description { get; init; } = "";

    public long Line { get; init; }

    public decimal? Amount(Jurisdiction jurisdiction, bool rural) => Amounts[2 * jurisdiction.Order + (rural ? 1 : 0)];
}
