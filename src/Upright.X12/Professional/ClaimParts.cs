using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>The parts of claims that several loops have alike, read from their segments.</summary>
internal static class ClaimParts
{
    public static string? Optional(ReadOnlySpan<byte> element) => element.IsEmpty ? null : ShortText.Of(element);

    public static PersonOrOrganisation Name(in SegmentView nm1) =>
        new(nm1.Text(3), Optional(nm1[4]), Optional(nm1[5]), Optional(nm1[7])) { IsPerson = nm1[2] is [(byte)'1'] };

    public static DateOnly? Date(ReadOnlySpan<byte> element) => Dates.TryParse(element, out var date) ? date : null;

    public static decimal? Amount(ReadOnlySpan<byte> element) => Decimals.TryParse(element, out var amount) ? amount : null;

    public static PostalAddress Address(PostalAddress? before, in SegmentView segment)
    {
        before ??= new PostalAddress("", "", "", "");
        return segment.Is("N3"u8)
            ? before with { Street = segment.Text(1), Street2 = Optional(segment[2]) }
            : before with { City = segment.Text(1), State = segment.Text(2), Zip = segment.Text(3) };
    }

    public static Contact Contact(in SegmentView per)
    {
        var contact = new Contact(Optional(per[2]));
        for (var i = 3; i <= 7; i += 2)
        {
            var value = Optional(per[i + 1]);
            contact = per[i] switch
            {
                [(byte)'T', (byte)'E'] => contact with { Telephone = value },
                [(byte)'E', (byte)'X'] => contact with { Extension = value },
                [(byte)'E', (byte)'M'] => contact with { Email = value },
                [(byte)'F', (byte)'X'] => contact with { Fax = value },
                _ => contact,
            };
        }
        return contact;
    }

    public static void Adjustments(in SegmentView cas, List<Adjustment> into)
    {
        for (var i = 2; i <= cas.Count; i += 3)
            if (!cas[i].IsEmpty) into.Add(new Adjustment(cas.Text(1), cas.Text(i), Decimals.OrZero(cas[i + 1]), Amount(cas[i + 2])));
    }

    /// <summary>Components 3 to 6 of a procedure composite.</summary>
    public static ValueList<string> Modifiers(ReadOnlySpan<byte> composite, byte separator)
    {
        var first = SegmentView.Component(composite, 3, separator);
        if (first.IsEmpty) return [];
        var second = SegmentView.Component(composite, 4, separator);
        if (second.IsEmpty) return [ShortText.Of(first)];
        var modifiers = new List<string> { ShortText.Of(first), ShortText.Of(second) };
        for (var i = 5; i <= 6; i++) if (SegmentView.Component(composite, i, separator) is { IsEmpty: false } more) modifiers.Add(ShortText.Of(more));
        return [.. modifiers];
    }
}
