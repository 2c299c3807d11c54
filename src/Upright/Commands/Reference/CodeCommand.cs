using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Domain.Codes.Descriptors;
using Upright.Store.Reference.Questions;

namespace Upright.Commands.Reference;

internal static class CodeCommand
{
    public static Command Create()
    {
        var code = Ask.CodeArgument();
        var on = Ask.On();
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("code", "What a code is on a date: descriptor, unit, fabrication, indicators, what it cannot be combined with, and where that stands.") { code, on, json, data }
            .WithExamples("upright code L2387 --on 2020-10-15", "upright code L2387 --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            var asked = parsed.GetRequiredValue(code);
            var answer = new Codes(store).Ask(asked, parsed.GetValue(on), Ask.Today);
            if (parsed.GetValue(json)) Json.Write(Document(asked, answer), ReferenceJson.Default.CodeDocument);
            else Print(asked, answer);
            return answer.Choice.Source is null ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    public static CodeDocument Document(string code, CodeAnswer answer)
    {
        var record = answer.Record;
        var reading = record?.Reading;
        return new CodeDocument(
            code, answer.Choice.On, answer.Choice.Remark, AbsenceDocument.Of(answer.Choice.Absence), record is not null && answer.Choice.Source is null, answer.HeldOnDate,
            record?.LongDescription, Maybe(record?.ShortDescription), answer.PlainName, record?.IsValidOn(answer.Choice.On),
            reading?.Unit, reading?.IsAddition, reading?.IsReplacement, reading?.Fabrication.InWords(), reading?.RequiresCustomFabricated, reading?.Device, reading?.BodyRegions ?? [],
            Maybe(record?.Coverage), record is null ? null : Indicators.Coverage(record.Coverage),
            record?.Pricing ?? [], record is { Pricing: [var pricing, ..] } ? Indicators.Pricing(pricing) : null, Maybe(record?.MultiplePricing),
            Maybe(record?.Betos), record is null ? null : Indicators.Betos(record.Betos), record?.TypesOfService ?? [],
            Maybe(record?.Statute), record?.CoverageManualReferences ?? [], record?.CrossReferences ?? [],
            record?.Added, record?.Effective, record?.Terminated, Maybe(record?.Action),
            [.. answer.Conflicts.Select(c => new ConflictDocument(c.Code, c.Reason))],
            record is null ? [] : [SourceDocument.Of(record.Source, record.Source.Locate(record.Line))]);
    }

    private static string? Maybe(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void Print(string code, CodeAnswer answer)
    {
        if (answer.Choice.Absence is { } absence)
        {
            Console.WriteLine($"{code} on {answer.Choice.On:yyyy-MM-dd}: {absence.Explanation}");
            Console.WriteLine("  " + absence.Supply);
            if (answer.Record is null) return;
            Console.WriteLine();
            Console.WriteLine(answer.HeldOnDate == true
                ? $"The nearest release, {answer.Record.Source.Release}, dates the record's last change {answer.Record.Effective:yyyy-MM-dd}, so it held on {answer.Choice.On:yyyy-MM-dd} too:"
                : $"What the nearest release, {answer.Record.Source.Release}, says (it does not hold on {answer.Choice.On:yyyy-MM-dd}):");
        }
        var record = answer.Record!;
        var reading = record.Reading;
        Console.WriteLine($"{record.Code}  {Wrap.At(record.LongDescription, "       ")}");
        if (record.ShortDescription.Length > 0) Console.WriteLine($"       {record.ShortDescription}");
        if (answer.PlainName is { } plain && plain != record.LongDescription) Console.WriteLine("       In plain words: " + Wrap.At(plain, "       ", 84));
        Console.WriteLine();
        var table = new TextTable();
        table.Add("  As of", $"{answer.Choice.On:yyyy-MM-dd}" + (record.IsValidOn(answer.Choice.On) ? "" : $"  NOT VALID on that date (added {record.Added:yyyy-MM-dd}, terminated {record.Terminated:yyyy-MM-dd})"));
        table.Add("  Kind", (reading.IsAddition ? "addition, billed on top of a base" : reading.IsReplacement ? "replacement part" : "base item") + (reading.Device is { } device ? $": {device}" : ""));
        table.Add("  One unit", reading.Unit ?? "the item as described");
        table.Add("  Fabrication", reading.Fabrication.InWords() + (reading is { IsAddition: true, ForCustomFabricatedOnly: true } ? " base required" : ""));
        if (reading.BodyRegions.Count > 0) table.Add("  Body region", string.Join(", ", reading.BodyRegions));
        table.Add("  Pricing", Meaning(string.Join(' ', record.Pricing), record.Pricing is [var p, ..] ? Indicators.Pricing(p) : null));
        table.Add("  Coverage", Meaning(record.Coverage, Indicators.Coverage(record.Coverage)));
        table.Add("  BETOS", Meaning(record.Betos, Indicators.Betos(record.Betos)));
        table.Add("  Added", $"{record.Added:yyyy-MM-dd}");
        table.Add("  Effective", record.Effective is { } effective ? $"{effective:yyyy-MM-dd}" : "not stated");
        table.Add("  Terminated", record.Terminated is { } terminated ? $"{terminated:yyyy-MM-dd}" : "no");
        Console.WriteLine(table);
        if (answer.Conflicts.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine("  By the words of the descriptors it cannot be combined with:");
            foreach (var reason in answer.Conflicts.GroupBy(c => c.Reason))
                Console.WriteLine($"    {Wrap.At($"{string.Join(' ', reason.Select(c => c.Code))}: {reason.Key}", "      ")}");
        }
        Console.WriteLine();
        Console.WriteLine("  Source: " + Say.Source(record.Source, record.Source.Locate(record.Line)));
        if (answer.Choice.Remark is { } remark) Console.WriteLine("  " + Wrap.At(remark, "  "));
    }

    private static string Meaning(string indicator, string? meaning) => indicator.Length == 0 ? "not stated" : meaning is null ? indicator : $"{indicator}  {meaning}";
}
