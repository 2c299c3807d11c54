using System.Text;

namespace Upright.Dossiers.Components.Page;

/// <summary>The stylesheet and script inside the program, for pages that stand alone and for the static site.</summary>
public static class PageAssets
{
    private static readonly Lazy<string> StylesText = new(() => Read("upright.css"));
    private static readonly Lazy<string> ScriptText = new(() => Read("upright.js"));

    public static string Styles => StylesText.Value;

    public static string Script => ScriptText.Value;

    /// <summary>The rule that puts a line at the head of each printed page; quotes and line ends of the line are made harmless.</summary>
    public static string RunningHead(string line)
    {
        var text = new StringBuilder();
        foreach (var c in line)
            text.Append(c is '"' or '\\' or '<' or '\n' or '\r' ? $"\\{(int)c:x} " : c.ToString());
        return $"@page{{@top-left{{content:\"{text}\";font:7.6pt system-ui,\"Liberation Sans\",sans-serif;color:#444}}}}";
    }

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
