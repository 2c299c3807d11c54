using Upright.Domain.Answers;

namespace Upright.Dossiers.Components.Marks;

/// <summary>A source in one line of words, without its link.</summary>
public static class SourceWords
{
    public static string Of(Provenance source)
    {
        List<string> parts = [$"{source.Publisher}, {source.Document}"];
        if (source.Release.Length > 0) parts[0] += $", {source.Release}";
        if (source.Locator is { } at) parts[0] += $", {at}";
        if (source.File is { } file) parts.Add($"file {file}");
        parts.Add($"holds {source.Holds}");
        if (source.Standing == SourceStanding.Starter) parts.Add("shipped with the program");
        if (source.Standing == SourceStanding.Sample) parts.Add("SAMPLE, synthetic");
        return string.Join("; ", parts);
    }
}
