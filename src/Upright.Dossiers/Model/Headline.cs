namespace Upright.Dossiers.Model;

/// <summary>A heading out of a long descriptor: its beginning up to a comma, and a mark that it goes on. The whole stands below it.</summary>
internal static class Headline
{
    private const int Most = 76, Least = 24;

    public static string Of(string text)
    {
        if (text.Length <= Most) return text;
        var comma = text.LastIndexOf(", ", Most - 1, StringComparison.Ordinal);
        if (comma >= Least) return text[..comma] + " …";
        var blank = text.LastIndexOf(' ', Most - 1);
        return (blank > 0 ? text[..blank] : text[..Most]).TrimEnd(',', ';', ':') + " …";
    }
}
