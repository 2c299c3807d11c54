using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>The segments of loop 2400 itself.</summary>
internal static class LineSegments
{
    /// <summary>The line with what the segment says; null when the record has no word for it.</summary>
    public static ServiceLine? Read(ServiceLine line, in SegmentView segment) => segment.ToString() switch
    {
        "SV1" => Service(line, segment),
        "DTP" when segment[1].SequenceEqual("472"u8) => Dated(line, segment),
        "DTP" when segment[1].SequenceEqual("471"u8) => line with { Prescribed = ClaimParts.Date(segment[3]) },
        "DTP" when segment[1].SequenceEqual("011"u8) => line with { Shipped = ClaimParts.Date(segment[3]) },
        "REF" when segment[1].SequenceEqual("6R"u8) => line with { ControlNumber = segment.Text(2) },
        "REF" when segment[1].SequenceEqual("G1"u8) && segment[4].IsEmpty && line.PriorAuthorization is null => line with { PriorAuthorization = segment.Text(2) },
        "NTE" when segment[1].SequenceEqual("ADD"u8) => line with { Note = segment.Text(2) },
        "AMT" when segment[1].SequenceEqual("T"u8) => line with { SalesTax = ClaimParts.Amount(segment[2]) },
        _ => null,
    };

    private static ServiceLine Service(ServiceLine line, in SegmentView sv1) => line with
    {
        Procedure = sv1.Text(1, 2),
        Modifiers = ClaimParts.Modifiers(sv1[1], sv1.Delimiters.Component),
        Description = ClaimParts.Optional(sv1[1, 7]),
        Charge = Decimals.OrZero(sv1[2]),
        Unit = sv1.Text(3),
        Units = Decimals.OrZero(sv1[4]),
        PlaceOfService = ClaimParts.Optional(sv1[5]),
        Diagnoses = Pointers(sv1),
        IsEmergency = sv1[9] is [(byte)'Y'],
    };

    private static ValueList<int> Pointers(in SegmentView sv1)
    {
        Span<int> pointers = stackalloc int[4];
        var count = 0;
        for (var i = 1; i <= 4; i++)
            if (Decimals.TryParseWhole(sv1[7, i], out var pointer)) pointers[count++] = pointer;
        return ValueList.Create<int>(pointers[..count]);
    }

    private static ServiceLine Dated(ServiceLine line, in SegmentView dtp) =>
        Dates.TryParseSpan(dtp[3], out var from, out var to) ? line with { From = from, To = to == from ? null : to } : line;
}
