using System.CommandLine;
using Upright.Domain;

namespace Upright.Commands.X12;

/// <summary>The FILE of an x12 command: a path, or - for standard input.</summary>
internal static class InputFile
{
    public static Argument<string> Argument() => new("FILE") { Description = "An X12 file, or - for standard input." };

    /// <exception cref="UnreadableInputException">There is no such file, or it may not be read.</exception>
    public static Stream Open(string path)
    {
        if (path == "-") return Console.OpenStandardInput();
        try
        {
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(e is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : Directory.Exists(path) ? "It is a folder, not a file." : "The file cannot be opened.", e) { File = path };
        }
    }
}
