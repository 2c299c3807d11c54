using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Reading;

/// <summary>
/// Finds the place of each segment in a guide: a stack of open loops, searched from the innermost outwards,
/// forwards first. What fits nowhere forwards may stand out of order or be unknown; the walk goes on after it.
/// </summary>
internal sealed class GuideWalk
{
    private readonly Frame[] _frames = [.. Enumerable.Range(0, 12).Select(_ => new Frame())];
    private Guide _guide = null!;
    private int _depth = -1;
    private int _instances;
    private bool _following;
    private int _targetDepth, _targetChild;

    /// <summary>Innermost open loop; -1 before the set begins.</summary>
    public int Depth => _depth;

    public Frame this[int depth] => _frames[depth];

    public Frame Innermost => _frames[_depth];

    public Misplacement Misplacement { get; private set; }

    public void Begin(Guide guide)
    {
        _guide = guide;
        _depth = -1;
        _instances = 0;
        _following = false;
        Open(guide.Root);
    }

    /// <summary>
    /// Looks for the segment's place. When it is found, loops deeper than <see cref="TargetDepth"/> have ended:
    /// close them one by one, then <see cref="Enter"/>.
    /// </summary>
    public void Locate(in SegmentView segment)
    {
        var key = segment.Key;
        Misplacement = Misplacement.None;
        if (Forwards(key, segment, allowExcess: false)) { }
        else if (Forwards(key, segment, allowExcess: true))
            Misplacement = _frames[_targetDepth].Loop.ChildArray[_targetChild].Loop is null ? Misplacement.SegmentTooOften : Misplacement.LoopTooOften;
        else if (Backwards(key, segment)) Misplacement = Misplacement.OutOfOrder;
        else
        {
            _targetDepth = _depth;
            _targetChild = -1;
            Misplacement = _following && !_guide.StartsLoop(key) ? Misplacement.Followed
                : SegmentDictionary.Standard.Find(key) is null ? Misplacement.UnknownSegment
                : !_guide.Names.Contains(key) ? Misplacement.NotInGuide
                : Misplacement.Unexpected;
            _following |= _guide.StartsLoop(key);
            return;
        }
        if (_guide.StartsLoop(key)) _following = false;
        else if (_following && Misplacement is not Misplacement.None) Misplacement = Misplacement.Followed;
    }

    public int TargetDepth => _targetDepth;

    /// <summary>Ends the innermost loop.</summary>
    public void Close() => _depth--;

    /// <summary>Takes the place that was located; null when there was none.</summary>
    public SegmentRule? Enter()
    {
        if (_targetChild < 0) return null;
        var frame = _frames[_targetDepth];
        var child = frame.Loop.ChildArray[_targetChild];
        frame.Reached = Math.Max(frame.Reached, _targetChild);
        frame.Counts[_targetChild]++;
        if (child.Segment is { } rule) return rule;
        Open(child.Loop!);
        Innermost.Counts[0] = 1;
        return child.First;
    }

    private void Open(LoopRule loop)
    {
        var frame = _frames[++_depth];
        frame.Loop = loop;
        frame.Reached = 0;
        frame.Instance = ++_instances;
        Array.Clear(frame.Counts);
    }

    private bool Forwards(uint key, in SegmentView segment, bool allowExcess)
    {
        for (var depth = _depth; depth >= 0; depth--)
        {
            var frame = _frames[depth];
            var loop = frame.Loop;
            // The segment that begins a loop begins another one when it comes again: the loop around decides.
            var child = Math.Max(loop.FirstOfName(frame.Reached), depth == 0 ? 0 : 1) - 1;
            while ((child = loop.Find(key, segment, child + 1, loop.ChildArray.Length)) >= 0)
            {
                if (!allowExcess && frame.Counts[child] >= loop.ChildArray[child].Repeats) continue;
                (_targetDepth, _targetChild) = (depth, child);
                return true;
            }
        }
        return false;
    }

    private bool Backwards(uint key, in SegmentView segment)
    {
        for (var depth = _depth; depth >= 0; depth--)
        {
            var child = _frames[depth].Loop.Find(key, segment, depth == 0 ? 0 : 1, _frames[depth].Loop.FirstOfName(_frames[depth].Reached));
            if (child < 0) continue;
            (_targetDepth, _targetChild) = (depth, child);
            return true;
        }
        return false;
    }

    /// <summary>An open loop.</summary>
    internal sealed class Frame
    {
        public LoopRule Loop = null!;
        public int Reached;
        public int Instance;
        public readonly int[] Counts = new int[80];
        public Unit? Unit;
    }
}
