using System.Text;
using Upright.Domain;

namespace Upright.Sources.Reading;

/// <summary>Lines of a fixed-width text with their numbers, in bounded memory: a line that no published file has ends the reading.</summary>
public static class BoundedLines
{
    private const int LongestLine = 4096;

    /// <exception cref="UnreadableInputException">A line is longer than 4,096 characters.</exception>
    public static IEnumerable<(long Number, string Line)> Read(TextReader reader)
    {
        var buffer = new char[1 << 15];
        var line = new StringBuilder();
        long number = 1;
        for (int length; (length = reader.Read(buffer, 0, buffer.Length)) > 0;)
        {
            for (var i = 0; i < length; i++)
            {
                if (buffer[i] == '\n')
                {
                    yield return (number, Take(line));
                    number++;
                    continue;
                }
                if (line.Length == LongestLine)
                    throw new UnreadableInputException($"The line is longer than {LongestLine:N0} characters, far longer than any of a fixed-width file.") { Line = number };
                line.Append(buffer[i]);
            }
        }
        if (line.Length > 0) yield return (number, Take(line));
    }

    private static string Take(StringBuilder line)
    {
        var text = line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
        line.Clear();
        return text;
    }
}
