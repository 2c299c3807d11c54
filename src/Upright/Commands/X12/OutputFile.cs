using System.CommandLine;
using Upright.Domain;

namespace Upright.Commands.X12;

/// <summary>
/// The <c>--output</c> of an x12 command. A file appears only when it is complete: it is written beside and then renamed.
/// </summary>
internal static class OutputFile
{
    public static Option<string?> Option() => new("--output", "-o") { Description = "Where to write (default: standard output).", HelpName = "FILE" };

    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null or "-")
        {
            using var stdout = Console.OpenStandardOutput();
            write(stdout);
            return;
        }
        var aside = path + "." + Environment.ProcessId + ".part";
        try
        {
            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException("The output cannot be written there.", e) { File = path };
        }
        finally
        {
            if (File.Exists(aside)) File.Delete(aside);
        }
    }
}
