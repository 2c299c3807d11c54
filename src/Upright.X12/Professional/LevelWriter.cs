using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>The hierarchy above claims: writes the levels that differ from those of the claim before.</summary>
internal sealed class LevelWriter(SegmentWriter writer)
{
    private int _level, _billing, _subscriber;

    public void Begin() => (_level, _billing, _subscriber) = (0, 0, 0);

    /// <param name="last">The claim before in this set; null for the first.</param>
    /// <returns>Whether a level was begun, so that the claim is the first below it.</returns>
    public bool Write(ProfessionalClaim claim, ProfessionalClaim? last, bool anew)
    {
        var billing = last is null || claim.Billing != last.Billing;
        var subscriber = billing || anew || claim.Subscriber != last!.Subscriber || claim.Payer != last.Payer || claim.Patient is null != last.Patient is null;
        if (billing) Billing(claim.Billing);
        if (subscriber) Subscriber(claim);
        var patient = claim.Patient is not null && (subscriber || claim.Patient != last!.Patient);
        if (patient) Patient(claim.Patient!);
        return subscriber || patient;
    }

    private int Level(int parent, ReadOnlySpan<byte> kind, bool hasChildren)
    {
        writer.Begin("HL"u8);
        writer.Whole(++_level);
        if (parent > 0) writer.Whole(parent);
        else writer.Skip();
        writer.Code(kind).Code(hasChildren ? "1"u8 : "0"u8);
        writer.End();
        return _level;
    }

    private void Billing(BillingProvider billing)
    {
        _billing = Level(0, "20"u8, true);
        if (billing.Taxonomy is { } taxonomy)
        {
            writer.Begin("PRV"u8);
            writer.Code("BI"u8).Code("PXC"u8).Text(taxonomy);
            writer.End();
        }
        PartyWriter.Name(writer, "85"u8, billing.Name, "XX", billing.Npi);
        PartyWriter.Address(writer, billing.Address);
        writer.Begin("REF"u8);
        writer.Text(billing.TaxIdKind).Text(billing.TaxId);
        writer.End();
        PartyWriter.Contact(writer, billing.Contact);
        if (billing.PayTo is null) return;
        writer.Begin("NM1"u8);
        writer.Code("87"u8).Code(billing.Name.IsPerson ? "1"u8 : "2"u8);
        writer.End();
        PartyWriter.Address(writer, billing.PayTo);
    }

    private void Subscriber(ProfessionalClaim claim)
    {
        var (subscriber, payer) = (claim.Subscriber, claim.Payer);
        _subscriber = Level(_billing, "22"u8, claim.Patient is not null);
        writer.Begin("SBR"u8);
        writer.Text(subscriber.Sequence).Text(claim.Patient is null ? "18" : null).Text(subscriber.GroupNumber).Text(subscriber.GroupName)
            .Text(subscriber.InsuranceType).Skip(3).Text(subscriber.Filing);
        writer.End();
        PartyWriter.Name(writer, "IL"u8, subscriber.Name, "MI", subscriber.MemberId);
        PartyWriter.Address(writer, subscriber.Address);
        if (subscriber.Birth is { } birth) PartyWriter.Demographics(writer, birth, subscriber.Sex);
        PartyWriter.Name(writer, "PR"u8, PersonOrOrganisation.Organisation(payer.Name), payer.IdKind, payer.Id);
        PartyWriter.Address(writer, payer.Address);
    }

    private void Patient(Patient patient)
    {
        Level(_subscriber, "23"u8, false);
        writer.Begin("PAT"u8);
        writer.Text(patient.Relationship);
        writer.End();
        PartyWriter.Name(writer, "QC"u8, patient.Name, null, null);
        PartyWriter.Address(writer, patient.Address);
        PartyWriter.Demographics(writer, patient.Birth, patient.Sex);
    }
}
