using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;
using Upright.X12.Remittances;
using Upright.X12.Showing;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 remit FILE</c></summary>
internal static class RemitCommand
{
    public static Command Create()
    {
        var file = InputFile.Argument();
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command("remit", "Read an 835: payments, adjustments, reversals with their corrections, provider adjustments, and whether it may be posted. Exit code 1 when it may not.") { file, json };
        command.SetAction((parsed, _) =>
        {
            using var stream = InputFile.Open(parsed.GetValue(file)!);
            var documents = RemittanceReader.Read(stream, parsed.GetValue(file)).Select(RemittanceDocument.Of).ToArray();
            if (parsed.GetValue(json)) Json.Write(documents, X12Json.Default.RemittanceDocumentArray);
            else Print(documents);
            return Task.FromResult(documents.Any(d => d.Refusals.Count > 0) ? ExitCodes.Findings : ExitCodes.Ok);
        });
        return command.WithExamples("upright x12 remit 835.edi", "upright x12 remit 835.edi --json");
    }

    private static void Print(RemittanceDocument[] documents)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var document in documents)
        {
            var remittance = document.Remittance;
            output.WriteLine($"{remittance.Payer} pays {new Money(remittance.Payment)} ({PlainWords.Of("BPR04", remittance.Method).ToLowerInvariant()} {remittance.Trace}, {remittance.Date:yyyy-MM-dd}) to {remittance.Payee}");
            foreach (var claim in remittance.Claims)
            {
                output.WriteLine($"  {claim.Number,4}  {claim.ControlNumber,-20} {PlainWords.Of("CLP02", claim.Status),-28} charge {new Money(claim.Charge),12}  paid {new Money(claim.Paid),12}  patient {new Money(claim.PatientResponsibility),10}  payer's number {claim.PayerControlNumber}");
                foreach (var adjustment in claim.Adjustments) Adjustment(output, "claim", adjustment);
                foreach (var line in claim.Lines)
                {
                    output.WriteLine($"        {line.Procedure} {string.Join(' ', line.Modifiers),-12} charge {new Money(line.Charge),12}  paid {new Money(line.Paid),12}{(line.Remarks.Count > 0 ? "  remarks " + string.Join(' ', line.Remarks) : "")}");
                    foreach (var adjustment in line.Adjustments) Adjustment(output, "line ", adjustment);
                }
            }
            foreach (var correction in document.Corrections)
                output.WriteLine($"  Reversal of claim {correction.Reversal} {(correction.Corrected is { } number ? $"corrected by claim {number}" : "without a correction")}, net {new Money(correction.Net)}");
            foreach (var (reason, amount) in remittance.ByReason) output.WriteLine($"  Provider adjustment {reason} ({PlainWords.Of("PLB03-1", reason)}): {new Money(-amount)} to the check");
            output.WriteLine(document.Refusals.Count == 0 ? "  May be posted: everything balances." : "  MAY NOT BE POSTED:");
            foreach (var refusal in document.Refusals)
                output.WriteLine($"    {(refusal.Claim is { } claim ? $"claim {claim}" : "payment")}{(refusal.Line is { } line ? $", line {line}" : "")}: {refusal.Message}");
        }
        Console.Out.Write(output.ToString());
    }

    private static void Adjustment(TextWriter output, string where, Upright.X12.Professional.Adjustment adjustment) =>
        output.WriteLine($"          {where} {adjustment.Group}-{adjustment.Reason,-4} {new Money(adjustment.Amount),12}  {PlainWords.Of("CAS02", adjustment.Reason)}");
}
