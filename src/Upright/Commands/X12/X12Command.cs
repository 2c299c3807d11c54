using System.CommandLine;

namespace Upright.Commands.X12;

/// <summary><c>upright x12</c>: claims, remittances and acknowledgements as files.</summary>
internal static class X12Command
{
    public static Command Create() => new("x12", "Check, show, copy, answer and de-identify X12 files: 837P claims, 835 remittances, 999, TA1 and 277CA.")
    {
        CheckCommand.Create(),
        ShowCommand.Create(),
        RemitCommand.Create(),
        AckCommand.Create(),
        AnswersCommand.Create(),
        DeidentifyCommand.Create(),
        WriteBackCommand.Create(),
    };
}
