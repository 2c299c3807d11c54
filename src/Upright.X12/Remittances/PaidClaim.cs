using Upright.X12.Professional;
using Upright.X12.Syntax;

namespace Upright.X12.Remittances;

/// <summary>What a payer decided on a claim: loop 2100. Amounts in dollars.</summary>
/// <param name="ControlNumber">CLM01 as it was sent.</param>
/// <param name="Status">CLP02: 1 to 3 paid, 4 denied, 22 reversal.</param>
/// <param name="Number">1-based in its set.</param>
public sealed record PaidClaim(string ControlNumber, string Status, decimal Charge, decimal Paid, int Number)
{
    public decimal PatientResponsibility { get; init; }

    public string Filing { get; init; } = "";

    /// <summary>The payer's number of the claim: a replacement or an appeal names it.</summary>
    public string PayerControlNumber { get; init; } = "";

    public string? PlaceOfService { get; init; }

    public string? Frequency { get; init; }

    public PersonOrOrganisation? Patient { get; init; }

    public string? MemberId { get; init; }

    public string? RenderingNpi { get; init; }

    public DateOnly? Received { get; init; }

    /// <summary>Adjustments of the whole claim; those of its lines stand there.</summary>
    public ValueList<Adjustment> Adjustments { get; init; }

    /// <summary>Remark codes of the whole claim (MOA).</summary>
    public ValueList<string> Remarks { get; init; }

    /// <summary>AMT*I, paid with the claim beyond what balances.</summary>
    public decimal? Interest { get; init; }

    public ValueList<PaidLine> Lines { get; init; }

    public bool IsReversal => Status == "22";

    public bool IsDenied => Status == "4";

    /// <summary>All adjustments, of the claim and of its lines.</summary>
    public IEnumerable<Adjustment> AllAdjustments => Adjustments.Concat(Lines.SelectMany(l => l.Adjustments));

    /// <summary>What the charge less all adjustments leaves over the payment; 0 when the claim balances.</summary>
    public decimal OffBy => Charge - AllAdjustments.Sum(a => a.Amount) - Paid;

    /// <summary>What the patient's responsibility differs by from the adjustments of group PR.</summary>
    public decimal PatientOffBy => PatientResponsibility - AllAdjustments.Where(a => a.Group == "PR").Sum(a => a.Amount);
}
