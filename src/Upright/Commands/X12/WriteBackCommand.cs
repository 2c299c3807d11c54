using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.X12.Reading;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 write-back FILE</c></summary>
internal static class WriteBackCommand
{
    public static Command Create()
    {
        var file = InputFile.Argument();
        var output = OutputFile.Option();
        var command = new Command("write-back", "Read a file into segments and elements and write it from them again: the same bytes, whatever it holds.") { file, output };
        command.SetAction((parsed, cancellation) =>
        {
            using var stream = InputFile.Open(parsed.GetValue(file)!);
            OutputFile.Write(parsed.GetValue(output), to => FaithfulCopy.Write(stream, to, parsed.GetValue(file), cancellation));
            return Task.FromResult(ExitCodes.Ok);
        });
        return command.WithExamples("upright x12 write-back claims.edi | cmp - claims.edi");
    }
}
