using System.Text;
using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>Names, addresses and contacts, alike wherever they stand.</summary>
internal static class PartyWriter
{
    public static void Name(SegmentWriter writer, ReadOnlySpan<byte> role, PersonOrOrganisation name, string? idKind, string? id)
    {
        writer.Begin("NM1"u8);
        writer.Code(role).Code(name.IsPerson ? "1"u8 : "2"u8).Text(name.LastOrOrganisation).Text(name.First).Text(name.Middle).Skip().Text(name.Suffix);
        if (!string.IsNullOrEmpty(id)) writer.Text(idKind).Text(id);
        writer.End();
    }

    public static void Address(SegmentWriter writer, PostalAddress? address)
    {
        if (address is null) return;
        writer.Begin("N3"u8);
        writer.Text(address.Street).Text(address.Street2);
        writer.End();
        writer.Begin("N4"u8);
        writer.Text(address.City).Text(address.State).Text(address.Zip.Replace("-", "", StringComparison.Ordinal));
        writer.End();
    }

    /// <exception cref="ArgumentException">More than three numbers: PER has room for no more.</exception>
    public static void Contact(SegmentWriter writer, Contact? contact)
    {
        if (contact is null) return;
        if (contact is { Telephone: not null, Extension: not null, Email: not null, Fax: not null })
            throw new ArgumentException("A contact has room for three numbers.", nameof(contact));
        writer.Begin("PER"u8);
        writer.Code("IC"u8).Text(contact.Name);
        if (contact.Telephone is { } telephone) writer.Code("TE"u8).Text(telephone);
        if (contact.Extension is { } extension) writer.Code("EX"u8).Text(extension);
        if (contact.Email is { } email) writer.Code("EM"u8).Text(email);
        if (contact.Fax is { } fax) writer.Code("FX"u8).Text(fax);
        writer.End();
    }

    public static void Provider(SegmentWriter writer, string role, Provider? provider)
    {
        if (provider is null) return;
        Name(writer, Encoding.ASCII.GetBytes(provider.Role is { Length: > 0 } own ? own : role), provider.Name, "XX", provider.Npi);
        if (provider.Taxonomy is { } taxonomy)
        {
            writer.Begin("PRV"u8);
            writer.Code("PE"u8).Code("PXC"u8).Text(taxonomy);
            writer.End();
        }
        Address(writer, provider.Address);
        Contact(writer, provider.Contact);
    }

    public static void Demographics(SegmentWriter writer, DateOnly birth, string? sex)
    {
        writer.Begin("DMG"u8);
        writer.Code("D8"u8).Date(birth).Text(sex);
        writer.End();
    }

    public static void Reference(SegmentWriter writer, ReadOnlySpan<byte> qualifier, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        writer.Begin("REF"u8);
        writer.Code(qualifier).Text(value);
        writer.End();
    }

    public static void Date(SegmentWriter writer, ReadOnlySpan<byte> qualifier, DateOnly? date)
    {
        if (date is not { } day) return;
        writer.Begin("DTP"u8);
        writer.Code(qualifier).Code("D8"u8).Date(day);
        writer.End();
    }

    public static void Amount(SegmentWriter writer, ReadOnlySpan<byte> qualifier, decimal? amount)
    {
        if (amount is null) return;
        writer.Begin("AMT"u8);
        writer.Code(qualifier).Number(amount);
        writer.End();
    }

    /// <summary>One CAS for each run of adjustments of a group, six to a segment.</summary>
    public static void Adjustments(SegmentWriter writer, ValueList<Adjustment> adjustments)
    {
        var items = adjustments.Span;
        for (var i = 0; i < items.Length;)
        {
            var group = items[i].Group;
            writer.Begin("CAS"u8);
            writer.Text(group);
            for (var n = 0; n < 6 && i < items.Length && items[i].Group == group; n++, i++)
                writer.Text(items[i].Reason).Number(items[i].Amount).Number(items[i].Quantity);
            writer.End();
        }
    }
}
