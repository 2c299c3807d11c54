using System.CommandLine;

namespace Upright.CommandLine;

internal static class Examples
{
    /// <summary>Adds the lines a user would type to a command's help; every command has at least one.</summary>
    public static Command WithExamples(this Command command, params string[] lines)
    {
        command.Description = command.Description + Environment.NewLine + Environment.NewLine +
            "Example:" + Environment.NewLine + string.Join(Environment.NewLine, lines.Select(l => "  " + l));
        return command;
    }
}
