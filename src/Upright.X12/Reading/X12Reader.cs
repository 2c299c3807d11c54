using Upright.Domain;
using Upright.X12.Checking;
using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Reading;

/// <summary>
/// Reads a file of interchanges step by step: envelopes, transaction sets, segments in their places, complete blocks.
/// Memory is bounded by the largest block. With a <see cref="StructureChecks"/>, levels 1 and 2 are checked on the way.
/// </summary>
internal sealed class X12Reader : IDisposable
{
    private readonly SegmentReader _segments;
    private readonly StructureChecks? _checks;
    private readonly GuideWalk _walk = new();
    private readonly Unit[] _units = [.. Enumerable.Range(0, 12).Select(_ => new Unit())];
    private readonly string? _file;
    private Phase _phase = Phase.Next;
    private string _version = "";
    private bool _inSet;
    private int _claims;

    public X12Reader(Stream stream, string? file = null, StructureChecks? checks = null)
    {
        _segments = new SegmentReader(stream, file);
        _file = file;
        _checks = checks;
        checks?.Attach(this);
    }

    public Step Step { get; private set; }

    /// <summary>The segment read last; at <see cref="Step.UnitEnds"/> and a premature <see cref="Step.SetEnds"/> the one that ended them.</summary>
    public SegmentView Segment => _segments.Segment;

    public SegmentReader Source => _segments;

    /// <summary>Of the current set; null when there is no table for it.</summary>
    public Guide? Guide { get; private set; }

    /// <summary>Of the segment at <see cref="Step.Segment"/>; null when the guide has no place for it.</summary>
    public SegmentRule? Rule { get; private set; }

    public LoopRule? Loop => _walk.Depth < 0 ? null : _walk.Innermost.Loop;

    /// <summary>Depth of the current loop in the set, the set itself being 0.</summary>
    public int LoopDepth => _walk.Depth;

    public int LoopInstance => _walk.Depth < 0 ? 0 : _walk.Innermost.Instance;

    /// <summary>The block that has ended, at <see cref="Step.UnitEnds"/>.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>1-based number of the set in the file.</summary>
    public int SetNumber { get; private set; }

    /// <summary>1-based number of the segment in its set.</summary>
    public int Position { get; private set; }

    /// <summary>1-based number of the claim in its set; 0 outside of one.</summary>
    public int Claim { get; private set; }

    public int Line { get; private set; }

    /// <summary>GS08.</summary>
    public string GroupVersion => _version;

    public GuideWalk Walk => _walk;

    /// <summary>Moves to the next step; false at the end of the file.</summary>
    public bool Read()
    {
        while (true)
        {
            switch (_phase)
            {
                case Phase.Next:
                    if (!_segments.Read())
                    {
                        if (!_inSet) return Finish();
                        _phase = Phase.EndSetAtEnd;
                        continue;
                    }
                    if (Classify()) return true;
                    continue;
                case Phase.Again:
                    _phase = Phase.Next;
                    if (Classify()) return true;
                    continue;
                case Phase.Closing:
                    if (CloseDownTo(_walk.TargetDepth)) return true;
                    PlaceSegment();
                    return true;
                case Phase.EndSet:
                case Phase.EndSetAtEnd:
                    if (CloseDownTo(-1)) return true;
                    EndSet();
                    return true;
                default:
                    return Finish();
            }
        }
    }

    private bool Finish()
    {
        if (_phase != Phase.Done) _checks?.FileEnded();
        _phase = Phase.Done;
        return false;
    }

    /// <summary>Decides what a fresh segment is; false when a set must be closed first.</summary>
    private bool Classify()
    {
        var segment = _segments.Segment;
        var name = segment.Name;
        if (!_segments.IsTerminated) _checks?.Truncated();
        if (_inSet)
        {
            if (name.SequenceEqual("ST"u8) || name.SequenceEqual("GE"u8) || name.SequenceEqual("GS"u8) || name.SequenceEqual("IEA"u8) || name.SequenceEqual("ISA"u8))
            {
                _phase = Phase.EndSet;
                _checks?.SetNotClosed();
                return false;
            }
            Position++;
            if (Guide is null)
            {
                Rule = null;
                Step = Step.Segment;
                _checks?.Segment();
                if (segment.Is("SE"u8)) _phase = Phase.EndSet;
                return true;
            }
            _walk.Locate(segment);
            _phase = Phase.Closing;
            return false;
        }
        if (segment.Is("ISA"u8)) Step = Step.InterchangeBegins;
        else if (segment.Is("GS"u8)) (Step, _version) = (Step.GroupBegins, segment.Text(8));
        else if (segment.Is("ST"u8)) BeginSet(segment);
        else if (segment.Is("GE"u8)) Step = Step.GroupEnds;
        else if (segment.Is("IEA"u8)) Step = Step.InterchangeEnds;
        else if (segment.Is("TA1"u8)) Step = Step.InterchangeAcknowledged;
        else Step = Step.Stray;
        _checks?.Envelope(Step);
        return true;
    }

    private void BeginSet(in SegmentView segment)
    {
        _inSet = true;
        SetNumber++;
        Position = 1;
        Claim = Line = _claims = 0;
        // ST03 names the guide, save in an 835, which has none: there the group does.
        Guide = Guide.For(segment[1], System.Text.Encoding.UTF8.GetBytes(_version)) ?? Guide.For(segment[1], segment[3]);
        Step = Step.SetBegins;
        if (Guide is null) return;
        _walk.Begin(Guide);
        OpenUnit();
        _walk.Locate(segment);
        Rule = _walk.Enter();
        Keep();
    }

    private void PlaceSegment()
    {
        var depth = _walk.Depth;
        Rule = _walk.Enter();
        if (_walk.Depth > depth)
        {
            var loop = _walk.Innermost.Loop;
            if (loop.Kind == LoopKind.Claim) (Claim, Line) = (++_claims, 0);
            else if (loop.Kind == LoopKind.Line) Line++;
            OpenUnit();
        }
        Keep();
        Step = Step.Segment;
        _checks?.Segment();
        _phase = Segment.Is("SE"u8) ? Phase.EndSet : Phase.Next;
    }

    private void OpenUnit()
    {
        var frame = _walk.Innermost;
        var parent = _walk.Depth == 0 ? null : _walk[_walk.Depth - 1].Unit;
        if (!frame.Loop.IsUnit)
        {
            frame.Unit = parent;
            return;
        }
        frame.Unit = _units[_walk.Depth];
        frame.Unit.Begin(frame.Loop, parent, _segments.Delimiters);
        if (frame.Loop.Kind == LoopKind.Claim) frame.Unit.Claim = Claim;
    }

    private void Keep()
    {
        var frame = _walk.Innermost;
        var unit = frame.Unit!;
        if (unit.IsFull)
            throw new UnreadableInputException($"One {unit.Loop.Title.ToLowerInvariant()} is larger than {Unit.Largest >> 20} MB: the file is damaged or is not what it says.") { File = _file, Offset = _segments.Offset };
        unit.Add(_segments.Segment, new UnitSegment(Rule, frame.Loop, frame.Instance, Position, _segments.Number, _segments.Offset));
    }

    /// <summary>Ends loops until the one at this depth is the innermost; true when a block has ended and must be seen first.</summary>
    private bool CloseDownTo(int depth)
    {
        while (Guide is not null && _walk.Depth > depth)
        {
            var frame = _walk.Innermost;
            _checks?.LoopEnds(frame);
            _walk.Close();
            if (frame.Loop.Kind == LoopKind.Claim) Claim = Line = 0;
            if (!frame.Loop.IsUnit) continue;
            Unit = frame.Unit!;
            Step = Step.UnitEnds;
            return true;
        }
        return false;
    }

    private void EndSet()
    {
        // SE belongs to the set; anything else that ended it is still to be looked at.
        var seen = Segment.Is("SE"u8);
        _inSet = false;
        Step = Step.SetEnds;
        _checks?.SetEnds(seen);
        if (_phase == Phase.EndSetAtEnd) _phase = Phase.AtEnd;
        else _phase = seen ? Phase.Next : Phase.Again;
    }

    public void Dispose() => _segments.Dispose();

    private enum Phase
    {
        Next,
        Again,
        Closing,
        EndSet,
        EndSetAtEnd,
        AtEnd,
        Done,
    }
}
