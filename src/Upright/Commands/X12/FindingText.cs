using Upright.X12.Checking;
using Upright.X12.Showing;

namespace Upright.Commands.X12;

/// <summary>A finding as lines for people.</summary>
internal static class FindingText
{
    public static void Write(TextWriter output, Finding finding, MarkedSegment? segment)
    {
        output.WriteLine($"{finding.Severity.ToString().ToUpperInvariant(),-8}{finding.Id}");
        output.WriteLine($"        level {finding.Level}, {Where(finding.Place)}");
        output.WriteLine($"        {finding.Message}");
        output.WriteLine($"        To do: {finding.Mend}");
        if (finding.Answer is { } answer) output.WriteLine($"        The front end would answer {answer}.");
        if (segment is not null)
        {
            output.WriteLine($"        | {segment.Text}");
            output.WriteLine($"        | {segment.Mark}");
        }
        output.WriteLine();
    }

    public static string Where(Place place) => string.Join(", ", new[]
    {
        place.Set > 0 ? $"set {place.Set}" : null,
        place.Claim > 0 ? $"claim {place.Claim}" : null,
        place.Line > 0 ? $"line {place.Line}" : null,
        place.Loop.Length > 0 && place.Loop != "ROOT" ? $"loop {place.Loop}" : null,
        place.Reference,
        place.Position > 0 ? $"segment {place.Position} of the set" : $"segment {place.Segment}",
        $"byte {place.Offset}",
    }.OfType<string>());
}
