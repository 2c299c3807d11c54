using Upright.X12.Guides;
using Upright.X12.Reading;

namespace Upright.X12.Checking;

/// <summary>Levels 1 and 2, segment by segment as they are read: envelopes, order, repeats, elements, hierarchy.</summary>
internal sealed class StructureChecks(Findings findings, int deepestLevel)
{
    private static readonly Problem s_truncated = new("truncated", 1, "The file ends inside this segment.", "Ask for the whole file.");
    private static readonly Problem s_notClosed = new("not-closed", 1, "The transaction set has no SE segment.", "End it with SE.") { Subject = "SE", IsOfSet = true };
    private static readonly Problem s_unknown = new("unknown", 1, "The standard has no segment of this name.", "Remove it or mend its name.") { SegmentError = "1" };
    private static readonly Problem s_notInGuide = new("not-in-guide", 2, "The guide has no segment of this name.", "Remove it.") { SegmentError = "6" };
    private static readonly Problem s_unexpected = new("unexpected", 2, "The guide has no such segment here, or none with this qualifier.", "Check its qualifier and the segment that begins its loop.") { SegmentError = "2" };
    private static readonly Problem s_order = new("order", 1, "The segment belongs before those that stand before it.", "Put it in the order of the guide.") { SegmentError = "7" };
    private static readonly Problem s_segmentTooOften = new("too-often", 2, "The segment repeats more often than the guide allows.", "Remove the surplus ones.") { SegmentError = "5" };
    private static readonly Problem s_loopTooOften = new("loop-too-often", 2, "The loop repeats more often than the guide allows.", "Remove the surplus ones or split the claim.") { SegmentError = "4" };
    private static readonly Problem s_missingSegment = new("missing", 2, "A required segment is missing", "Give it.") { SegmentError = "3" };

    private Context _context = null!;
    private ElementChecks _elements = null!;
    private EnvelopeChecks _envelope = null!;
    private HierarchyChecks _hierarchy = null!;
    private X12Reader _reader = null!;

    public Context Context => _context;

    public void Attach(X12Reader reader)
    {
        _reader = reader;
        _context = new Context(reader, findings, deepestLevel);
        _elements = new ElementChecks(_context);
        _envelope = new EnvelopeChecks(_context, _elements);
        _hierarchy = new HierarchyChecks(_context);
    }

    public void Envelope(Step step)
    {
        if (step == Step.SetBegins)
        {
            findings.ErrorsInSet = 0;
            _hierarchy.Begin();
        }
        _envelope.Check(step);
    }

    public void Segment()
    {
        switch (_reader.Guide is null ? Misplacement.None : _reader.Walk.Misplacement)
        {
            case Misplacement.UnknownSegment: _context.AddHere(s_unknown); break;
            case Misplacement.NotInGuide: _context.AddHere(s_notInGuide); break;
            case Misplacement.Unexpected: _context.AddHere(s_unexpected); break;
            case Misplacement.OutOfOrder: _context.AddHere(s_order); break;
            case Misplacement.SegmentTooOften: _context.AddHere(s_segmentTooOften); break;
            case Misplacement.LoopTooOften: _context.AddHere(s_loopTooOften); break;
        }
        var segment = _reader.Segment;
        _elements.Check(segment, _reader.Rule);
        if (_reader.Rule is { } rule) _hierarchy.Check(segment, rule);
        if (segment.Is("SE"u8)) _envelope.SetTrailer();
    }

    /// <summary>A loop has ended: what it needed and did not have is missing.</summary>
    public void LoopEnds(GuideWalk.Frame frame)
    {
        var children = frame.Loop.ChildArray;
        for (var i = 0; i < children.Length; i++)
        {
            if (frame.Counts[i] > 0 || children[i].Usage != Usage.Required) continue;
            // SE is spoken of by SetNotClosed.
            var rule = children[i].First;
            if (rule.Name == "SE") continue;
            // 2000B has a claim of its own or patients; each patient has one.
            _context.AddHere(s_missingSegment with
            {
                Subject = $"{(children[i].Loop is { } loop ? loop.Id + "-" : "")}{rule.Name}{Qualified(rule)}",
                Message = $"A required {(children[i].Loop is null ? "segment" : "loop")} is missing before this segment: {rule.Name} ({rule.Title}) in loop {children[i].Loop?.Id ?? frame.Loop.Id}.",
            });
        }
        _hierarchy.LoopEnds(frame);
    }

    public void Truncated() => _context.AddHere(s_truncated);

    public void SetNotClosed() => _context.AddHere(s_notClosed);

    public void SetEnds(bool trailerSeen)
    {
        if (!trailerSeen && !_reader.Source.IsTerminated) SetNotClosed();
    }

    public void FileEnded() => _envelope.FileEnded();

    private static string Qualified(SegmentRule rule) =>
        rule.ElementArray is [{ Codes: [var only] }, ..] ? "*" + only : "";
}
