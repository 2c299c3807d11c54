using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Medicare;
using Upright.Domain.Places;

namespace Upright.Dossiers.Model;

/// <summary>Examples, denials and the checklist.</summary>
public sealed record BillingPractice(
    Part<IReadOnlyList<ClaimExample>> Examples, Part<IReadOnlyList<DenialRow>> Denials, Part<IReadOnlyList<ChecklistLine>> Checklist);

/// <summary>A synthetic claim, its lines priced by the fee schedule of the dossier's day.</summary>
/// <param name="PricedIn">The jurisdiction whose fees are used.</param>
/// <param name="Payment">For all lines together, deductible met; or why it cannot be worked out.</param>
public sealed record ClaimExample(
    string Title, Statement Story, IReadOnlyList<string> Diagnoses, IReadOnlyList<ClaimLine> Lines, Jurisdiction PricedIn, DateOnly PricedOn, Part<ClaimPayment> Payment);

public sealed record ClaimLine(HcpcsCode Code, IReadOnlyList<Modifier> Modifiers, int Units, string Why, Money? Fee, Provenance? Source, Absence? NoFee)
{
    public Money? Total => Fee is { } fee ? fee * Units : null;
}

/// <summary>What Medicare allows and pays and the patient owes, with the dated values that were used.</summary>
public sealed record ClaimPayment(Money Allowed, Money Sequestration, Money MedicarePays, Money PatientOwes, IReadOnlyList<PaymentLine> Workings, IReadOnlyList<string> Missing);

public sealed record DenialRow(string Adjustment, IReadOnlyList<string> Remarks, string Avoid, string Appeal, Statement Why);

/// <param name="By">before-delivery, at-delivery, before-claim or after-claim.</param>
public sealed record ChecklistLine(string By, string Who, Statement Text);
