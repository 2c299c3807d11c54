using System.Globalization;
using System.Text;
using Upright.Domain.Text;

namespace Upright.Store.Rates;

/// <summary>Where the Parquet files of a source lie: <c>payer=…/month=…/source_id=…/load=…</c>, partitions that DuckDB understands.</summary>
internal static class LakeFolders
{
    private const int LongestKey = 48;

    public static string Of(RateSource source, string attempt) =>
        Path.Combine($"payer={Key(source.Payer)}", $"month={source.Month}", $"source_id={source.SourceId}", $"load={attempt}");

    /// <summary>A payer's name as a folder: lower-case ASCII letters and digits, the rest as dashes.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var letters = AsciiForm.Of(c);
            if (letters.Length > 0 && letters.All(char.IsAsciiLetterOrDigit)) key.Append(letters.ToLowerInvariant());
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
            if (key.Length >= LongestKey) break;
        }
        var text = key.ToString(0, Math.Min(key.Length, LongestKey)).Trim('-');
        return text.Length == 0 ? "unnamed" : text;
    }

    public static void SweepUnnamed(string lakeFolder, HashSet<string> named)
    {
        foreach (var payer in Directory.EnumerateDirectories(lakeFolder, "payer=*"))
        {
            foreach (var load in Directory.EnumerateDirectories(payer, "load=*", SearchOption.AllDirectories).ToList())
                if (!named.Contains(Path.GetRelativePath(lakeFolder, load))) Remove(load);
            RemoveEmpty(payer);
        }
    }

    private static void Remove(string load)
    {
        try
        {
            Directory.Delete(load, recursive: true);
        }
        catch (IOException)
        {
            // Somebody still reads it, which some systems do not allow to be deleted: the next load sweeps it.
        }
    }

    private static void RemoveEmpty(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder)) RemoveEmpty(inner);
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }
}
