using System.Globalization;
using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>Writes loop 2300 and what hangs below it, in the order of the guide.</summary>
internal static class ClaimWriter
{
    public static void Write(SegmentWriter writer, ProfessionalClaim claim)
    {
        Heading(writer, claim);
        PartyWriter.Date(writer, "431"u8, claim.Onset);
        PartyWriter.Date(writer, "439"u8, claim.Accident);
        foreach (var attachment in claim.Attachments)
        {
            writer.Begin("PWK"u8);
            writer.Text(attachment.Report).Text(attachment.Transmission);
            if (attachment.ControlNumber is { } number) writer.Skip(2).Code("AC"u8).Text(number);
            writer.End();
        }
        PartyWriter.Amount(writer, "F5"u8, claim.PatientPaid);
        PartyWriter.Reference(writer, "9F"u8, claim.Referral);
        PartyWriter.Reference(writer, "G1"u8, claim.PriorAuthorization);
        PartyWriter.Reference(writer, "F8"u8, claim.PayerControlNumber);
        PartyWriter.Reference(writer, "EA"u8, claim.MedicalRecord);
        Note(writer, claim.Note);
        Diagnoses(writer, claim.Diagnoses);
        PartyWriter.Provider(writer, "DN", claim.Referring);
        PartyWriter.Provider(writer, "82", claim.Rendering);
        PartyWriter.Provider(writer, "77", claim.Facility);
        foreach (var payer in claim.OtherPayers) OtherPayer(writer, payer);
        for (var i = 0; i < claim.Lines.Count; i++) LineWriter.Write(writer, claim.Lines[i], i + 1);
    }

    private static void Heading(SegmentWriter writer, ProfessionalClaim claim)
    {
        writer.Begin("CLM"u8);
        writer.Text(claim.ControlNumber).Number(claim.Total).Skip(2).Composite(claim.PlaceOfService, "B", claim.Frequency)
            .Text(claim.ProviderSignature).Text(claim.Assignment).Text(claim.BenefitsAssigned).Text(claim.Release).Text(claim.PatientSignature);
        if (claim.Causes.Count > 0) writer.Composite(claim.Causes[0], claim.Causes.Count > 1 ? claim.Causes[1] : null, null, claim.AccidentState);
        writer.End();
    }

    internal static void Note(SegmentWriter writer, string? note)
    {
        if (string.IsNullOrEmpty(note)) return;
        writer.Begin("NTE"u8);
        writer.Code("ADD"u8).Text(note);
        writer.End();
    }

    private static void Diagnoses(SegmentWriter writer, ValueList<string> diagnoses)
    {
        if (diagnoses.Count == 0) return;
        writer.Begin("HI"u8);
        for (var i = 0; i < diagnoses.Count; i++) writer.Composite(i == 0 ? "ABK" : "ABF", diagnoses[i].Replace(".", "", StringComparison.Ordinal));
        writer.End();
    }

    private static void OtherPayer(SegmentWriter writer, OtherPayer payer)
    {
        writer.Begin("SBR"u8);
        writer.Text(payer.Sequence).Text(payer.Relationship).Text(payer.GroupNumber).Text(payer.GroupName).Text(payer.InsuranceType).Skip(3).Text(payer.Filing);
        writer.End();
        PartyWriter.Adjustments(writer, payer.Adjustments);
        PartyWriter.Amount(writer, "D"u8, payer.Paid);
        PartyWriter.Amount(writer, "A8"u8, payer.NotCovered);
        PartyWriter.Amount(writer, "EAF"u8, payer.Remaining);
        writer.Begin("OI"u8);
        writer.Skip(2).Text(payer.BenefitsAssigned).Text(payer.PatientSignature).Skip().Text(payer.Release);
        writer.End();
        PartyWriter.Name(writer, "IL"u8, payer.Subscriber, "MI", payer.MemberId);
        PartyWriter.Address(writer, payer.SubscriberAddress);
        PartyWriter.Name(writer, "PR"u8, PersonOrOrganisation.Organisation(payer.Name), payer.IdKind, payer.Id);
        PartyWriter.Address(writer, payer.Address);
        PartyWriter.Date(writer, "573"u8, payer.Decided);
        PartyWriter.Reference(writer, "G1"u8, payer.PriorAuthorization);
        PartyWriter.Reference(writer, "F8"u8, payer.ClaimControlNumber);
    }

    /// <summary>A small whole number as text.</summary>
    internal static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
