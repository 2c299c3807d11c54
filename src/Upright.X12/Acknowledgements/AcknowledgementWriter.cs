using System.Text;
using Upright.Domain;
using Upright.X12.Checking;
using Upright.X12.Guides;
using Upright.X12.Professional;
using Upright.X12.Syntax;

namespace Upright.X12.Acknowledgements;

/// <summary>
/// Answers a file: for each interchange one with a TA1 where it is due and a 999 for each functional group. Bad values are
/// never repeated (IK404 stays empty); a claim is named by its number in the context, as the guide asks.
/// </summary>
public static class AcknowledgementWriter
{
    /// <param name="input">The file to answer.</param>
    /// <param name="output">Gets the answer.</param>
    /// <param name="created">The date and time of the answer.</param>
    /// <param name="level">Findings up to this SNIP level are reported and reject; a 999 is about levels 1 and 2, some front ends add 3 and 4.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="UnreadableInputException">The input is no X12.</exception>
    public static CheckReport Write(Stream input, string? file, Stream output, DateTime created, IControlNumbers numbers, int level = 2)
    {
        var (interchanges, report) = VerdictReader.Read(input, file, new CheckOptions { DeepestLevel = Math.Clamp(level, 1, 4) });
        foreach (var interchange in interchanges) Interchange(output, interchange, created, numbers);
        return report;
    }

    private static void Interchange(Stream output, InterchangeVerdict answered, DateTime created, IControlNumbers numbers)
    {
        // A damaged header may name nobody: the answer must still be addressed.
        var envelope = new Envelope(Named(answered.Receiver), Named(answered.Sender), created)
        {
            SenderQualifier = answered.ReceiverQualifier,
            ReceiverQualifier = answered.SenderQualifier,
            IsTest = answered.IsTest,
        };
        using var writer = new SegmentWriter(output, envelope.Delimiters);
        var groups = answered.Groups.Where(g => g.Functional != "FA").ToList();
        var isDue = answered.AcknowledgementWanted || answered.Note != "000";
        // Acknowledgements are not acknowledged: partners would answer each other for ever.
        if (groups.Count == 0 && !isDue) return;
        var frame = new EnvelopeWriter(writer, envelope, Guide.Acknowledgement, numbers);
        frame.BeginInterchange();
        if (isDue)
        {
            writer.Begin("TA1"u8);
            writer.Text(answered.Control).Text(answered.Date).Text(answered.Time).Code(answered.Note == "000" ? "A"u8 : "R"u8).Text(answered.Note);
            writer.End();
        }
        if (groups.Count > 0)
        {
            frame.BeginGroup();
            foreach (var group in groups)
            {
                frame.BeginSet();
                Group(writer, group);
                frame.EndSet();
            }
            frame.EndGroup();
        }
        frame.EndInterchange();
    }

    private static void Group(SegmentWriter writer, GroupVerdict group)
    {
        writer.Begin("AK1"u8);
        writer.Text(group.Functional).Text(group.Control).Text(group.Guide);
        writer.End();
        foreach (var set in group.Sets) Set(writer, set, group.Guide);
        writer.Begin("AK9"u8);
        writer.Text(group.Code).Whole(group.Included ?? group.Sets.Count).Whole(group.Sets.Count).Whole(group.Code == "R" ? 0 : group.Accepted);
        foreach (var code in group.Findings.Select(GroupError).OfType<string>().Distinct().Take(5)) writer.Text(code);
        writer.End();
    }

    private static void Set(SegmentWriter writer, SetVerdict set, string guide)
    {
        writer.Begin("AK2"u8);
        writer.Text(set.Set).Text(set.Control).Text(set.Guide.Length > 0 ? set.Guide : guide);
        writer.End();
        var reported = set.Findings.Where(f => f.SegmentError is not null && SetError(f) is null && f.Place.Position > 0).ToList();
        foreach (var segment in reported.GroupBy(f => (f.Place.Position, f.ReportedSegment, f.SegmentError))) Segment(writer, [.. segment]);
        writer.Begin("IK5"u8);
        writer.Text(set.Code);
        var codes = set.Findings.Select(SetError).OfType<string>().Distinct().ToList();
        if (reported.Count > 0 || set.Errors > 0 && codes.Count == 0) codes.Insert(0, "5");
        foreach (var code in codes.Take(5)) writer.Text(code);
        writer.End();
    }

    private static void Segment(SegmentWriter writer, List<Finding> findings)
    {
        var first = findings[0];
        writer.Begin("IK3"u8);
        writer.Text(first.ReportedSegment is "?" or "" ? "ZZ" : first.ReportedSegment).Whole(first.Place.Position).Text(LoopOf(first.Place.Loop)).Text(first.SegmentError);
        writer.End();
        if (first.ClaimNumber is { Length: > 0 } claim)
        {
            writer.Begin("CTX"u8);
            writer.Composite("CLM01", claim);
            writer.End();
        }
        foreach (var finding in findings)
        {
            if (finding.ElementError is null || finding.Place.Element == 0) continue;
            writer.Begin("IK4"u8);
            writer.Composite(ClaimWriter.Digits(finding.Place.Element), finding.Place.Component > 0 ? ClaimWriter.Digits(finding.Place.Component) : null)
                .Text(finding.Place.DataElement > 0 ? ClaimWriter.Digits(finding.Place.DataElement) : null).Text(finding.ElementError);
            writer.End();
        }
    }

    /// <summary>IK303 has four characters: 2010 for 2010BA.</summary>
    private static string? LoopOf(string loop) => loop is "" or "ROOT" ? null : loop.Length > 4 ? loop[..4] : loop;

    private static string Named(string id) => id.Length == 0 ? "UNKNOWN" : Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(id));

    /// <summary>IK502 and after: errors of the set's own frame.</summary>
    private static string? SetError(Finding finding) => finding.Place.Name switch
    {
        "ST" when finding.Id.EndsWith("ST02.repeated", StringComparison.Ordinal) => "23",
        "ST" when finding.Place.Element == 2 => "7",
        "ST" when finding.Place.Element == 1 => "6",
        "SE" when finding.Place.Element == 2 => "3",
        "SE" when finding.Place.Element == 1 => "4",
        _ => finding.Id.EndsWith("SE.not-closed", StringComparison.Ordinal) ? "2" : null,
    };

    /// <summary>AK905 and after.</summary>
    private static string? GroupError(Finding finding) => finding.Id switch
    {
        "X12.GS08.version" => "2",
        "X12.GE.not-closed" => "3",
        "X12.GE02.control" => "4",
        "X12.GE01.count" => "5",
        "X12.GS06.form" => "6",
        "X12.GS06.repeated" => "19",
        _ => null,
    };
}
