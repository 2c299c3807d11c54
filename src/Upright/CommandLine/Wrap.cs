using System.Text;

namespace Upright.CommandLine;

internal static class Wrap
{
    /// <summary>Breaks a sentence into lines of at most <paramref name="width"/> characters, each after the first indented.</summary>
    public static string At(string text, string indent, int width = 100)
    {
        var lines = new StringBuilder();
        var length = indent.Length;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (length + word.Length + 1 > width && length > indent.Length)
            {
                lines.AppendLine().Append(indent);
                length = indent.Length;
            }
            else if (lines.Length > 0)
            {
                lines.Append(' ');
                length++;
            }
            lines.Append(word);
            length += word.Length;
        }
        return lines.ToString();
    }
}
