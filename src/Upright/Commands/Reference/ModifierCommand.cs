using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Store.Reference.Questions;

namespace Upright.Commands.Reference;

internal static class ModifierCommand
{
    public static Command Create()
    {
        var modifier = new Argument<string>("modifier")
        {
            Description = "A two-character modifier, such as KX.",
            CustomParser = result =>
            {
                if (Modifier.TryParse(result.Tokens[0].Value, out var read)) return read.Value;
                result.AddError($"'{result.Tokens[0].Value}' is not a modifier: two letters or digits, such as RT.");
                return null!;
            },
        };
        var on = Ask.On();
        var json = Ask.AsJson();
        var data = DataFolder.Option();
        var command = new Command("modifier", "What a modifier is on a date.") { modifier, on, json, data }.WithExamples("upright modifier KX", "upright modifier RT --on 2020-10-15 --json");
        command.SetAction(parsed =>
        {
            using var store = Ask.Open(parsed.GetValue(data));
            var asked = parsed.GetRequiredValue(modifier);
            var answer = new Codes(store).AskModifier(asked, parsed.GetValue(on), Ask.Today);
            if (parsed.GetValue(json)) Json.Write(Document(asked, answer), ReferenceJson.Default.ModifierDocument);
            else Print(asked, answer);
            return answer.Choice.Source is null ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    public static ModifierDocument Document(string asked, CodeAnswer answer) => new(
        asked, answer.Choice.On, answer.Choice.Remark, AbsenceDocument.Of(answer.Choice.Absence), answer.Record is not null && answer.Choice.Source is null,
        answer.Record?.LongDescription, answer.Record?.ShortDescription, answer.Record?.IsValidOn(answer.Choice.On), answer.Record?.Added, answer.Record?.Effective, answer.Record?.Terminated,
        answer.Record is { } record ? [SourceDocument.Of(record.Source, record.Source.Locate(record.Line))] : []);

    private static void Print(string asked, CodeAnswer answer)
    {
        if (answer.Choice.Absence is { } absence)
        {
            Console.WriteLine($"{asked} on {answer.Choice.On:yyyy-MM-dd}: {absence.Explanation}");
            Console.WriteLine("  " + absence.Supply);
            if (answer.Record is null) return;
            Console.WriteLine();
            Console.WriteLine($"What the nearest release, {answer.Record.Source.Release}, says:");
        }
        var record = answer.Record!;
        Console.WriteLine($"{record.Code}  {Wrap.At(record.LongDescription, "    ")}");
        if (!record.IsValidOn(answer.Choice.On)) Console.WriteLine($"    NOT VALID on {answer.Choice.On:yyyy-MM-dd}: added {record.Added:yyyy-MM-dd}, terminated {record.Terminated:yyyy-MM-dd}");
        Console.WriteLine($"    As of {answer.Choice.On:yyyy-MM-dd}; added {record.Added:yyyy-MM-dd}, effective {record.Effective:yyyy-MM-dd}");
        Console.WriteLine("    Source: " + Say.Source(record.Source, record.Source.Locate(record.Line)));
        if (answer.Choice.Remark is { } remark) Console.WriteLine("    " + Wrap.At(remark, "    "));
    }
}
