using Upright.X12.Checking;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Acknowledgements;

/// <summary>Checks a file and gathers what is to be answered to it.</summary>
internal sealed class VerdictReader
{
    private readonly List<InterchangeVerdict> _interchanges = [];
    private int _seen;
    private (string Set, string Control, string Guide) _set;

    public static (IReadOnlyList<InterchangeVerdict> Interchanges, CheckReport Report) Read(Stream stream, string? file, CheckOptions options)
    {
        var reader = new VerdictReader();
        var report = FileCheck.Check(stream, file, options, reader.Observe);
        return (reader._interchanges, report);
    }

    private void Observe(X12Reader reader, Findings findings)
    {
        var segment = reader.Segment;
        switch (reader.Step)
        {
            case Step.InterchangeBegins:
                // An interchange that ended without IEA is noticed at the next one's ISA.
                Envelope(findings);
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
                Envelope(findings);
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

    /// <summary>Takes the findings since the last call; those of the set that has just begun stay for its end.</summary>
    private void Envelope(Findings findings, int set = 0)
    {
        var all = findings.All;
        for (; _seen < all.Count; _seen++)
        {
            var finding = all[_seen];
            if (set > 0 && finding.Place.Set == set) return;
            if (_interchanges.Count == 0) continue;
            var interchange = _interchanges[^1];
            if (finding.Place.Name is "ISA" or "IEA" || interchange.Groups.Count == 0) interchange.Findings.Add(finding);
            else interchange.Groups[^1].Findings.Add(finding);
        }
    }
}
