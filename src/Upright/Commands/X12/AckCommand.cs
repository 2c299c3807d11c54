using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.X12.Acknowledgements;
using Upright.X12.Professional;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 ack FILE</c></summary>
internal static class AckCommand
{
    public static Command Create()
    {
        var file = InputFile.Argument();
        var output = OutputFile.Option();
        var level = new Option<int>("--level") { Description = "The highest SNIP level that rejects, 1 to 4.", DefaultValueFactory = _ => 2, HelpName = "1-4" };
        level.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 4) result.AddError("--level is 1 to 4.");
        });
        var numbers = new Option<string?>("--control-numbers") { Description = "A file that keeps the last control number, so that none is used twice (default: start at 1).", HelpName = "FILE" };
        var command = new Command("ack", "Write the 999 (and TA1 where due) that answers a file. Exit code 1 when anything is rejected.") { file, output, level, numbers };
        command.SetAction((parsed, _) =>
        {
            var path = parsed.GetValue(file)!;
            IControlNumbers control = parsed.GetValue(numbers) is { } kept ? new ControlNumberFile(kept) : new CountedControlNumbers();
            using var stream = InputFile.Open(path);
            long errors = 0;
            OutputFile.Write(parsed.GetValue(output), to => errors = AcknowledgementWriter.Write(stream, path, to, DateTime.Now, control, parsed.GetValue(level)).Errors);
            return Task.FromResult(errors > 0 ? ExitCodes.Findings : ExitCodes.Ok);
        });
        return command.WithExamples("upright x12 ack claims.edi --output answer-999.edi");
    }
}
