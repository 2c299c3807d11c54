using Upright.X12.Checking;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Acknowledgements;

/// <summary>Checks a file and gathers what is to be answered to it.</summary>
internal sealed class VerdictReader
{
    private readonly List<InterchangeVerdict> _interchanges = [];
    private int _seen;
    private Findings? _findings;
    private (string Set, string Control, string Guide) _set;

    public static (IReadOnlyList<InterchangeVerdict> Interchanges, CheckReport Report) Read(Stream stream, string? file, CheckOptions options)
    {
        var reader = new VerdictReader();
        var report = FileCheck.Check(stream, file, options, reader.Observe);
        // What the end of the file brought to light.
        if (reader._findings is { } findings) reader.Envelope(findings);
        return (reader._interchanges, report);
    }

    private void Observe(X12Reader reader, Findings findings)
    {
        var segment = reader.Segment;
        _findings = findings;
        switch (reader.Step)
        {
            case Step.InterchangeBegins:
                EnvelopeBefore(findings, reader);
                _interchanges.Add(new InterchangeVerdict(segment.Text(13), segment.Text(9), segment.Text(10), segment[14] is [(byte)'1'])
                {
                    SenderQualifier = segment.Text(5),
                    Sender = segment.Text(6).Trim(),
                    ReceiverQualifier = segment.Text(7),
                    Receiver = segment.Text(8).Trim(),
                    IsTest = segment[15] is [(byte)'T'],
                });
                break;
            case Step.GroupBegins when _interchanges.Count > 0:
                EnvelopeBefore(findings, reader);
                _interchanges[^1].Groups.Add(new GroupVerdict(segment.Text(1), segment.Text(6), segment.Text(8)));
                break;
            case Step.SetBegins:
                Envelope(findings, reader.SetNumber);
                _set = (segment.Text(1), segment.Text(2), segment.Text(3));
                break;
            case Step.SetEnds when _interchanges is [.., { Groups: [.., var group] }]:
                var all = findings.All;
                var own = new List<Finding>();
                for (; _seen < all.Count; _seen++)
                    if (all[_seen].Severity >= Severity.Warning) own.Add(all[_seen]);
                group.Sets.Add(new SetVerdict(_set.Set, _set.Control, _set.Guide, [.. own.OrderBy(f => f.Place.Position)], findings.ErrorsInSet));
                break;
            case Step.GroupEnds when _interchanges is [.., { Groups: [.., var group] }]:
                group.Included = Decimals.TryParseWhole(segment[1], out var included) ? included : null;
                Envelope(findings);
                break;
            case Step.InterchangeEnds: Envelope(findings); break;
        }
    }

    /// <summary>
    /// Takes the findings about what stands before this segment; those about itself stay for what it begins. That something
    /// before was not closed is noticed here.
    /// </summary>
    private void EnvelopeBefore(Findings findings, X12Reader reader)
    {
        var all = findings.All;
        for (; _seen < all.Count; _seen++)
        {
            if (all[_seen].Place.Segment == reader.Source.Number && !all[_seen].Id.EndsWith(".not-closed", StringComparison.Ordinal)) return;
            Take(all[_seen]);
        }
    }

    /// <summary>Takes the findings since the last call; those of the set that has just begun stay for its end.</summary>
    private void Envelope(Findings findings, int set = 0)
    {
        var all = findings.All;
        for (; _seen < all.Count; _seen++)
        {
            var finding = all[_seen];
            if (set > 0 && finding.Place.Set == set) return;
            Take(finding);
        }
    }

    private void Take(Finding finding)
    {
        if (_interchanges.Count == 0) return;
        var interchange = _interchanges[^1];
        var isOfInterchange = finding.Place.Name is "ISA" or "IEA" && finding.Id != "X12.GE.not-closed" || finding.Id == "X12.IEA.not-closed";
        if (isOfInterchange || interchange.Groups.Count == 0) interchange.Findings.Add(finding);
        else interchange.Groups[^1].Findings.Add(finding);
    }
}
