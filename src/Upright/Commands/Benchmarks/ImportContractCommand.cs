using System.CommandLine;
using Upright.CommandLine;
using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Sources.Containers;
using Upright.Sources.Contracts;
using Upright.Sources.Reading;
using Upright.Store.Contracts;

namespace Upright.Commands.Benchmarks;

/// <summary><c>upright import-contract FILE --payer P --from DATE</c>.</summary>
internal static class ImportContractCommand
{
    private const int Shown = 10;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Your fee schedule with the payer, .csv or .xlsx: a column of codes, one of modifiers if you like, one of amounts or of percents of Medicare." };
        var payer = ContractOptions.Payer("The payer the contract is with.");
        payer.Validators.Add(r =>
        {
            if (string.IsNullOrWhiteSpace(r.GetValueOrDefault<string>())) r.AddError("--payer is a name.");
        });
        var from = ContractOptions.From();
        var where = new Option<string?>("--where") { Description = "Take only rows whose column has this value, for a file that holds several schedules.", HelpName = "COLUMN=VALUE" };
        where.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } text && text.IndexOf('=', StringComparison.Ordinal) < 1) r.AddError("--where is written as COLUMN=VALUE.");
        });
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("import-contract", "Loads a contract of your own, to be compared with what others are paid. The payer's contract of the same first day is replaced.") { file, payer, from, where, json, data }
            .WithExamples("upright import-contract aetna-2026.csv --payer Aetna --from 2026-01-01", "upright import-contract schedules.xlsx --payer \"Scott and White\" --from 2026-01-01 --where sheet=Specialist");
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(payer).Trim(), parsed.GetValue(from), parsed.GetValue(where), parsed.GetValue(json), DataFolder.Resolve(parsed.GetValue(data))));
        return command;
    }

    private static int Run(string file, string payer, DateOnly from, string? where, bool asJson, string data)
    {
        var member = InputMembers.Of(file) is [var only] ? only : throw new UnreadableInputException("The archive holds several files: unpack it and name one.") { File = file };
        var log = new ReadingLog();
        var lines = ContractFileReader.Read(member, where is null ? null : (where[..where.IndexOf('=', StringComparison.Ordinal)].Trim(), where[(where.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()), log);
        var replaced = false;
        if (lines.Count > 0)
        {
            string sha256;
            using (var stream = member.Open())
            {
                stream.Drain();
                sha256 = stream.Sha256;
            }
            using var store = ContractStore.Open(data);
            replaced = store.Put(payer, from, Path.GetFileName(file), sha256, lines, log.Refused.Count);
        }
        if (asJson)
        {
            Json.Write(new ContractImportDocument(member.Display, payer, from, lines.Count, lines.Count(l => l.PercentOfMedicare is not null), replaced, log.LeftOut, [.. log.Refused.Select(r => new ContractRefusalDocument(r.Line, r.Column, r.Reason))]), ContractsJson.Default.ContractImportDocument);
        }
        else
        {
            Console.WriteLine($"{member.Display}: {lines.Count:N0} prices of {payer} from {from:yyyy-MM-dd}{(replaced ? ", in place of those loaded before" : "")}; {log.Refused.Count:N0} {(log.Refused.Count == 1 ? "row" : "rows")} refused.");
            foreach (var (reason, count) in log.LeftOut) Console.WriteLine($"  left out {count:N0}: {reason}");
            foreach (var row in log.Refused.Take(Shown)) Console.Error.WriteLine($"  refused {member.Display}:{row.Line}{(row.Column is { } column ? $":{column}" : "")}: {row.Reason}");
            if (log.Refused.Count > Shown) Console.Error.WriteLine($"  … and {log.Refused.Count - Shown:N0} more (--json lists all)");
        }
        if (lines.Count == 0)
        {
            Console.Error.WriteLine("upright: no price could be taken; nothing was stored.");
            return ExitCodes.Unreadable;
        }
        return log.Refused.Count > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }
}
