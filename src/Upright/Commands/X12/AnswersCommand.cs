using System.CommandLine;
using System.Globalization;
using Upright.CommandLine;
using Upright.Domain;
using Upright.X12.Acknowledgements;

namespace Upright.Commands.X12;

/// <summary><c>upright x12 answers FILE</c></summary>
internal static class AnswersCommand
{
    public static Command Create()
    {
        var file = InputFile.Argument();
        var sent = new Option<string?>("--sent") { Description = "The 837P that was sent: each answer is matched back to its claim and line.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command("answers", "Read a TA1, 999 or 277CA in plain words. Exit code 1 when anything was rejected.") { file, sent, json };
        command.SetAction((parsed, _) =>
        {
            IReadOnlyList<Answer> answers;
            using (var stream = InputFile.Open(parsed.GetValue(file)!)) answers = AnswerReader.Read(stream, parsed.GetValue(file));
            if (parsed.GetValue(sent) is { } path)
            {
                using var original = InputFile.Open(path);
                answers = AnswerMatch.Match(answers, original, path);
            }
            if (parsed.GetValue(json)) Json.Write([.. answers], X12Json.Default.AnswerArray);
            else Print(answers);
            return Task.FromResult(answers.Any(a => !a.IsAccepted) ? ExitCodes.Findings : ExitCodes.Ok);
        });
        return command.WithExamples("upright x12 answers answer-999.edi --sent claims.edi", "upright x12 answers 277ca.edi --json");
    }

    private static void Print(IReadOnlyList<Answer> answers)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var answer in answers)
        {
            var about = string.Join(", ", new[]
            {
                answer.Interchange is { } interchange ? $"interchange {interchange}" : null,
                answer.Group is { } group ? $"group {group}" : null,
                answer.Set is { } set ? $"set {set}" : null,
                answer.ClaimNumber is { } claim ? $"claim {claim}" : null,
                answer.Claim is { } number ? $"number {number} of its set" : null,
                answer.Line is { } line ? $"line {line}" : null,
                answer.Segment is { } segment ? $"{answer.Loop} {segment}{(answer.Element is { } e ? e.ToString("00", CultureInfo.InvariantCulture) + (answer.Component is { } c ? "-" + c : "") : "")} at {answer.Position}".Trim() : null,
                answer.PayerClaimNumber is { } payer ? $"payer's number {payer}" : null,
            }.OfType<string>());
            output.WriteLine($"{(answer.IsAccepted ? "accepted" : "REJECTED")}  {answer.Code,-12} {answer.Meaning}");
            if (about.Length > 0) output.WriteLine($"          {about}");
        }
        output.WriteLine($"{answers.Count} answers, {answers.Count(a => !a.IsAccepted)} rejecting.");
        Console.Out.Write(output.ToString());
    }
}
