namespace Upright.Store.Reference.Searching;

/// <summary>Words of descriptors and questions: lower case, letters and digits, a plain plural cut off, the field's abbreviations written out.</summary>
internal static class SearchWords
{
    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.Ordinal)
    {
        ["kafo"] = ["knee", "ankle", "foot", "orthosi"],
        ["hkafo"] = ["hip", "knee", "ankle", "foot", "orthosi"],
        ["afo"] = ["ankle", "foot", "orthosi"],
        ["ko"] = ["knee", "orthosi"],
        ["tlso"] = ["thoracic", "lumbar", "sacral", "orthosi"],
        ["lso"] = ["lumbar", "sacral", "orthosi"],
        ["whfo"] = ["wrist", "hand", "finger", "orthosi"],
        ["who"] = ["wrist", "hand", "orthosi"],
        ["brace"] = ["orthosi"],
        ["brac"] = ["orthosi"],
        ["orthotic"] = ["orthosi"],
        ["ots"] = ["off", "shelf"],
    };

    /// <summary>What one word of a question may also be called in descriptors.</summary>
    private static readonly Dictionary<string, string[]> Kin = new(StringComparer.Ordinal)
    {
        ["carbon"] = ["composite", "graphite", "prepreg"],
        ["graphite"] = ["carbon", "composite"],
        ["leg"] = ["lower"],
        ["arm"] = ["upper"],
        ["hinge"] = ["joint"],
        ["custom"] = ["molded"],
        ["premade"] = ["prefabricated"],
    };

    public static IReadOnlyList<string> KinOf(string word) => Kin.GetValueOrDefault(word) ?? [];

    public static IEnumerable<string> Of(string text, bool expand)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }
            if (start < 0) continue;
            var word = Stem(text[start..i].ToLowerInvariant());
            start = -1;
            if (expand && Abbreviations.TryGetValue(word, out var written))
                foreach (var one in written) yield return one;
            else if (word.Length > 1 || char.IsDigit(word[0])) yield return word;
        }
    }

    /// <summary>joints → joint, orthoses and orthosis → orthosi, prostheses and prosthesis → prosthesi: enough for descriptors.</summary>
    private static string Stem(string word) =>
        word.EndsWith("oses", StringComparison.Ordinal) || word.EndsWith("theses", StringComparison.Ordinal) ? word[..^2] + "i"
        : word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
