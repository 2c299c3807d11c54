namespace Upright.X12.Tests;

/// <summary>One fault put into a clean file, and what must be said of it.</summary>
/// <param name="Level">The SNIP level that catches it.</param>
/// <param name="Id">The finding.</param>
/// <param name="Find">Text of the clean file; its first occurrence is replaced.</param>
public sealed record Mutation(string Words, int Level, string Id, string Find, string Replace)
{
    public override string ToString() => Words;

    public string Apply(string text)
    {
        var at = text.IndexOf(Find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The clean file has no {Find}");
        return text[..at] + Replace + text[(at + Find.Length)..];
    }
}
