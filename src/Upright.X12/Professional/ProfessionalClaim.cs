using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>
/// A claim of an 837P with everyone it names, as a record that a writer makes and a reader gives back equal.
/// Amounts are dollars.
/// </summary>
/// <param name="ControlNumber">The supplier's own number, up to 20 characters; comes back in the 835 and 277CA.</param>
public sealed record ProfessionalClaim(string ControlNumber, BillingProvider Billing, Subscriber Subscriber, Payer Payer)
{
    /// <summary>Null when the subscriber is the patient.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The sum of the lines' charges.</summary>
    public decimal Total { get; init; }

    /// <summary>12 is the home, 11 the office.</summary>
    public string PlaceOfService { get; init; } = "12";

    /// <summary>1 original, 7 replacement, 8 void.</summary>
    public string Frequency { get; init; } = "1";

    public string ProviderSignature { get; init; } = "Y";

    /// <summary>A assigned, B assigned for laboratory only, C not assigned.</summary>
    public string Assignment { get; init; } = "A";

    public string BenefitsAssigned { get; init; } = "Y";

    /// <summary>Y or I.</summary>
    public string Release { get; init; } = "Y";

    public string? PatientSignature { get; init; }

    /// <summary>AA auto accident, EM employment, OA other accident.</summary>
    public ValueList<string> Causes { get; init; }

    public string? AccidentState { get; init; }

    public DateOnly? Accident { get; init; }

    public DateOnly? Onset { get; init; }

    public ValueList<Attachment> Attachments { get; init; }

    public decimal? PatientPaid { get; init; }

    public string? PriorAuthorization { get; init; }

    public string? Referral { get; init; }

    /// <summary>The payer's number of the claim that this one replaces or voids.</summary>
    public string? PayerControlNumber { get; init; }

    public string? MedicalRecord { get; init; }

    /// <summary>NTE*ADD, up to 80 characters.</summary>
    public string? Note { get; init; }

    /// <summary>ICD-10-CM without dots, the principal one first, up to twelve.</summary>
    public ValueList<string> Diagnoses { get; init; }

    public Provider? Referring { get; init; }

    public Provider? Rendering { get; init; }

    public Provider? Facility { get; init; }

    public ValueList<OtherPayer> OtherPayers { get; init; }

    public ValueList<ServiceLine> Lines { get; init; }

    /// <summary>
    /// Places in the guide (loop and segment) of what was read and this record has no word for: a reader never drops in silence.
    /// A faithful copy of the file keeps them.
    /// </summary>
    public ValueList<string> NotCarried { get; init; }
}
