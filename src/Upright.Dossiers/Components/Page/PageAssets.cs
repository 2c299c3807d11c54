using System.Text;

namespace Upright.Dossiers.Components.Page;

/// <summary>The stylesheet and script inside the program, for pages that stand alone and for the static site.</summary>
public static class PageAssets
{
    private static readonly Lazy<string> StylesText = new(() => Short(Read("upright.css")));
    private static readonly Lazy<string> ScriptText = new(() => Short(Read("upright.js")));

    public static string Styles => StylesText.Value;

    public static string Script => ScriptText.Value;

    /// <summary>The rule that puts a line at the head of each printed page; quotes and line ends of the line are made harmless.</summary>
    /// <param name="sample">Whether a figure is synthetic: then the foot of each page says so too.</param>
    public static string RunningHead(string line, bool sample = false)
    {
        var text = new StringBuilder();
        foreach (var c in line)
            text.Append(c is '"' or '\\' or '<' or '\n' or '\r' ? $"\\{(int)c:x} " : c.ToString());
        return "@page{@top-left{content:\"" + text + "\";" + Small + "color:#444}"
            + (sample ? "@bottom-left{content:\"SAMPLE: figures so marked are synthetic, of no payer\";" + Small.Replace("font:", "font:700 ", StringComparison.Ordinal) + "color:#774700}" : "") + "}";
    }

    private const string Small = "font:7.6pt system-ui,\"Liberation Sans\",sans-serif;";

    /// <summary>Without the blanks at the beginnings of lines and without whole-line comments: a page that carries its styles shall not carry the remarks too.</summary>
    private static string Short(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal) && !(l.StartsWith("/*", StringComparison.Ordinal) && l.EndsWith("*/", StringComparison.Ordinal))));

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
