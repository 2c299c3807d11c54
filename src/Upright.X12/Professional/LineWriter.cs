using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>Writes loop 2400 and what hangs below it, in the order of the guide.</summary>
internal static class LineWriter
{
    public static void Write(SegmentWriter writer, ServiceLine line, int number)
    {
        writer.Begin("LX"u8);
        writer.Whole(number);
        writer.End();
        Service(writer, line);
        writer.Begin("DTP"u8);
        writer.Code("472"u8);
        if (line.To is { } to) writer.Code("RD8"u8).Period(line.From, to);
        else writer.Code("D8"u8).Date(line.From);
        writer.End();
        PartyWriter.Date(writer, "471"u8, line.Prescribed);
        PartyWriter.Date(writer, "011"u8, line.Shipped);
        PartyWriter.Reference(writer, "G1"u8, line.PriorAuthorization);
        PartyWriter.Reference(writer, "6R"u8, line.ControlNumber);
        PartyWriter.Amount(writer, "T"u8, line.SalesTax);
        ClaimWriter.Note(writer, line.Note);
        Product(writer, line.Product);
        PartyWriter.Provider(writer, "82", line.Rendering);
        PartyWriter.Provider(writer, "DK", line.Ordering);
        foreach (var decision in line.Decisions) Decision(writer, decision);
    }

    private static void Service(SegmentWriter writer, ServiceLine line)
    {
        writer.Begin("SV1"u8);
        var m = line.Modifiers;
        writer.Composite("HC", line.Procedure, At(m, 0), At(m, 1), At(m, 2), At(m, 3), line.Description)
            .Number(line.Charge).Text(line.Unit).Number(line.Units).Text(line.PlaceOfService).Skip();
        var d = line.Diagnoses;
        writer.Composite(Digits(d, 0), Digits(d, 1), Digits(d, 2), Digits(d, 3)).Skip().Text(line.IsEmergency ? "Y" : null);
        writer.End();
    }

    private static string? At(ValueList<string> list, int index) => index < list.Count ? list[index] : null;

    private static string? Digits(ValueList<int> list, int index) => index < list.Count ? ClaimWriter.Digits(list[index]) : null;

    private static void Product(SegmentWriter writer, Product? product)
    {
        if (product is null) return;
        writer.Begin("LIN"u8);
        writer.Skip().Text(product.Kind).Text(product.Code);
        writer.End();
        writer.Begin("CTP"u8);
        writer.Skip(3).Number(product.Quantity).Text(product.Unit);
        writer.End();
    }

    private static void Decision(SegmentWriter writer, LineDecision decision)
    {
        var m = decision.Modifiers;
        writer.Begin("SVD"u8);
        writer.Text(decision.PayerId).Number(decision.Paid).Composite("HC", decision.Procedure, At(m, 0), At(m, 1), At(m, 2), At(m, 3)).Skip().Number(decision.Units);
        if (decision.BundledInto is { } bundled) writer.Whole(bundled);
        writer.End();
        PartyWriter.Adjustments(writer, decision.Adjustments);
        PartyWriter.Date(writer, "573"u8, decision.Decided);
        PartyWriter.Amount(writer, "EAF"u8, decision.Remaining);
    }
}
