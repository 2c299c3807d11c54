using Upright.X12.Syntax;

namespace Upright.X12.Remittances;

/// <summary>A remittance: one payment and what it is for. Amounts in dollars.</summary>
/// <param name="Payment">BPR02.</param>
/// <param name="Trace">TRN02: the check or transfer number.</param>
public sealed record Remittance(string Set, decimal Payment, string Trace)
{
    /// <summary>BPR01: I with payment, H notification only.</summary>
    public string Handling { get; init; } = "";

    /// <summary>BPR04: ACH, CHK, NON.</summary>
    public string Method { get; init; } = "";

    public DateOnly? Date { get; init; }

    public string Payer { get; init; } = "";

    public string Payee { get; init; } = "";

    /// <summary>N104 of the payee: an NPI where its qualifier is XX.</summary>
    public string PayeeId { get; init; } = "";

    public ValueList<PaidClaim> Claims { get; init; }

    public ValueList<ProviderAdjustment> ProviderAdjustments { get; init; }

    /// <summary>What the claim payments less the provider adjustments leave over the payment; 0 when it balances.</summary>
    public decimal OffBy => Payment - Claims.Sum(c => c.Paid) + ProviderAdjustments.Sum(a => a.Amount);

    /// <summary>Provider adjustments added up by reason.</summary>
    public IEnumerable<(string Reason, decimal Amount)> ByReason =>
        ProviderAdjustments.GroupBy(a => a.Reason).Select(g => (g.Key, g.Sum(a => a.Amount))).OrderBy(r => r.Key, StringComparer.Ordinal);
}
