using Upright.X12.Checking;

namespace Upright.Commands.X12;

/// <summary>A finding as JSON: positions and codes, never values.</summary>
internal sealed record FindingDocument(string Id, int Level, Severity Severity, string Message, string Mend, string Loop, string Segment, string Element,
    int Set, int Claim, int Line, int Position, long SegmentInFile, long Offset, string? SegmentError, string? ElementError, FrontEndAnswer? Answer)
{
    public static FindingDocument Of(Finding finding) => new(finding.Id, finding.Level, finding.Severity, finding.Message, finding.Mend,
        finding.Place.Loop, finding.Place.Name, finding.Place.Reference, finding.Place.Set, finding.Place.Claim, finding.Place.Line,
        finding.Place.Position, finding.Place.Segment, finding.Place.Offset, finding.SegmentError, finding.ElementError, finding.Answer);
}
