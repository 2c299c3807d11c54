using Upright.Domain.Answers;

namespace Upright.Dossiers.Components.Marks;

/// <summary>A source in words. What is not known of it is not said, and never guessed from what is.</summary>
public static class SourceWords
{
    /// <summary>In one line, without its link.</summary>
    public static string Of(Provenance source) =>
        string.Join("; ", Details(source).Select(d => Small(d.TrimEnd('.'))).Prepend(Title(source))) + (source.Standing == SourceStanding.Sample ? "; SAMPLE, synthetic" : "");

    /// <summary>Publisher, document, edition and place.</summary>
    public static string Title(Provenance source) =>
        $"{source.Publisher}, {source.Document}{(source.Release.Length > 0 ? ", " + source.Release : "")}{(source.Locator is { } at ? ", " + at : "")}";

    /// <summary>The days for which it holds, or that nobody recorded them.</summary>
    public static string Dates(Provenance source) => source.HoldsIsRecorded ? $"Holds {source.Holds}." : "Effective date not recorded.";

    /// <summary>Dates, file, standing, when it was read: each a sentence.</summary>
    public static IReadOnlyList<string> Details(Provenance source)
    {
        var parts = new List<string> { Dates(source) };
        if (source.File is { } file) parts.Add($"File {file}{(source.Sha256 is { Length: >= 12 } sum ? $" (SHA-256 {sum[..12]}…)" : "")}.");
        if (source.Standing == SourceStanding.Starter) parts.Add("STARTER: figures shipped with the program; they give way to the publisher’s own file.");
        if (source.HowRead is { } how) parts.Add(how);
        else if (source.Retrieved is { } when) parts.Add(source.Standing == SourceStanding.Starter ? $"Put into the store {when:yyyy-MM-dd}." : $"Loaded {when:yyyy-MM-dd}.");
        return parts;
    }

    private static string Small(string sentence) => sentence.StartsWith("STARTER", StringComparison.Ordinal) ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
