using System.Collections.Frozen;
using Upright.X12.Guides;

namespace Upright.X12.Showing;

/// <summary>Codes of the transactions in plain words of ours: short, for reading; the publishers' texts are theirs.</summary>
public static class PlainWords
{
    private static readonly Lazy<FrozenDictionary<(string List, string Code), string>> s_words = new(Read);

    /// <param name="list">The element that the code stands in: CLP02, SBR09, STC01-1.</param>
    /// <returns>The words, or the code itself where we have none.</returns>
    public static string Of(string list, string code) => Find(list, code) ?? code;

    /// <summary>The words, or null where we have none.</summary>
    public static string? Find(string list, string code) => s_words.Value.GetValueOrDefault((list, code));

    private static FrozenDictionary<(string, string), string> Read()
    {
        var words = new Dictionary<(string, string), string>();
        foreach (var line in Embedded.Lines("words.txt"))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(' ', 3);
            foreach (var list in parts[0].Split(',')) words[(list, parts[1])] = parts[2];
        }
        return words.ToFrozenDictionary();
    }
}
