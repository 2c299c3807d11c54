using System.CommandLine;
using Upright.CommandLine;
using Upright.Domain;
using Upright.X12.Deidentification;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 deidentify FILE</c></summary>
internal static class DeidentifyCommand
{
    public static Command Create()
    {
        var file = InputFile.Argument();
        var output = OutputFile.Option();
        var secret = new Option<string?>("--secret-file") { Description = "A file with a secret: the same one gives the same replacements in another file, so that an 835 still matches its 837P.", HelpName = "FILE" };
        var command = new Command("deidentify", "Write a copy that is safe to send: names invented, identifiers and dates replaced alike throughout, texts removed; still valid.") { file, output, secret };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            string? key = null;
            if (parsed.GetValue(secret) is { } named)
            {
                using var secrets = new StreamReader(InputFile.Open(named));
                key = secrets.ReadToEnd().Trim();
                if (key.Length == 0) throw new UnreadableInputException("The secret is empty.") { File = named };
            }
            using var stream = InputFile.Open(path);
            long replaced = 0;
            OutputFile.Write(parsed.GetValue(output), to => replaced = Deidentifier.Write(stream, to, path, key, cancellation));
            Console.Error.WriteLine($"upright: {replaced:N0} elements replaced.");
            return Task.FromResult(ExitCodes.Ok);
        });
        return command.WithExamples("upright x12 deidentify claims.edi --output safe.edi", "upright x12 deidentify remittance.edi --secret-file ours.txt --output safe-835.edi");
    }
}
