using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Places;
using Upright.Store.Reference.Questions;

namespace Upright.Commands.Reference;

internal static class HistoryCommand
{
    public static Command Create()
    {
        var code = Ask.CodeArgument();
        var state = FeeCommand.StateOption();
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("history", "What changed of a code and its Medicare fee between the loaded releases.") { code, state, json, data }
            .WithExamples("upright history L2387", "upright history L2387 --state TX --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            var asked = parsed.GetRequiredValue(code);
            var document = Document(asked, new Codes(store), new FeeSchedule(store), parsed.GetValue(state));
            if (parsed.GetValue(json)) Json.Write(document, ReferenceJson.Default.HistoryDocument);
            else Print(document, parsed.GetValue(state));
            return document.Codes.Count + document.Fees.Count == 0 ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    public static HistoryDocument Document(string code, Codes codes, FeeSchedule fees, Jurisdiction? state)
    {
        var steps = new List<HistoryStep>();
        CodeRecord? before = null;
        foreach (var record in codes.History(code))
        {
            // A starter record is in our own words: comparing it with the publisher's would show changes that are none.
            var comparable = before is not null && before.Source.Standing == record.Source.Standing;
            steps.Add(new HistoryStep(record.Source.Release, record.Source.Holds.From, record.Source.Holds.To, record.LongDescription, record.Effective, record.Terminated,
                comparable ? CodeChanges.Between(before!, record).Select(c => new HistoryChange(c.Field, c.From, c.To)).ToList() : [], SourceDocument.Of(record.Source, record.Source.Locate(record.Line))));
            before = record;
        }
        var feeSteps = new List<FeeStep>();
        foreach (var (source, rows) in fees.History(code))
        {
            foreach (var row in rows)
            {
                var range = row.ContiguousRange();
                feeSteps.Add(new FeeStep(source.Release, source.Holds.From, source.Holds.To, row.Modifiers, row.Floor?.Amount, row.Ceiling?.Amount, range?.Lowest.Amount, range?.Highest.Amount,
                    state is null ? null : row.Fee(state, rural: false)?.Amount, SourceDocument.Of(source, source.Locate(row.Line))));
            }
        }
        return new HistoryDocument(code, steps, feeSteps);
    }

    private static void Print(HistoryDocument document, Jurisdiction? state)
    {
        if (document.Codes.Count == 0) Console.WriteLine($"No loaded HCPCS release names {document.Code}.");
        foreach (var step in document.Codes)
        {
            Console.WriteLine($"{step.Release}  ({step.HoldsFrom:yyyy-MM-dd} to {step.HoldsTo:yyyy-MM-dd}){(step.Source.Standing == Domain.Answers.SourceStanding.Starter ? "  STARTER DATA" : "")}");
            Console.WriteLine("  " + Wrap.At(step.LongDescription, "  "));
            if (step.Changes.Count == 0 && step != document.Codes[0]) Console.WriteLine("  no change the two files can be compared for");
            foreach (var change in step.Changes) Console.WriteLine($"  {change.Field}: {change.From ?? "none"} → {change.To ?? "none"}");
        }
        if (document.Fees.Count == 0)
        {
            Console.WriteLine($"No loaded DMEPOS fee schedule names {document.Code}.");
            return;
        }
        Console.WriteLine();
        var table = new TextTable("Fee schedule", "Modifiers", "Floor", "Ceiling", "Lowest", "Highest", state?.Abbreviation ?? "", "").RightAlign(2, 3, 4, 5, 6);
        foreach (var fee in document.Fees)
            table.Add(fee.Release, string.Join(' ', fee.Modifiers), Dollars(fee.Floor), Dollars(fee.Ceiling), Dollars(fee.Lowest), Dollars(fee.Highest), state is null ? "" : Dollars(fee.State),
                fee.Source.Standing == Domain.Answers.SourceStanding.Starter ? "STARTER DATA" : "");
        Console.WriteLine(table);
        Console.WriteLine("Lowest and highest among the contiguous states and DC, non-rural, in dollars.");
    }

    private static string Dollars(decimal? amount) => amount is { } dollars ? new Money(dollars).ToString() : "not given";
}
